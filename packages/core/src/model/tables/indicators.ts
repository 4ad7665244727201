import * as z from 'zod'
import { claimFields, id, nonNegativeDecimal, oneOf, text } from '../field.ts'
import { DIMENSIONS, DIRECTIONS } from '../vocabulary.ts'

/** One indicator of the default cooperation index. */
export const indicatorSchema = z.strictObject({
  id: id(),
  dimension: oneOf(DIMENSIONS, 'The dimension that the indicator belongs to.'),
  title: text('Short name.'),
  description: text('What it measures, with units and range.'),
  rule: text('Name of the rule in core that computes it.'),
  weight: nonNegativeDecimal('Weight before normalisation to 1; 0 or more.'),
  direction: oneOf(DIRECTIONS, 'Whether more means more cooperation.'),
  ...claimFields(),
})
