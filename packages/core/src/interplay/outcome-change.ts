/** What became of people whom the focal state wanted, before and from a turning point on: outcomes, compared exactly. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import type { RequestOutcome } from '../dossier/request-outcomes.ts'
import { fisherExact } from '../math/fisher-exact.ts'
import { type BeforeAfter, sideOf } from './before-after.ts'

export interface OutcomeSide {
  /** Outcomes, not people: one decision on eleven people is one. */
  readonly returned: number
  /** Refused, or sent on to a third state. */
  readonly notReturned: number
  readonly happenings: readonly string[]
  readonly sources: readonly Evidence[]
}

export interface OutcomeChange {
  readonly before: OutcomeSide
  readonly after: OutcomeSide
  /** Odds of a return after over odds before, conditional maximum likelihood; null where infinite or undefined. */
  readonly oddsRatio: number | null
  readonly lower: number | null
  /** Null: no upper limit. */
  readonly upper: number | null
  /** Fisher's exact test, two-sided. */
  readonly pValue: number
  /** The smallest p-value that any table with these margins has: what so few outcomes could show at best. */
  readonly smallestPValue: number
  /** Happenings whose dates allow either side. */
  readonly unclear: readonly string[]
}

/**
 * Compares the odds of a return on both sides by Fisher's exact test (R: `fisher.test`; see `fisherExact`). An outcome whose
 * date allows either side is set aside, and said.
 *
 * @param level of the interval, in (0, 1)
 */
export function outcomeChange(outcomes: readonly RequestOutcome[], window: BeforeAfter, level: number): OutcomeChange {
  const sides = outcomes.map((outcome) => ({ outcome, side: sideOf(window, outcome.earliest, outcome.latest) }))
  const on = (side: 'before' | 'after' | 'unclear') =>
    sides.filter((one) => one.side === side).map(({ outcome }) => outcome)
  const before = toSide(on('before'))
  const after = toSide(on('after'))
  const trials = ({ returned, notReturned }: OutcomeSide) => ({ successes: returned, failures: notReturned })
  const { oddsRatio, lower, upper, pValue, smallestPValue } = fisherExact(trials(after), trials(before), level)
  const isDefined = !Number.isNaN(oddsRatio)
  return {
    before,
    after,
    oddsRatio: finiteOrNull(oddsRatio),
    lower: isDefined ? finiteOrNull(lower) : null,
    upper: isDefined ? finiteOrNull(upper) : null,
    pValue,
    smallestPValue,
    unclear: on('unclear').flatMap(idsOf),
  }
}

function toSide(outcomes: readonly RequestOutcome[]): OutcomeSide {
  const returned = outcomes.filter(({ result }) => result === 'returned').length
  return {
    returned,
    notReturned: outcomes.length - returned,
    happenings: outcomes.flatMap(idsOf),
    sources: evidenceOf(outcomes.flatMap(({ happenings }) => happenings).flatMap(({ accounts }) => accounts)),
  }
}

function idsOf({ happenings }: RequestOutcome): string[] {
  return happenings.map(({ id }) => id)
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
