import type { IndicatorRule } from '../indicator-rule.ts'
import { instrumentValue } from '../instrument-value.ts'

/** How far a bilateral treaty on the transfer of sentenced persons has come: 0 none, 0.25 sought, 0.5 signed, 1 in force. */
export const transferTreaty: IndicatorRule = (record, state) =>
  instrumentValue(record, ['transfer-of-sentenced-persons'], state)
