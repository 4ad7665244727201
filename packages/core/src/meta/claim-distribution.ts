import { log } from '../math/log.ts'
import { InputError } from '../math/input-error.ts'
import { normalQuantile } from '../math/normal.ts'

/**
 * What a claim says of a quantity, as plain data. An exact figure is a point, "about" or a range usually log-normal,
 * "up to" and "at least" uniform or triangular on a stated stretch, an order of magnitude log-uniform; which rule
 * holds is the caller's to state.
 */
export type ClaimDistribution =
  /** The logarithm is normal with mean `mu` and standard deviation `sigma` > 0. */
  | { readonly kind: 'log-normal'; readonly mu: number; readonly sigma: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly standardDeviation: number }
  /** Every value from `low` to `high` equally likely. */
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** The logarithm is uniform; 0 < `low` < `high`. */
  | { readonly kind: 'log-uniform'; readonly low: number; readonly high: number }
  /** A density that rises in a line from `low` to `mode` and falls in a line to `high`; the mode may be an end. */
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'point'; readonly value: number }
  /** Values with probabilities of sum 1. */
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly probabilities: readonly number[] }

/**
 * The log-normal of which the share `level` lies between two values, as much beyond each end.
 * @param low above 0
 * @param high above `low`
 * @param level between 0 and 1, default 0.9: the values are then the quantiles at 5 and 95 %
 */
export function logNormalFromInterval(low: number, high: number, level = 0.9): ClaimDistribution {
  if (!(low > 0 && low < high && high < Infinity && level > 0 && level < 1)) {
    throw new InputError({
      argument: 'interval',
      got: `${low} to ${high} at level ${level}`,
      expected: '0 < low < high and a level between 0 and 1',
      tip: 'A log-normal claim has no value at or below 0; for a single value give a point or widen it by a stated factor.',
    })
  }
  const [lowLog, highLog] = [log(low), log(high)]
  return {
    kind: 'log-normal',
    mu: (lowLog + highLog) / 2,
    sigma: (highLog - lowLog) / (-2 * normalQuantile((1 - level) / 2)),
  }
}

/** The claim about `factor` times the quantity. */
export function scaleClaim(claim: ClaimDistribution, factor: number): ClaimDistribution {
  if (!(factor > 0 && factor < Infinity)) {
    throw new InputError({
      argument: 'factor',
      got: String(factor),
      expected: 'a finite number above 0',
      tip: 'Give the number by which the quantity is to be multiplied.',
    })
  }
  switch (claim.kind) {
    case 'log-normal':
      return { ...claim, mu: claim.mu + log(factor) }
    case 'normal':
      return { ...claim, mean: claim.mean * factor, standardDeviation: claim.standardDeviation * factor }
    case 'point':
      return { ...claim, value: claim.value * factor }
    case 'discrete':
      return { ...claim, values: claim.values.map((value) => value * factor) }
    case 'triangular':
      return { ...claim, low: claim.low * factor, mode: claim.mode * factor, high: claim.high * factor }
    default:
      return { ...claim, low: claim.low * factor, high: claim.high * factor }
  }
}

/** Sums of probabilities and weights may miss 1 by rounding, not by more. */
const SUM_TOLERANCE = 1e-9

/** Checks the parameters of a claim. Throws `InputError`. */
export function expectClaim(claim: ClaimDistribution): void {
  const problem = problemOf(claim)
  if (problem === null) return
  throw new InputError({
    argument: `${claim.kind} claim`,
    got: JSON.stringify(claim, nameNumber),
    expected: problem,
    tip: 'Check the limits that the claim was made from.',
  })
}

/** For JSON, which knows no infinite numbers and would write null. */
function nameNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

function problemOf(claim: ClaimDistribution): string | null {
  switch (claim.kind) {
    case 'log-normal':
      return Number.isFinite(claim.mu) && isPositive(claim.sigma) ? null : 'a finite mu and a sigma above 0'
    case 'normal':
      return Number.isFinite(claim.mean) && isPositive(claim.standardDeviation)
        ? null
        : 'a finite mean and a standard deviation above 0'
    case 'uniform':
      return isAscending(claim.low, claim.high) ? null : 'a finite low below a finite high'
    case 'log-uniform':
      return claim.low > 0 && isAscending(claim.low, claim.high) ? null : '0 < low < high'
    case 'triangular':
      return isAscending(claim.low, claim.high) && claim.low <= claim.mode && claim.mode <= claim.high
        ? null
        : 'low ≤ mode ≤ high and low < high'
    case 'point':
      return Number.isFinite(claim.value) ? null : 'a finite value'
    default: {
      const sum = claim.probabilities.reduce((total, probability) => total + probability, 0)
      const isComplete =
        claim.values.length === claim.probabilities.length &&
        claim.values.every(Number.isFinite) &&
        new Set(claim.values).size === claim.values.length &&
        claim.probabilities.every((probability) => probability > 0) &&
        Math.abs(sum - 1) <= SUM_TOLERANCE
      return isComplete ? null : 'different finite values, each with a probability above 0, of sum 1'
    }
  }
}

function isPositive(value: number): boolean {
  return value > 0 && value < Infinity
}

function isAscending(low: number, high: number): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && low < high
}
