import { exp } from './exp.ts'
import { logGamma } from './gamma.ts'
import { InputError } from './input-error.ts'
import { findRoot } from './root.ts'

/** Trials of one group, by outcome. Whole numbers, 0 or more. */
export interface Outcomes {
  readonly successes: number
  readonly failures: number
}

export interface ExactComparison {
  /**
   * Odds of success in the first group over those in the second, estimated by conditional maximum likelihood; ∞ or 0
   * where the table is as lopsided as its margins allow, NaN where they allow one table only.
   */
  readonly oddsRatio: number
  readonly lower: number
  readonly upper: number
  /** Two-sided; 1 where the margins allow one table only. */
  readonly pValue: number
  /** The smallest two-sided p-value that any table with these margins has: what so few trials could show at best. */
  readonly smallestPValue: number
}

/** Tables whose probability is larger by no more than this factor count as no more likely, against rounding (R). */
const AS_LIKELY = 1 + 1e-7

/** Beyond this log odds ratio a probability is 0 or 1 in doubles. */
const WIDEST_LOG_ODDS = 700

/**
 * Fisher's exact test of two groups of trials (R: `fisher.test`), conditional on both margins: the p-value is the
 * probability of all tables no more likely than the one observed; odds ratio and limits are those of the noncentral
 * hypergeometric distribution (Fisher, J. R. Stat. Soc. 98, 1935, 39–82).
 *
 * @param level of confidence, between 0 and 1
 */
export function fisherExact(first: Outcomes, second: Outcomes, level = 0.95): ExactComparison {
  for (const [argument, count] of Object.entries({
    'first.successes': first.successes,
    'first.failures': first.failures,
    'second.successes': second.successes,
    'second.failures': second.failures,
  })) {
    expectCount(argument, count)
  }
  expectLevel(level)
  const tables = tablesWithMargins(first, second)
  const pValues = tables.logWeights.map((observed) => pValueOf(tables, observed))
  const index = first.successes - tables.lowest
  const pValue = pValues[index] ?? 1
  const smallestPValue = Math.min(...pValues)
  if (tables.logWeights.length === 1) {
    return { oddsRatio: NaN, lower: 0, upper: Infinity, pValue, smallestPValue }
  }
  return { ...oddsOf(tables, first.successes, (1 - level) / 2), pValue, smallestPValue }
}

/** Every table with the margins of the one observed, by the successes of its first group. */
interface Tables {
  /** Successes of the first group in the first table; each further table has one more. */
  readonly lowest: number
  /** Log probability of each table if the odds are equal, up to a constant. */
  readonly logWeights: readonly number[]
}

function tablesWithMargins(first: Outcomes, second: Outcomes): Tables {
  const sizeOfFirst = first.successes + first.failures
  const sizeOfSecond = second.successes + second.failures
  const successes = first.successes + second.successes
  const lowest = Math.max(0, successes - sizeOfSecond)
  const highest = Math.min(sizeOfFirst, successes)
  const logWeights = Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const ofFirst = lowest + index
    return logChoose(sizeOfFirst, ofFirst) + logChoose(sizeOfSecond, successes - ofFirst)
  })
  return { lowest, logWeights }
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

/** Probabilities of the tables at an odds ratio. */
function probabilities({ logWeights }: Tables, logOdds: number): number[] {
  const logs = logWeights.map((weight, index) => weight + index * logOdds)
  const largest = Math.max(...logs)
  const weights = logs.map((log) => exp(log - largest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function pValueOf(tables: Tables, observed: number): number {
  const limit = exp(observed) * AS_LIKELY
  const likely = probabilities(tables, 0)
  const unlikely = likely.filter((_, index) => exp(tables.logWeights[index] ?? 0) <= limit)
  return Math.min(
    1,
    unlikely.reduce((sum, one) => sum + one, 0),
  )
}

function oddsOf(tables: Tables, observed: number, tail: number): { oddsRatio: number; lower: number; upper: number } {
  const index = observed - tables.lowest
  const isLowest = index === 0
  const isHighest = index === tables.logWeights.length - 1
  const solve = (excess: (at: readonly number[]) => number) =>
    exp(findRoot((logOdds) => excess(probabilities(tables, logOdds)), -WIDEST_LOG_ODDS, WIDEST_LOG_ODDS))
  return {
    oddsRatio: isLowest ? 0 : isHighest ? Infinity : solve((at) => meanOf(at) - index),
    lower: isLowest ? 0 : solve((at) => sumOf(at.slice(index)) - tail),
    upper: isHighest ? Infinity : solve((at) => tail - sumOf(at.slice(0, index + 1))),
  }
}

function meanOf(probabilitiesAt: readonly number[]): number {
  return probabilitiesAt.reduce((sum, probability, index) => sum + probability * index, 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function expectCount(argument: string, count: number): void {
  if (Number.isSafeInteger(count) && count >= 0) return
  throw new InputError({
    argument,
    got: String(count),
    expected: 'a whole number, 0 or more',
    tip: 'The exact test counts trials; it does not take shares or weights.',
  })
}

function expectLevel(level: number): void {
  if (level > 0 && level < 1) return
  throw new InputError({
    argument: 'level',
    got: String(level),
    expected: 'a share between 0 and 1, such as 0.95',
    tip: 'Correct the value.',
  })
}
