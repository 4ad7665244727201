import type { Milestone } from '../../model/tables.ts'
import type { Stage } from '../../model/vocabulary.ts'
import { asDateRange } from '../../time/edtf.ts'
import type { PlacedRow } from '../parse-table.ts'
import { issueAt, type Rule } from './rule.ts'

/** Stages that follow one another; the approvals may come in either order. */
const ORDER: Partial<Record<Stage, number>> = {
  'negotiations-opened': 0,
  signed: 1,
  'submitted-by-focal': 2,
  'submitted-by-partner': 2,
  'approved-by-focal': 3,
  'approved-by-partner': 3,
  exchanged: 4,
  'in-force': 5,
  terminated: 6,
}

/**
 * Compares within one source only: two sources may contradict each other, and that is kept as it is. Submission and
 * approval are compared per side, since one state may approve before the other submits.
 */
export const milestonesInOrder: Rule = {
  name: 'milestones-in-order',
  description:
    'Within one source, the stages of a treaty do not run backwards: none enters into force before its signature.',
  check({ tables }) {
    const table = tables.milestones
    const groups = new Map<string, PlacedRow<'milestones'>[]>()
    for (const placed of table.rows) {
      const { treaty, source, party, date } = placed.value
      if (!date) continue
      const key = `${treaty} ${source} ${party ?? ''}`
      const group = groups.get(key)
      if (group) group.push(placed)
      else groups.set(key, [placed])
    }
    return [...groups.values()].flatMap((group) =>
      group.flatMap((later) =>
        group
          .filter((earlier) => runsBackwards(earlier.value, later.value))
          .map((earlier) =>
            issueAt(table, later, 'date', 'milestones-in-order', {
              message: `${later.value.stage} comes before ${earlier.value.stage} of the same treaty in the same source`,
              got: later.value.date ?? '',
              expected: `a date not before ${earlier.value.date} (${table.file}:${earlier.row})`,
              tip: 'Check both dates against the source; if it contradicts itself, keep the better one and say so in note.',
            }),
          ),
      ),
    )
  },
}

function runsBackwards(earlier: Milestone, later: Milestone): boolean {
  const [before, after] = [ORDER[earlier.stage], ORDER[later.stage]]
  if (before === undefined || after === undefined || before >= after) return false
  if (isOtherSide(earlier.stage, later.stage)) return false
  const start = asDateRange(earlier.date ?? '').earliest
  const end = asDateRange(later.date ?? '').latest
  return start !== null && end !== null && end < start
}

function isOtherSide(a: Stage, b: Stage): boolean {
  return (
    (a.endsWith('-by-focal') && b.endsWith('-by-partner')) || (a.endsWith('-by-partner') && b.endsWith('-by-focal'))
  )
}
