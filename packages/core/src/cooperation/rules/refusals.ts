import { actValue } from '../act-value.ts'
import type { IndicatorRule } from '../indicator-rule.ts'

/** Happenings in which the state decided not to hand people to the focal state, by recency, 0 to 1. */
export const refusals: IndicatorRule = (record, state) => actValue(record, 'refusal', state)
