import { actValue } from '../act-value.ts'
import type { IndicatorRule } from '../indicator-rule.ts'

/** Happenings in which the state and the focal state acted together, or one helped the other, by recency, 0 to 1. */
export const operationalCooperation: IndicatorRule = (record, state) => actValue(record, 'cooperation', state)
