import { powerOfTwo } from '../math/power-of-two.ts'
import { InputError } from '../math/input-error.ts'
import { sortAscending } from '../math/sort-ascending.ts'
import type { SurvivalColumns } from './survival-columns.ts'

/** The rows of a data set by ascending time, cut at the distinct times: every estimator here is a walk along it. */
export interface TimeOrder {
  /** The distinct times at which a row has its event or is censored, ascending. */
  readonly times: Float64Array
  /** Row numbers by ascending time. */
  readonly order: Uint32Array
  /** The rows of `times[k]` are `order[firstRow[k]] … order[firstRow[k + 1] − 1]`; one entry more than `times`. */
  readonly firstRow: Uint32Array
  /** With delayed entry. */
  readonly entries: EntryOrder | null
}

export interface EntryOrder {
  /** When each row entered. */
  readonly entry: Float64Array
  /** Row numbers by ascending entry. */
  readonly order: Uint32Array
  /** How many rows of `order` entered before `times[k]`. */
  readonly entered: Uint32Array
}

/**
 * Neighbouring times that differ by at most this, absolutely or relative to the mean of the distinct times, are tied,
 * as in R's `timefix`: the square root of the machine epsilon.
 */
const TIE_TOLERANCE = powerOfTwo(-26)

/**
 * Puts rows in order of time. Near-equal times (0.1 + 0.2 and 0.3), entries among them, become one: a chain of gaps
 * within the tolerance is one tie at its smallest value. Throws `InputError` if a row leaves when it enters.
 */
export function orderByTime({ time, entry }: SurvivalColumns): TimeOrder {
  const { values: sorted, order } = sortAscending(time)
  if (!entry) return { order, ...cutAtDistinctTimes(sorted), entries: null }
  const { values: sortedEntries, order: entryOrder } = sortAscending(entry)
  const ties = cutAtDistinctTimes(pool(sorted, sortedEntries)).times
  const exits = firstPositions(sorted, ties)
  const times = ties.filter((_, index) => exits[index]! < exits[index + 1]!)
  const firstRow = firstPositions(sorted, times)
  assertTimeUnderObservation(time, entry, { times, order, firstRow })
  const entered = firstPositions(sortedEntries, times).slice(0, times.length)
  return { times, order, firstRow, entries: { entry, order: entryOrder, entered } }
}

/** Two ascending columns as one. */
function pool(one: Float64Array, other: Float64Array): Float64Array {
  const pooled = new Float64Array(one.length + other.length)
  let left = 0
  let right = 0
  for (let position = 0; position < pooled.length; position += 1) {
    const takeLeft = right === other.length || (left < one.length && one[left]! <= other[right]!)
    pooled[position] = takeLeft ? one[left]! : other[right]!
    if (takeLeft) left += 1
    else right += 1
  }
  return pooled
}

/** The smallest value of each tie among ascending values, which it moves to their front, and where it starts. */
function cutAtDistinctTimes(sorted: Float64Array): { times: Float64Array; firstRow: Uint32Array } {
  const { mean, count } = distinctValues(sorted)
  // The tolerance is a power of two, so that the product is exact.
  const widest = TIE_TOLERANCE * Math.max(1, mean)
  const firstRow = new Uint32Array(count + 1)
  let distinct = 1
  let before = sorted[0]!
  for (let position = 1; position < sorted.length; position += 1) {
    const value = sorted[position]!
    const gap = value - before
    before = value
    if (gap <= widest) continue
    sorted[distinct] = value
    firstRow[distinct] = position
    distinct += 1
  }
  firstRow[distinct] = sorted.length
  const times = sorted.subarray(0, distinct)
  // A few are copied, so that they do not keep the memory of all.
  return { times: 2 * distinct < sorted.length ? times.slice() : times, firstRow: firstRow.subarray(0, distinct + 1) }
}

function distinctValues(sorted: Float64Array): { mean: number; count: number } {
  let sum = sorted[0]!
  let count = 1
  for (let position = 1; position < sorted.length; position += 1) {
    if (sorted[position] === sorted[position - 1]) continue
    sum += sorted[position]!
    count += 1
  }
  return { mean: sum / count, count }
}

/** For each of `starts` the position of the first value of `sorted` that is not below it; and the length at the end. */
function firstPositions(sorted: Float64Array, starts: Float64Array): Uint32Array {
  const positions = new Uint32Array(starts.length + 1)
  let position = 0
  for (let index = 0; index < starts.length; index += 1) {
    while (position < sorted.length && sorted[position]! < starts[index]!) position += 1
    positions[index] = position
  }
  positions[starts.length] = sorted.length
  return positions
}

function assertTimeUnderObservation(
  time: Float64Array,
  entry: Float64Array,
  { times, order, firstRow }: Pick<TimeOrder, 'times' | 'order' | 'firstRow'>,
): void {
  for (let index = 0; index < times.length; index += 1) {
    for (let position = firstRow[index]!; position < firstRow[index + 1]!; position += 1) {
      const row = order[position]!
      if (entry[row]! < times[index]!) continue
      throw new InputError({
        argument: `entry[${row}]`,
        got: String(entry[row]),
        expected: `a number before the row's time ${time[row]} by more than rounding`,
        tip: 'A row that leaves when it enters was never observed: leave it out.',
      })
    }
  }
}
