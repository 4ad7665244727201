import { betaQuantileAt } from '../math/beta.ts'
import { InputError } from '../math/input-error.ts'
import { assertLevel } from './confidence-limits.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** Limits of a survival curve that hold in small samples, position by position as in the curve's columns. */
export interface SmallSampleInterval {
  readonly time: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** The lower limit before the first time, where the curve is 1. */
  readonly lowerAtStart: number
  readonly level: number
}

/** How to name the method, and where it is from. */
export const SMALL_SAMPLE_METHOD =
  'Beta product confidence procedure, method of moments (Fay, Brittain and Proschan, Biostatistics 14, 2013)'

/**
 * Pointwise limits by the beta product confidence procedure of Fay, Brittain and Proschan (Biostatistics 14, 2013,
 * doi:10.1093/biostatistics/kxt016), with the convention of Fay and Brittain (Statistics in Medicine 35, 2016) at the
 * times of events. Without censoring it is the exact interval of Clopper and Pearson; with censoring it keeps its
 * level in simulations where intervals from Greenwood's variance fall short of it.
 *
 * With n at risk, the survival probability at the next event is that before it times a Beta(n, 1) variable. The upper
 * limit is the quantile of the product over the events so far; the lower one goes on to the next event, for until then
 * nothing is known. A product is given the Beta distribution with its mean and variance (exact without censoring).
 *
 * Throws `InputError` if the curve has delayed entry or weights that are not whole numbers: there the procedure is not
 * defined.
 *
 * @param level in (0.5, 1); default that of the curve
 */
export function smallSampleInterval(curve: SurvivalCurve, level: number = curve.level): SmallSampleInterval {
  assertLevel(level)
  assertPlainCounts(curve)
  const { time, atRisk, events } = curve
  const tail = (1 - level) / 2
  const [lowerQuantile, upperQuantile] = [betaQuantileAt(tail), betaQuantileAt(1 - tail)]
  const lower = new Float64Array(time.length)
  const upper = new Float64Array(time.length)
  // First and second moments of the product so far.
  let mean = 1
  let square = 1
  for (let index = 0; index < time.length; index += 1) {
    const exposed = atRisk[index]!
    const survivors = exposed - events[index]!
    mean *= (survivors + 1) / (exposed + 1)
    square *= ((survivors + 1) * (survivors + 2)) / ((exposed + 1) * (exposed + 2))
    const next = atRisk[index + 1] ?? 0
    // Between events the product stays as it is, and the quantiles are most of the work.
    const isSame = index > 0 && events[index] === 0
    upper[index] = isSame ? upper[index - 1]! : productQuantile(upperQuantile, mean, square)
    lower[index] = productQuantile(lowerQuantile, (mean * next) / (next + 1), (square * next) / (next + 2))
  }
  const first = atRisk[0]!
  const lowerAtStart = productQuantile(lowerQuantile, first / (first + 1), first / (first + 2))
  return { time, lower, upper, lowerAtStart, level }
}

/**
 * The limits of a quantile of the time to the event, by inverting the limits of the curve: from when on the lower, and
 * the upper, have come down to 1 − `probability`. 0 if the lower limit is that low from the start; null if the upper
 * one never is.
 */
export function smallSampleQuantileLimits(
  { time, lower, upper, lowerAtStart }: SmallSampleInterval,
  probability: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const remaining = 1 - probability
  const firstAt = (limits: Float64Array): number | null => {
    const index = limits.findIndex((limit) => limit <= remaining)
    return index < 0 ? null : time[index]!
  }
  return { lower: lowerAtStart <= remaining ? 0 : firstAt(lower), upper: firstAt(upper) }
}

/** A quantile of the Beta distribution with the given first and second moments. */
function productQuantile(quantile: (a: number, b: number) => number, mean: number, square: number): number {
  if (mean === 0 || mean === 1) return mean
  const size = (mean - square) / (square - mean * mean)
  return quantile(mean * size, (1 - mean) * size)
}

function assertPlainCounts({ atRisk, events, censored }: SurvivalCurve): void {
  for (let index = 0; index < atRisk.length; index += 1) {
    const left = atRisk[index]! - events[index]! - censored[index]!
    if (Number.isInteger(events[index]) && Number.isInteger(atRisk[index]) && left === (atRisk[index + 1] ?? 0))
      continue
    throw new InputError({
      argument: `curve.atRisk[${index}]`,
      got: String(atRisk[index]),
      expected: 'whole rows, all observed from the origin on',
      tip: 'The small-sample interval knows neither delayed entry nor fractional weights; use the limits of the curve.',
    })
  }
}
