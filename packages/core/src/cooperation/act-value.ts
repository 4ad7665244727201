import { evidenceOf } from '../dossier/evidence.ts'
import type { CooperationRecord } from './cooperation-record.ts'
import type { ActKind } from './act.ts'
import { type IndicatorValue, NOTHING_REPORTED, NOT_COVERED } from './indicator-rule.ts'
import { accumulate, recency } from './recency.ts'

/** Acts of a kind by their recency. Missing where nothing at all is reported of what the state did. */
export function actValue(record: CooperationRecord, kind: ActKind, state: string): IndicatorValue {
  if (!record.hasActs(kind)) return NOT_COVERED
  const acts = record.acts(kind, state)
  if (acts.length > 0) {
    const { asOf } = record.view
    return {
      value: accumulate(acts.map(({ day }) => (day === null ? 0 : recency(day, asOf)))),
      basis: 'on-record',
      evidence: evidenceOf(acts.flatMap(({ accounts }) => accounts)),
    }
  }
  return record.isPracticeReported(state) ? { value: 0, basis: 'none-on-record', evidence: [] } : NOTHING_REPORTED
}
