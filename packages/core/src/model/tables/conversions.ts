import * as z from 'zod'
import { claimFields, count, id, oneOf, optionalReference, text } from '../field.ts'
import { BOUNDS, COUNTED } from '../vocabulary.ts'

/**
 * A stated way from one scope of figures to another: the share that a part has of a whole, as some source gives both.
 * Used only where a caller asks for it by name.
 */
export const conversionSchema = z.strictObject({
  id: id(),
  title: text('What is converted into what.'),
  fromCounted: oneOf(COUNTED, 'Who the figures to convert count.'),
  toCounted: oneOf(COUNTED, 'Who they count afterwards.'),
  fromOrganisation: optionalReference('organisations', 'The organisation of the figures to convert; empty: any, kept.'),
  toOrganisation: optionalReference('organisations', 'The organisation they stand for afterwards; empty: as before.'),
  part: count('The part, as the source counts it.'),
  whole: count('The whole that it is a part of, in the same source.'),
  bound: oneOf(BOUNDS, 'How the two numbers bound the truth.'),
  assumption: text('What must hold for the conversion to be right.'),
  ...claimFields(),
})
