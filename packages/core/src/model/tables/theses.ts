import * as z from 'zod'
import { claimFields, id, oneOf, optionalText, references, text } from '../field.ts'
import { TESTABILITY } from '../vocabulary.ts'

/** An argument of the analysis, in our own words, with what bears on it. */
export const thesisSchema = z.strictObject({
  id: id(),
  title: text('The argument in a few words.'),
  statement: text('The argument in our own words, attributed.'),
  testability: oneOf(TESTABILITY, 'Whether the data here can bear on it.'),
  reason: text('Why it can or cannot be tested here, and how.'),
  bearsOn: references('any', 'Rows that support or contradict it.'),
  analysis: optionalText('Name of the analysis that bears on it.'),
  view: optionalText('Parameters of that analysis, as a query string.'),
  ...claimFields(),
})
