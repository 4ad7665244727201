import { power } from '../math/power.ts'
import { chiSquaredUpperTail } from '../math/chi-squared.ts'
import { InputError } from '../math/input-error.ts'
import { factorise, inverseQuadraticForm } from '../math/linear-algebra.ts'
import { type GroupCodes, countGroups, splitByGroup } from './group-codes.ts'
import { tabulateRisk } from './risk-table.ts'
import { type SurvivalColumns, assertSurvivalColumns } from './survival-columns.ts'
import { type TimeOrder, orderByTime } from './time-order.ts'

export interface LogRankOptions {
  /**
   * Events are weighted by S(t−)^rho, with S the curve of all groups together just before the event (of the stratum,
   * if stratified): 0 is the log-rank test, 1 the Peto–Peto modification of the Gehan–Wilcoxon test, which looks more
   * at early differences. Default 0.
   */
  readonly rho?: number | undefined
  /** Codes of strata: groups are compared within them, and the comparisons added up. */
  readonly strata?: GroupCodes | undefined
}

export interface GroupComparison {
  /** Rows of the group. */
  readonly n: number
  /** Weighted events. */
  readonly observed: number
  /** Weighted events expected if the groups did not differ. */
  readonly expected: number
}

export interface LogRankTest {
  /** NaN if there is nothing to compare; `warnings` says why. */
  readonly chiSquared: number
  /** Groups with expected events, less one; 0 if there is nothing to compare. */
  readonly degreesOfFreedom: number
  readonly pValue: number
  readonly rho: number
  /** By code of the group. */
  readonly groups: readonly GroupComparison[]
  /** Covariance of observed − expected, row by row. */
  readonly variance: Float64Array
  readonly warnings: readonly string[]
}

/**
 * Whether the groups share one survival curve: the G-rho family of Harrington and Fleming (Biometrika 69, 1982), with
 * hypergeometric variance, as in R's `survdiff`. Delayed entry is honoured; case weights count as identical rows.
 *
 * Throws `InputError` if a column is not what its type says or `rho` is not finite.
 */
export function logRankTest(
  columns: SurvivalColumns,
  group: GroupCodes,
  { rho = 0, strata }: LogRankOptions = {},
): LogRankTest {
  assertSurvivalColumns(columns)
  const groups = countGroups('group', group, columns.time.length)
  if (!Number.isFinite(rho)) {
    throw new InputError({
      argument: 'rho',
      got: String(rho),
      expected: 'a finite number',
      tip: 'Use 0 for the log-rank test and 1 for Peto–Peto.',
    })
  }
  const sums = makeSums(group, groups)
  const codes = codesWithEvent(group, groups, columns.event)
  const whole = orderByTime(columns)
  const parts = strata ? splitByGroup(whole, strata, countGroups('strata', strata, columns.time.length)) : [whole]
  for (const part of parts) addComparison(sums, columns, codes, part, rho)
  return toTest(sums, rho)
}

interface Sums {
  readonly n: Uint32Array
  readonly observed: Float64Array
  readonly expected: Float64Array
  readonly variance: Float64Array
}

function makeSums(group: GroupCodes, groups: number): Sums {
  const n = new Uint32Array(groups)
  for (let row = 0; row < group.length; row += 1) n[group[row]!]! += 1
  return {
    n,
    observed: new Float64Array(groups),
    expected: new Float64Array(groups),
    variance: new Float64Array(groups * groups),
  }
}

/** One walk from the last time to the first, with the number at risk in each group. */
function addComparison(
  { observed, expected, variance }: Sums,
  columns: SurvivalColumns,
  codes: Uint8Array | Uint32Array,
  timeOrder: TimeOrder,
  rho: number,
): void {
  const { weight } = columns
  const { times, order, firstRow, entries } = timeOrder
  const groups = observed.length
  const eventWeights = rho === 0 ? null : weightsBeforeEvents(columns, timeOrder, rho)
  const atRisk = new Float64Array(groups)
  // What leaves at one time: censored rows of each group at even places, those with the event at odd ones.
  const leaving = new Float64Array(2 * groups)
  let notEntered = entries?.order.length ?? 0
  for (let index = times.length - 1; index >= 0; index -= 1) {
    for (let position = firstRow[index]!; position < firstRow[index + 1]!; position += 1) {
      const row = order[position]!
      leaving[codes[row]!]! += weight ? weight[row]! : 1
    }
    if (entries) {
      for (; notEntered > entries.entered[index]!; notEntered -= 1) {
        const row = entries.order[notEntered - 1]!
        atRisk[codes[row]! >> 1]! -= weight ? weight[row]! : 1
      }
    }
    let total = 0
    let events = 0
    for (let code = 0; code < groups; code += 1) {
      atRisk[code]! += leaving[2 * code]! + leaving[2 * code + 1]!
      total += atRisk[code]!
      events += leaving[2 * code + 1]!
    }
    const factor = eventWeights ? eventWeights[index]! : 1
    for (let code = 0; code < groups; code += 1) {
      observed[code]! += factor * leaving[2 * code + 1]!
      leaving[2 * code] = 0
      leaving[2 * code + 1] = 0
    }
    if (events === 0) continue
    // The hypergeometric variance of the share of d events that falls to a group of n_j among n at risk.
    const spread = total > 1 ? (factor * factor * events * (total - events)) / (total - 1) : 0
    for (let one = 0; one < groups; one += 1) {
      const share = atRisk[one]! / total
      expected[one]! += factor * events * share
      for (let other = 0; other < one; other += 1) {
        variance[one * groups + other]! -= spread * share * (atRisk[other]! / total)
      }
      variance[one * groups + one]! += spread * share * (1 - share)
    }
  }
}

/** 2 · group, plus 1 for an event: one small number a row, so that the walk reads little and branches nowhere. */
function codesWithEvent(group: GroupCodes, groups: number, event: Uint8Array): Uint8Array | Uint32Array {
  const codes = groups <= 128 ? new Uint8Array(group.length) : new Uint32Array(group.length)
  for (let row = 0; row < codes.length; row += 1) codes[row] = 2 * group[row]! + event[row]!
  return codes
}

/** S(t−)^rho at each time: the curve just before, not after, the events there. */
function weightsBeforeEvents(columns: SurvivalColumns, timeOrder: TimeOrder, rho: number): Float64Array {
  const { atRisk, events } = tabulateRisk(columns, timeOrder)
  const weights = new Float64Array(atRisk.length)
  let survival = 1
  for (let index = 0; index < atRisk.length; index += 1) {
    weights[index] = power(survival, rho)
    survival *= (atRisk[index]! - events[index]!) / atRisk[index]!
  }
  return weights
}

function toTest({ n, observed, expected, variance }: Sums, rho: number): LogRankTest {
  const size = n.length
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other < one; other += 1) variance[other * size + one] = variance[one * size + other]!
  }
  const compared = [...expected.keys()].filter((code) => expected[code]! > 0)
  // The differences sum to zero, so one group is left out.
  const kept = compared.slice(1)
  const differences = kept.map((code) => observed[code]! - expected[code]!)
  const kernel = Float64Array.from(kept.flatMap((one) => kept.map((other) => variance[one * size + other]!)))
  const factorisation = factorise(kernel, kept.length)
  const degreesOfFreedom = factorisation.rank
  const chiSquared = inverseQuadraticForm(factorisation, differences)
  const test =
    degreesOfFreedom > 0
      ? { chiSquared, pValue: chiSquaredUpperTail(chiSquared, degreesOfFreedom) }
      : { chiSquared: Number.NaN, pValue: Number.NaN }
  return {
    ...test,
    degreesOfFreedom,
    rho,
    groups: Array.from(n, (rows, code) => ({ n: rows, observed: observed[code]!, expected: expected[code]! })),
    variance,
    warnings: warningsOf(n, compared.length, degreesOfFreedom),
  }
}

function warningsOf(n: Uint32Array, compared: number, degreesOfFreedom: number): string[] {
  const groups = n.filter((rows) => rows > 0).length
  if (groups < 2) return ['There is one group only, so there is nothing to compare.']
  if (compared < 2) return ['Fewer than two groups were at risk when an event happened, so they cannot be compared.']
  if (degreesOfFreedom === 0)
    return ['No event happened while two groups were at risk together, so they cannot be compared.']
  if (degreesOfFreedom < groups - 1) {
    return [
      `Of ${groups} groups only some were at risk together when events happened: ${degreesOfFreedom} degrees of freedom.`,
    ]
  }
  return []
}
