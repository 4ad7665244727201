import { square } from '../math/square.ts'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import { distinctAscending } from './distinct-ascending.ts'
import { type WeightedLaw, weighLaws } from './pool-weights.ts'
import type { Atom, ProbabilityLaw } from './probability-law.ts'

/**
 * The linear opinion pool (Stone 1961): the weighted mean of the probabilities, that is, the mixture. It keeps the
 * disagreement of the claims as spread. Where its cumulative probability is flat, between claims far apart, a quantile
 * is the lowest of the values that have the probability, and hangs on the last digit of it.
 */
export function linearPool(laws: readonly ProbabilityLaw[], weights: ArrayLike<number>): ProbabilityLaw {
  const parts = weighLaws(laws, weights)
  if (parts.length === 1) return parts[0]!.law
  const sumOver = (value: (law: ProbabilityLaw) => number): number =>
    parts.reduce((sum, { law, weight }) => sum + weight * value(law), 0)
  // The weights add up to 1 but for rounding, which must not make a probability more than that.
  const cumulative = (x: number): number =>
    Math.min(
      1,
      sumOver((law) => law.cumulative(x)),
    )
  const upperTail = (x: number): number =>
    Math.min(
      1,
      sumOver((law) => law.upperTail(x)),
    )
  const mean = sumOver((law) => law.mean)
  const quantileWhere = (isReached: (x: number) => boolean, quantileOf: (law: ProbabilityLaw) => number): number => {
    const quantiles = parts.map(({ law }) => quantileOf(law))
    return lowestWhere(isReached, Math.min(...quantiles), Math.max(...quantiles))
  }
  return {
    distribution: null,
    support: {
      low: Math.min(...parts.map(({ law }) => law.support.low)),
      high: Math.max(...parts.map(({ law }) => law.support.high)),
    },
    cumulative,
    upperTail,
    quantile: (probability) =>
      quantileWhere(
        (x) => cumulative(x) >= probability,
        (law) => law.quantile(probability),
      ),
    quantileAtScore(z) {
      const [below, beyond] = [normalCumulative(z), normalUpperTail(z)]
      return quantileWhere(
        (x) => (z <= 0 ? cumulative(x) >= below : upperTail(x) <= beyond),
        (law) => law.quantileAtScore(z),
      )
    },
    logDensity(x) {
      // Terms are taken relative to the largest, so that densities far out do not underflow together.
      const terms = parts.map(({ law, weight }) => log(weight) + law.logDensity(x))
      const largest = Math.max(...terms)
      if (!Number.isFinite(largest)) return largest
      return largest + log(terms.reduce((sum, term) => sum + exp(term - largest), 0))
    },
    atoms: mergeAtoms(parts),
    knots: mergeKnots(parts),
    mean,
    variance: sumOver((law) => law.variance + square(law.mean - mean)),
  }
}

/** The lowest double at which a condition holds that then goes on holding: bisection down to neighbouring doubles. */
function lowestWhere(holds: (x: number) => boolean, low: number, high: number): number {
  if (holds(low)) return low
  let below = low
  let above = high
  for (;;) {
    const isWide = below > 0 && above > 4 * below
    const middle = isWide ? Math.sqrt(below) * Math.sqrt(above) : below + (above - below) / 2
    if (!(middle > below && middle < above)) return above
    if (holds(middle)) above = middle
    else below = middle
  }
}

function mergeAtoms(parts: readonly WeightedLaw[]): Atom[] {
  const probabilities = new Map<number, number>()
  for (const { law, weight } of parts) {
    for (const atom of law.atoms) {
      probabilities.set(atom.value, (probabilities.get(atom.value) ?? 0) + weight * atom.probability)
    }
  }
  return [...probabilities]
    .map(([value, probability]) => ({ value, probability }))
    .toSorted((one, other) => one.value - other.value)
}

/** An end of one part's support may lie inside the support of the pool. */
function mergeKnots(parts: readonly WeightedLaw[]): number[] {
  const values = parts.flatMap(({ law }) => [...law.knots, law.support.low, law.support.high])
  return distinctAscending(values.filter(Number.isFinite))
}
