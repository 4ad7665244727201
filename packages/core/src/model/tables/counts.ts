import * as z from 'zod'
import {
  claimFields,
  id,
  oneOf,
  optionalCount,
  optionalEdtf,
  optionalOneOf,
  optionalReference,
  optionalText,
  text,
} from '../field.ts'
import { BOUNDS, TREATY_COUNT_STATUSES, TREATY_KINDS } from '../vocabulary.ts'

/**
 * A source counts something other than people: treaties of a kind, countries, documents. A count of treaties is a
 * claim of its own: it need not agree with the treaties that the same source names.
 */
export const countSchema = z.strictObject({
  id: id(),
  what: text('What is counted, in words.'),
  treatyKind: optionalOneOf(TREATY_KINDS, 'The kind of instrument, where treaties are counted.'),
  treatyStatus: optionalOneOf(
    TREATY_COUNT_STATUSES,
    'How far the counted treaties had come, where treaties are counted.',
  ),
  partner: optionalReference('countries', 'The one partner that the count is about; empty: all.'),
  low: optionalCount('Lowest number the count allows, where it gives one.'),
  high: optionalCount(
    'Highest number the count allows, where it gives one; the same as the lowest for a plain number.',
  ),
  bound: oneOf(BOUNDS, 'How the number bounds the truth.'),
  asOf: optionalEdtf('The time that the count speaks of.'),
  statedBy: text('Who stated it: an office, an organisation or a publication, never a private person.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
