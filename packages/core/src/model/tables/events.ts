import * as z from 'zod'
import {
  claimFields,
  edtf,
  id,
  oneOf,
  optionalCount,
  optionalOneOf,
  optionalReference,
  optionalText,
  references,
  text,
} from '../field.ts'
import { BOUNDS, EVENT_KINDS } from '../vocabulary.ts'

/** A source's account of something that happened. Accounts of one happening share `happening`. */
export const eventSchema = z.strictObject({
  id: id(),
  happening: text('Identifier shared by all accounts of the same happening.'),
  kind: oneOf(EVENT_KINDS, 'What happened.'),
  date: edtf('When, as precisely as the source says.'),
  place: optionalReference('countries', 'State on whose territory it happened.'),
  actors: references('countries', 'States that acted.'),
  counterparts: references('countries', 'States at which the act was directed, or to which people went.'),
  organisations: references('organisations', 'Groups named.'),
  treaties: references('treaties', 'Instruments used or named.'),
  peopleLow: optionalCount('Lowest count of people in the account.'),
  peopleHigh: optionalCount('Highest count of people in the account.'),
  peopleBound: optionalOneOf(BOUNDS, 'How the count bounds the truth.'),
  peopleCounted: optionalText('What is counted: returned, refused, killed, arrested.'),
  describedAs: optionalText('How the people or the act were described.'),
  describedBy: optionalText('By whom they were described so.'),
  summary: text('What happened, in our own words, attributed.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
