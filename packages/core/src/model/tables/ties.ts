import * as z from 'zod'
import { claimFields, id, oneOf, optionalEdtf, optionalText, reference } from '../field.ts'
import { TIE_RELATIONS } from '../vocabulary.ts'

/** A source says that one organisation stands in a relation to another. */
export const tieSchema = z.strictObject({
  id: id(),
  from: reference('organisations', 'The organisation that the sentence starts with.'),
  relation: oneOf(TIE_RELATIONS, 'The relation, read from left to right.'),
  to: reference('organisations', 'The organisation that the sentence ends with.'),
  period: optionalEdtf('When the relation held.'),
  statedBy: optionalText('Who says so, where the source reports somebody else.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
