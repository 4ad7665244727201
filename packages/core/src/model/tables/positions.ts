import * as z from 'zod'
import { claimFields, id, oneOf, optionalEdtf, optionalText, reference } from '../field.ts'
import { STANCES } from '../vocabulary.ts'

/** A source says how a state stands towards a term or a framework. */
export const positionSchema = z.strictObject({
  id: id(),
  country: reference('countries', 'The state.'),
  subject: reference('any', 'The term or instrument that the stance is about.'),
  stance: oneOf(STANCES, 'The stance.'),
  date: optionalEdtf('When it was taken or observed.'),
  statedBy: optionalText('Who says so, where the source reports somebody else.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
