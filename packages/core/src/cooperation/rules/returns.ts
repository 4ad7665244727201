import { actValue } from '../act-value.ts'
import type { IndicatorRule } from '../indicator-rule.ts'

/**
 * Happenings in which the state handed or sent people to the focal state, by recency, 0 to 1. Removals, by whatever
 * procedure and of whomever: it does not count fighters.
 */
export const returns: IndicatorRule = (record, state) => actValue(record, 'return', state)
