import { actValue } from '../act-value.ts'
import type { IndicatorRule } from '../indicator-rule.ts'

/** Happenings in which the state arrested people, by recency, 0 to 1. */
export const arrests: IndicatorRule = (record, state) => actValue(record, 'arrest', state)
