import { square } from '../math/square.ts'
import { exp, expm1 } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { normalCumulative, normalDensity, normalQuantile, normalUpperTail } from '../math/normal.ts'
import { lawOf } from './claim-law.ts'
import type { ProbabilityLaw } from './probability-law.ts'

/** Parameters of a log-uniform quantity times a log-normal one. */
export interface LogUniformProduct {
  /** Ends of the log-uniform quantity, above 0. */
  readonly low: number
  readonly high: number
  /** Mean and standard deviation of the logarithm of the log-normal quantity. */
  readonly mu: number
  readonly sigma: number
}

/** A log-uniform quantity narrower than this part of the other's sigma is next to a point, to 1e-13. */
const NARROWEST = 1e-6

/**
 * The law of a log-uniform quantity times an independent log-normal one, closed: its logarithm is uniform on (a, b) plus
 * normal, so that P(ln X ≤ t) is the mean of Φ((t − u − μ)/σ) over u, which the integral G(z) = zΦ(z) + φ(z) of Φ gives.
 */
export function logUniformProduct({ low, high, mu, sigma }: LogUniformProduct): ProbabilityLaw {
  const [start, end] = [log(low) + mu, log(high) + mu]
  const width = (end - start) / sigma
  if (width < NARROWEST) return lawOf({ kind: 'log-normal', mu: (start + end) / 2, sigma })
  const below = (t: number): number => (integral((t - start) / sigma) - integral((t - end) / sigma)) / width
  const beyond = (t: number): number => (integral((end - t) / sigma) - integral((start - t) / sigma)) / width
  /** The logarithm at which the probability is that of a score: between those of the ends of the log-uniform part. */
  const atScore = (score: number): number => {
    const [lower, upper] = [normalCumulative(score), normalUpperTail(score)]
    const isReached = (t: number) => (score <= 0 ? below(t) >= lower : beyond(t) <= upper)
    return bisect(isReached, start + sigma * score, end + sigma * score)
  }
  // Moments of the two parts multiply.
  const moment = (power: number): number =>
    (exp(power * start) * expm1(power * (end - start)) * exp(square(power * sigma) / 2)) / (power * (end - start))
  const mean = moment(1)
  return {
    distribution: null,
    support: { low: 0, high: Infinity },
    cumulative: (x) => (x > 0 ? Math.min(1, Math.max(0, below(log(x)))) : 0),
    upperTail: (x) => (x > 0 ? Math.min(1, Math.max(0, beyond(log(x)))) : 1),
    quantile: (probability) => exp(atScore(normalQuantile(probability))),
    quantileAtScore: (score) => exp(atScore(score)),
    logDensity(x) {
      if (!(x > 0)) return -Infinity
      const t = log(x)
      const [from, to] = [(t - start) / sigma, (t - end) / sigma]
      // Taken in the tail where the two are small, so that their difference keeps its digits.
      const share = to > 0 ? normalUpperTail(to) - normalUpperTail(from) : normalCumulative(from) - normalCumulative(to)
      return log(share) - log(end - start) - t
    },
    atoms: [],
    knots: [],
    mean,
    variance: moment(2) - mean * mean,
  }
}

/** G(z) = zΦ(z) + φ(z), the integral of Φ from −∞. */
function integral(z: number): number {
  return z * normalCumulative(z) + normalDensity(z)
}

/** The lowest double at which a condition holds that then goes on holding. */
function bisect(holds: (t: number) => boolean, low: number, high: number): number {
  let below = low
  let above = high
  for (;;) {
    const middle = below + (above - below) / 2
    if (!(middle > below && middle < above)) return above
    if (holds(middle)) above = middle
    else below = middle
  }
}
