import { binomialTestPValue, clopperPearsonOdds } from './binomial.ts'
import { InputError } from './input-error.ts'

/** Events counted over a stretch of exposure, such as years. */
export interface EventCount {
  /** A whole number, 0 or more. */
  readonly events: number
  /** Above 0, in the same unit for both counts. */
  readonly exposure: number
}

export interface RateComparison {
  /** Rate of the first over rate of the second; ∞ if only the second has no events, NaN if neither has any. */
  readonly rateRatio: number
  readonly lower: number
  /** ∞ if the second has no events. */
  readonly upper: number
  /** Two-sided; 1 if there are no events at all. */
  readonly pValue: number
}

export interface RateComparisonOptions {
  /** The ratio of rates under test, above 0. Default 1. */
  readonly ratio?: number
  /** Level of confidence, between 0 and 1. Default 0.95. */
  readonly level?: number
}

/**
 * The exact conditional test of two Poisson rates (R: `poisson.test(c(x1, x2), c(t1, t2))`): given the sum of both
 * counts, the first is binomial, with the ratio of rates in its odds. The interval is that of Clopper and Pearson for
 * those odds, so that it covers at least as often as it says.
 */
export function comparePoissonRates(
  first: EventCount,
  second: EventCount,
  options: RateComparisonOptions = {},
): RateComparison {
  const { ratio = 1, level = 0.95 } = options
  expectCount('first', first)
  expectCount('second', second)
  expectInside('ratio', ratio, Infinity, 'a number above 0')
  expectInside('level', level, 1, 'a share between 0 and 1, such as 0.95')
  const total = first.events + second.events
  const rateRatio = first.events / first.exposure / (second.events / second.exposure)
  const scale = second.exposure / first.exposure
  const odds = clopperPearsonOdds(first.events, total, level)
  const share = (ratio * first.exposure) / (ratio * first.exposure + second.exposure)
  return {
    rateRatio,
    lower: odds.lower * scale,
    upper: odds.upper * scale,
    pValue: binomialTestPValue(first.events, total, share),
  }
}

function expectCount(argument: string, { events, exposure }: EventCount): void {
  if (!Number.isSafeInteger(events) || events < 0) {
    throw new InputError({
      argument: `${argument}.events`,
      got: String(events),
      expected: 'a whole number, 0 or more',
      tip: 'The exact test counts events; it does not take rates or weighted counts.',
    })
  }
  expectInside(`${argument}.exposure`, exposure, Infinity, 'a number above 0')
}

function expectInside(argument: string, value: number, past: number, expected: string): void {
  if (value > 0 && value < past) return
  throw new InputError({ argument, got: String(value), expected, tip: 'Correct the value.' })
}
