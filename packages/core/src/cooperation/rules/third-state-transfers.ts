import { actValue } from '../act-value.ts'
import type { IndicatorRule } from '../indicator-rule.ts'

/** Happenings in which the state sent people on to a state other than the focal one, by recency, 0 to 1. */
export const thirdStateTransfers: IndicatorRule = (record, state) => actValue(record, 'third-state-transfer', state)
