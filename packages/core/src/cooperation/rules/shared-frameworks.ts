import type { IndicatorRule } from '../indicator-rule.ts'
import { instrumentValue } from '../instrument-value.ts'

/**
 * The furthest framework, multilateral instrument or working arrangement whose row names the state beside the focal
 * one: 0 none, 0.25 sought, 0.5 signed, 1 in force. One whose row names no other party gives nobody credit.
 */
export const sharedFrameworks: IndicatorRule = (record, state) =>
  instrumentValue(record, ['framework', 'multilateral', 'arrangement'], state)
