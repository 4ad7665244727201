import { exp } from './exp.ts'
import { log, log1p } from './log.ts'
import { betaCumulative, betaQuantile, betaUpperTail } from './beta.ts'
import { devianceTerm, stirlingError } from './gamma.ts'

/**
 * The probability of `successes` in `trials`, by C. Loader's saddle-point form (Fast and accurate computation of
 * binomial probabilities, 2000), accurate for any number of trials.
 * @param probability of a success, 0 … 1
 */
export function binomialProbability(successes: number, trials: number, probability: number): number {
  if (successes < 0 || successes > trials) return 0
  const failures = trials - successes
  if (successes === 0) return exp(trials * log1p(-probability))
  if (failures === 0) return exp(trials * log(probability))
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    devianceTerm(successes, trials * probability) -
    devianceTerm(failures, trials * (1 - probability))
  return Math.sqrt(trials / (2 * Math.PI * successes) / failures) * exp(exponent)
}

/** P(X ≤ successes). */
export function binomialCumulative(successes: number, trials: number, probability: number): number {
  if (successes < 0) return 0
  if (successes >= trials) return 1
  return betaUpperTail(probability, successes + 1, trials - successes)
}

/** P(X ≥ successes). */
export function binomialUpperTail(successes: number, trials: number, probability: number): number {
  if (successes <= 0) return 1
  if (successes > trials) return 0
  return betaCumulative(probability, successes, trials - successes + 1)
}

/** Outcomes whose probability is larger by no more than this factor count as no more likely, against rounding (R). */
const AS_LIKELY = 1 + 1e-7

/**
 * The two-sided exact p-value of `probability`: the probability of all outcomes that are no more likely than the one
 * observed (R: `binom.test`).
 */
export function binomialTestPValue(successes: number, trials: number, probability: number): number {
  const mean = trials * probability
  const limit = binomialProbability(successes, trials, probability) * AS_LIKELY
  const isUnlikely = (count: number): boolean => binomialProbability(count, trials, probability) <= limit
  if (successes < mean) {
    // Probabilities fall on either side of the mean, so the unlikely outcomes on the other side are a tail.
    const first = firstWhere(isUnlikely, Math.ceil(mean), trials + 1)
    const sum = binomialCumulative(successes, trials, probability) + binomialUpperTail(first, trials, probability)
    return Math.min(1, sum)
  }
  const last = -firstWhere((negated) => isUnlikely(-negated), -Math.floor(mean), 1)
  return Math.min(1, binomialCumulative(last, trials, probability) + binomialUpperTail(successes, trials, probability))
}

/** The first whole number from `from` at which a condition holds that then goes on holding; `past` if there is none. */
function firstWhere(holds: (count: number) => boolean, from: number, past: number): number {
  let lower = from
  let upper = past
  while (lower < upper) {
    const middle = Math.floor((lower + upper) / 2)
    if (holds(middle)) upper = middle
    else lower = middle + 1
  }
  return lower
}

/**
 * The Clopper–Pearson limits (Biometrika 26, 1934) of the odds p / (1 − p) of a success; ∞ where all trials succeeded.
 * @param level of confidence, between 0 and 1
 */
export function clopperPearsonOdds(
  successes: number,
  trials: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - level) / 2
  const failures = trials - successes
  // Each limit is solved for the share that is small where it is extreme.
  const lowest = successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1)
  const lowestComplement = failures === 0 ? 0 : betaQuantile(tail, failures, successes + 1)
  return { lower: lowest / (1 - lowest), upper: (1 - lowestComplement) / lowestComplement }
}
