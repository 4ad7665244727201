/** Values in ascending order and where they came from. */
export interface Sorted {
  readonly values: Float64Array
  /** The position before sorting of each value; equal values keep their order. */
  readonly order: Uint32Array
}

/** Counting is used when the integers span at most this many values for each row. */
const COUNTED_VALUES_PER_ROW = 4

/** The ends of whole numbers that span few enough values to be counted; null of others. For at least one value. */
export function narrowIntegerRange(values: Float64Array): { lowest: number; highest: number } | null {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (value !== Math.floor(value)) return null
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  const isNarrow = highest - lowest <= COUNTED_VALUES_PER_ROW * values.length
  return isNarrow ? { lowest, highest } : null
}

/** Sorts whole numbers by counting them; `lowest` and `highest` are the ends of their range. */
export function countingSort(values: Float64Array, lowest: number, highest: number): Sorted {
  const counts = new Uint32Array(highest - lowest + 1)
  for (let row = 0; row < values.length; row += 1) counts[values[row]! - lowest]! += 1
  const sorted = new Float64Array(values.length)
  let filled = 0
  for (let step = 0; step < counts.length; step += 1) {
    sorted.fill(lowest + step, filled, filled + counts[step]!)
    filled += counts[step]!
  }
  toStartingPositions(counts)
  const order = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const step = values[row]! - lowest
    order[counts[step]!] = row
    counts[step]! += 1
  }
  return { values: sorted, order }
}

/** Turns counts into where each digit begins. */
export function toStartingPositions(counts: Uint32Array): void {
  let sum = 0
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit]!
    counts[digit] = sum
    sum += count
  }
}

/** 0, 1, 2 … */
export function countUp(rows: number): Uint32Array {
  const order = new Uint32Array(rows)
  for (let row = 0; row < rows; row += 1) order[row] = row
  return order
}
