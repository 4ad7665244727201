import * as z from 'zod'
import {
  claimFields,
  id,
  oneOf,
  optionalCount,
  optionalEdtf,
  optionalReference,
  optionalText,
  references,
  text,
} from '../field.ts'
import { BOUNDS, COUNTED, MEASURES, THEATRES } from '../vocabulary.ts'

/** A published figure of how many people, with exactly whom it counts and who stated it. */
export const estimateSchema = z.strictObject({
  id: id(),
  low: optionalCount('Lowest number the figure allows, where it gives one.'),
  central: optionalCount('The number itself, where one is given.'),
  high: optionalCount('Highest number the figure allows, where it gives one.'),
  bound: oneOf(BOUNDS, 'How the figure bounds the truth.'),
  counted: oneOf(COUNTED, 'Who is counted.'),
  organisation: optionalReference('organisations', 'The group they belong to; empty: any or unstated.'),
  theatre: oneOf(THEATRES, 'Where they are said to be.'),
  measure: oneOf(MEASURES, 'Everyone who ever came, or those present.'),
  period: optionalEdtf('The time that the figure speaks of.'),
  statedBy: text('Who stated it: an office, an organisation or a publication, never a private person.'),
  statedOn: optionalEdtf('When it was stated.'),
  derivedFrom: references('estimates', 'Figures that this one repeats or builds on: hearsay is not independent.'),
  wording: optionalText('The words that carry the bound and the count, a few at most.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
