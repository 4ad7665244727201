import type { IndicatorRule } from '../indicator-rule.ts'
import { instrumentValue } from '../instrument-value.ts'

/** How far a bilateral treaty on legal assistance in criminal matters has come: 0 none, 0.25 sought, 0.5 signed, 1 in force. */
export const legalAssistanceTreaty: IndicatorRule = (record, state) =>
  instrumentValue(record, ['mutual-legal-assistance'], state)
