/** How often something happened a year, before and from a turning point on: two Poisson rates, compared exactly. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { comparePoissonRates } from '../math/poisson.ts'
import type { Milestone } from '../model/tables.ts'
import { asDateRange } from '../time/edtf.ts'
import { type BeforeAfter, type Stretch, sideOf } from './before-after.ts'

/** A treaty's signature or entry into force, as the resolver dates it. */
export interface DatedAct {
  readonly treaty: string
  readonly claim: Milestone
}

export interface RateSide extends Stretch {
  readonly events: number
  readonly perYear: number
  readonly treaties: readonly string[]
  readonly sources: readonly Evidence[]
}

export interface RateChange {
  readonly before: RateSide
  readonly after: RateSide
  /** Rate after over rate before; null where it is infinite or undefined. */
  readonly rateRatio: number | null
  readonly lower: number | null
  /** Null: no upper limit. */
  readonly upper: number | null
  /** Two-sided. */
  readonly pValue: number
  /** The p-value if every event lay on one side, the likelier to tell: what so few events could show at best. */
  readonly smallestPValue: number
  /** Treaties whose date allows more than one side. */
  readonly unclear: readonly string[]
}

/**
 * Compares the rate after with the rate before, in events a year, by the exact conditional test of two Poisson rates (R:
 * `poisson.test`; see `comparePoissonRates`). An act whose date allows either side is set aside, and said.
 *
 * @param level of the interval, in (0, 1)
 */
export function rateChange(acts: readonly DatedAct[], window: BeforeAfter, level: number): RateChange {
  const sides = acts.map((act) => {
    const { earliest, latest } = act.claim.date === null ? NO_DATE : asDateRange(act.claim.date)
    return { act, side: sideOf(window, earliest, latest) }
  })
  const on = (side: 'before' | 'after' | 'unclear') => sides.filter((one) => one.side === side).map(({ act }) => act)
  const before = toSide(window.before, on('before'))
  const after = toSide(window.after, on('after'))
  const counts = [
    { events: after.events, exposure: after.years },
    { events: before.events, exposure: before.years },
  ] as const
  const { rateRatio, lower, upper, pValue } = comparePoissonRates(...counts, { level })
  const total = before.events + after.events
  const oneSided = [0, total].map(
    (events) =>
      comparePoissonRates(
        { events, exposure: after.years },
        { events: total - events, exposure: before.years },
        { level },
      ).pValue,
  )
  return {
    before,
    after,
    rateRatio: finiteOrNull(rateRatio),
    lower: total === 0 ? null : finiteOrNull(lower),
    upper: finiteOrNull(upper),
    pValue,
    smallestPValue: Math.min(...oneSided),
    unclear: on('unclear').map(({ treaty }) => treaty),
  }
}

const NO_DATE = { earliest: null, latest: null }

function toSide(stretch: Stretch, acts: readonly DatedAct[]): RateSide {
  return {
    ...stretch,
    events: acts.length,
    perYear: acts.length / stretch.years,
    treaties: acts.map(({ treaty }) => treaty),
    sources: evidenceOf(acts.map(({ claim }) => claim)),
  }
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
