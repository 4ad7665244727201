import type { Milestone } from '../../model/tables.ts'
import type { Stage } from '../../model/vocabulary.ts'
import { asDateRange } from '../../time/edtf.ts'
import { groupBy } from '../group-by.ts'
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
 * approval are compared per side, since one state may approve before the other submits. Of each earlier stage the
 * claim that starts last is compared, so that a long table is checked in one pass.
 */
export const milestonesInOrder: Rule = {
  name: 'milestones-in-order',
  description:
    'Within one source, the stages of a treaty do not run backwards: none enters into force before its signature.',
  check({ tables }) {
    const table = tables.milestones
    const dated = table.rows.filter(({ value }) => value.date !== null && ORDER[value.stage] !== undefined)
    const groups = groupBy(dated, ({ value }) => `${value.treaty} ${value.source} ${value.party ?? ''}`)
    return [...groups.values()].flatMap((group) => {
      const lastOfStage = latestByStage(group)
      return group.flatMap((later) =>
        lastOfStage
          .filter((earlier) => runsBackwards(earlier.value, later.value))
          .map((earlier) =>
            issueAt(table, later, 'date', 'milestones-in-order', {
              message: `${later.value.stage} comes before ${earlier.value.stage} of the same treaty in the same source`,
              got: later.value.date ?? '',
              expected: `a date not before ${earlier.value.date} (${table.file}:${earlier.row})`,
              tip: 'Check both dates against the source; if it contradicts itself, keep the better one and say so in note.',
            }),
          ),
      )
    })
  },
}

/** Of each stage the claim whose range starts last. */
function latestByStage(claims: readonly PlacedRow<'milestones'>[]): PlacedRow<'milestones'>[] {
  const latest = new Map<Stage, PlacedRow<'milestones'>>()
  for (const claim of claims) {
    const known = latest.get(claim.value.stage)
    if (!known || startOf(claim.value) > startOf(known.value)) latest.set(claim.value.stage, claim)
  }
  return [...latest.values()]
}

/** First day that the claim's date may mean; of an open start, before all others. */
function startOf({ date }: Milestone): number {
  return asDateRange(date ?? '').earliest ?? -Infinity
}

function runsBackwards(earlier: Milestone, later: Milestone): boolean {
  const [before, after] = [ORDER[earlier.stage], ORDER[later.stage]]
  if (before === undefined || after === undefined || before >= after) return false
  if (isOtherSide(earlier.stage, later.stage)) return false
  const end = asDateRange(later.date ?? '').latest
  return end !== null && end < startOf(earlier)
}

function isOtherSide(a: Stage, b: Stage): boolean {
  return (
    (a.endsWith('-by-focal') && b.endsWith('-by-partner')) || (a.endsWith('-by-partner') && b.endsWith('-by-focal'))
  )
}
