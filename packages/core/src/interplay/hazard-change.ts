/** Whether treaties that wait come into force faster from a turning point on: a Cox model in which it is a covariate. */
import { type CoxCoefficient, type CoxOutcome, coxRegression, numericTerm } from '../survival/index.ts'
import { type CivilDate, daysBetween } from '../time/civil-date.ts'

/** A treaty's wait from signature: over, or known to go on, after so many days. */
export interface Wait {
  readonly treaty: string
  readonly startedOn: CivilDate
  readonly lagDays: number
  readonly happened: boolean
}

/** One stretch of a wait, (start, stop] in days since signature. */
export interface WaitStretch {
  readonly treaty: string
  readonly start: number
  readonly stop: number
  readonly event: boolean
  /** Whether it lies after the turning point. */
  readonly after: boolean
}

export interface HazardChange {
  /** Waits. */
  readonly n: number
  readonly treaties: readonly string[]
  /** Rows of the model: a wait that spans the turning point is two. */
  readonly rows: number
  readonly eventsBefore: number
  readonly eventsAfter: number
  /** Hazard from the turning point on over hazard before; null, with the reason, where it cannot be estimated. */
  readonly hazardRatio: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly estimate: number | null
  readonly standardError: number | null
  /** Wald test. */
  readonly pValue: number | null
  readonly likelihoodRatio: ChiSquared | null
  /** It needs no estimate, so it stands even where that is infinite. */
  readonly score: ChiSquared | null
  readonly why: string | null
  /** What the engine says of the fit. */
  readonly warnings: readonly string[]
}

export interface ChiSquared {
  readonly chiSquared: number
  readonly degreesOfFreedom: number
  readonly pValue: number
}

const TERM = 'after'

/**
 * Cuts waits at a turning point. Its own day counts as after: the wait's days 1, 2, … are those after signature, and a
 * treaty that comes into force on the day itself does so after.
 */
export function splitWaits(waits: readonly Wait[], at: CivilDate): WaitStretch[] {
  return waits.flatMap(({ treaty, startedOn, lagDays, happened }): WaitStretch[] => {
    const cut = daysBetween(startedOn, at) - 1
    if (cut <= 0) return [{ treaty, start: 0, stop: lagDays, event: happened, after: true }]
    if (cut >= lagDays) return [{ treaty, start: 0, stop: lagDays, event: happened, after: false }]
    return [
      { treaty, start: 0, stop: cut, event: false, after: false },
      { treaty, start: cut, stop: lagDays, event: happened, after: true },
    ]
  })
}

/**
 * The hazard of entry into force from the turning point on over that before, by a Cox regression in which it is a covariate
 * that changes while a treaty waits (Therneau and Grambsch, Modeling Survival Data, 2000, §3.7). Fitted to every wait of
 * positive length; one that starts and ends on one day was never at risk.
 *
 * @param level of the interval, in (0, 1)
 */
export function hazardChange(waits: readonly Wait[], at: CivilDate, level: number): HazardChange {
  const counted = waits.filter(({ lagDays }) => lagDays > 0)
  const rows = splitWaits(counted, at)
  const events = (after: boolean) => rows.filter((row) => row.event && row.after === after).length
  const counts = {
    n: counted.length,
    treaties: counted.map(({ treaty }) => treaty),
    rows: rows.length,
    eventsBefore: events(false),
    eventsAfter: events(true),
  }
  if (rows.length === 0) return { ...counts, ...NOT_ESTIMATED, why: 'No treaty of the kind has a dated wait.' }
  return { ...counts, ...toResult(fit(rows, level)) }
}

function fit(rows: readonly WaitStretch[], level: number): CoxOutcome {
  return coxRegression({
    columns: {
      time: Float64Array.from(rows, ({ stop }) => stop),
      event: Uint8Array.from(rows, ({ event }) => Number(event)),
      entry: Float64Array.from(rows, ({ start }) => start),
    },
    terms: [
      numericTerm(
        TERM,
        Float64Array.from(rows, ({ after }) => Number(after)),
      ),
    ],
    ties: 'efron',
    level,
    concordance: false,
  })
}

const NOT_ESTIMATED = {
  hazardRatio: null,
  lower: null,
  upper: null,
  estimate: null,
  standardError: null,
  pValue: null,
  likelihoodRatio: null,
  score: null,
  why: null,
  warnings: [],
} as const

type Fitted = Omit<HazardChange, 'n' | 'treaties' | 'rows' | 'eventsBefore' | 'eventsAfter'>

function toResult(outcome: CoxOutcome): Fitted {
  if (outcome.status !== 'fitted') return { ...NOT_ESTIMATED, score: outcome.score, why: outcome.message }
  const [coefficient] = outcome.coefficients as readonly [CoxCoefficient]
  const { hazardRatio, lower, upper, estimate, standardError, pValue } = coefficient
  const { likelihoodRatio, score } = outcome.tests
  return {
    hazardRatio,
    lower,
    upper,
    estimate,
    standardError,
    pValue,
    likelihoodRatio,
    score,
    why: null,
    warnings: outcome.warnings,
  }
}
