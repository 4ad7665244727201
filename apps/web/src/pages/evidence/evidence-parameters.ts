/** The evidence page’s own parameter: that of the `theses` analysis, whose program only this page loads, and late. */
import type { ThesesParameters, ThesisRecord } from '@ffc/core/analyses/theses.run'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'
import { type OwnParameters, choice } from '../../view-state.ts'

export type Verdict = ThesisRecord['verdict']

const VERDICT_LABELS: Readonly<Record<Verdict, string>> = EVIDENCE_TEXT.theses.verdicts

export const VERDICTS = Object.keys(VERDICT_LABELS) as Verdict[]

export const EVIDENCE_PARAMETERS: OwnParameters<ThesesParameters> = {
  verdict: choice<Verdict | null>(VERDICTS, null),
}
