import type { Stage } from '../../model/vocabulary.ts'
import { type DateRange, asDateRange } from '../../time/edtf.ts'
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
    const groups = groupBy(
      table.rows.flatMap(asOrderedClaim),
      ({ placed: { value } }) => `${value.treaty} ${value.source} ${value.party}`,
    )
    return [...groups.values()].flatMap((group) => {
      const lastOfStage = latestByStage(group)
      return group.flatMap((later) =>
        lastOfStage
          .filter((earlier) => runsBackwards(earlier, later))
          .map((earlier) =>
            issueAt(table, later.placed, 'date', 'milestones-in-order', {
              message: `${later.stage} comes before ${earlier.stage} of the same treaty in the same source`,
              got: later.range.text,
              expected: `a date not before ${earlier.range.text} (${table.file}:${earlier.placed.row})`,
              tip: 'Check both dates against the source; if it contradicts itself, keep the better one and say so in note.',
            }),
          ),
      )
    })
  },
}

/** A dated claim on a stage that has its place in the order. */
interface OrderedClaim {
  readonly placed: PlacedRow<'milestones'>
  readonly stage: Stage
  readonly order: number
  readonly range: DateRange
}

/** The claim, if it is one that can be out of order. */
function asOrderedClaim(placed: PlacedRow<'milestones'>): OrderedClaim[] {
  const { stage, date } = placed.value
  const order = ORDER[stage]
  return date === null || order === undefined ? [] : [{ placed, stage, order, range: asDateRange(date) }]
}

/** Of each stage the claim whose range starts last. */
function latestByStage(claims: readonly OrderedClaim[]): OrderedClaim[] {
  const latest = new Map<Stage, OrderedClaim>()
  for (const claim of claims) {
    const known = latest.get(claim.stage)
    if (!known || startOf(claim) > startOf(known)) latest.set(claim.stage, claim)
  }
  return [...latest.values()]
}

/** First day that the claim's date may mean; of an open start, before all others. */
function startOf({ range }: OrderedClaim): number {
  return range.earliest ?? -Infinity
}

function runsBackwards(earlier: OrderedClaim, later: OrderedClaim): boolean {
  const end = later.range.latest ?? Infinity
  return earlier.order < later.order && !isOtherSide(earlier.stage, later.stage) && end < startOf(earlier)
}

function isOtherSide(a: Stage, b: Stage): boolean {
  return (
    (a.endsWith('-by-focal') && b.endsWith('-by-partner')) || (a.endsWith('-by-partner') && b.endsWith('-by-focal'))
  )
}
