import { actValue } from '../act-value.ts'
import type { IndicatorRule } from '../indicator-rule.ts'

/**
 * Happenings in which the state handed people to the focal state in return for others, by recency, 0 to 1. A half of
 * an exchange in which the focal state alone hands over is not an act of the other state.
 */
export const exchanges: IndicatorRule = (record, state) => actValue(record, 'exchange', state)
