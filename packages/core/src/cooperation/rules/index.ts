/** Every rule of an indicator, by the name that the table of indicators gives it. */
import type { IndicatorRule } from '../indicator-rule.ts'
import { arrests } from './arrests.ts'
import { exchanges } from './exchanges.ts'
import { extraditionTreaty } from './extradition-treaty.ts'
import { legalAssistanceTreaty } from './legal-assistance-treaty.ts'
import { operationalCooperation } from './operational-cooperation.ts'
import { refusals } from './refusals.ts'
import { returns } from './returns.ts'
import { sharedFrameworks } from './shared-frameworks.ts'
import { thirdStateTransfers } from './third-state-transfers.ts'
import { threeEvilsAgreement } from './three-evils-agreement.ts'
import { threeEvilsPosition } from './three-evils-position.ts'
import { transferTreaty } from './transfer-treaty.ts'

export const INDICATOR_RULES: ReadonlyMap<string, IndicatorRule> = new Map([
  ['extradition-treaty', extraditionTreaty],
  ['transfer-treaty', transferTreaty],
  ['legal-assistance-treaty', legalAssistanceTreaty],
  ['three-evils-agreement', threeEvilsAgreement],
  ['shared-frameworks', sharedFrameworks],
  ['returns', returns],
  ['refusals', refusals],
  ['exchanges', exchanges],
  ['third-state-transfers', thirdStateTransfers],
  ['arrests', arrests],
  ['operational-cooperation', operationalCooperation],
  ['three-evils-position', threeEvilsPosition],
])
