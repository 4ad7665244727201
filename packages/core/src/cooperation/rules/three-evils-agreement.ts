import type { IndicatorRule } from '../indicator-rule.ts'
import { instrumentValue } from '../instrument-value.ts'

/**
 * How far a bilateral agreement against terrorism, separatism and extremism, which China calls the three evils, has
 * come: 0 none, 0.25 sought, 0.5 signed, 1 in force.
 */
export const threeEvilsAgreement: IndicatorRule = (record, state) => instrumentValue(record, ['three-evils'], state)
