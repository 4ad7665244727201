import type { IndicatorRule } from '../indicator-rule.ts'
import { instrumentValue } from '../instrument-value.ts'

/** How far a bilateral extradition treaty has come: 0 none, 0.25 sought, 0.5 signed, 1 in force. */
export const extraditionTreaty: IndicatorRule = (record, state) => instrumentValue(record, ['extradition'], state)
