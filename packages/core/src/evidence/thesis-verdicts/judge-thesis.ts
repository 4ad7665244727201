import { evidenceOf } from '../../dossier/evidence.ts'
import { JUDGES } from './judges.ts'
import { evidenceOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement } from './verdict.ts'

export interface JudgedThesis extends Judgement {
  /** How it is judged, in words; null where nothing can judge it. */
  readonly rule: string | null
}

/**
 * What the data of a view say of an argument. One that its row calls not testable stays so, for the reason that the row
 * gives; one that its judge cannot decide on these rows says what is missing.
 */
export function judgeThesis(subject: JudgedCase): JudgedThesis {
  const { thesis, view } = subject
  const judge = thesis.testability === 'not-testable' ? undefined : JUDGES.get(thesis.id)
  const judged = judge?.judge(subject)
  const rule = judge?.rule ?? null
  if (judged && typeof judged !== 'string') return { ...judged, rows: unique(judged.rows), rule }
  const bearing = evidenceOfThesis(view, thesis)
  const missing = 'The rows that it takes are not in this view, or lie after its date.'
  const why = judge
    ? (judged ?? (thesis.testability === 'in-part' ? `${missing} ${thesis.reason}` : missing))
    : thesis.reason
  return { verdict: 'not-testable', because: why, rows: bearing.length > 0 ? bearing : evidenceOf([thesis]), rule }
}

function unique<Item extends { readonly row: string }>(rows: readonly Item[]): Item[] {
  return [...new Map(rows.map((one) => [one.row, one])).values()]
}
