const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const DIGIT_MASK = DIGITS - 1
const PASSES = 3
const SIGN_BIT = 0x8000_0000

/** Counting is used when the integers span at most this many values for each row. */
const COUNTED_VALUES_PER_ROW = 4
/** A tie in the high words longer than this is sorted by comparison, a shorter one by insertion. */
const LONGEST_INSERTION = 24

/**
 * The positions of `values` in ascending order; equal values keep their order. Takes time proportional to the number
 * of values: counting where they are integers in a narrow range (whole days), else a radix sort on the upper half of
 * each double, which leaves only short runs to finish by comparing.
 *
 * `values` must hold no NaN. Minus zero counts as zero.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const range = narrowIntegerRange(values)
  return range === null ? radixOrder(values) : countingOrder(values, range.lowest, range.highest)
}

function narrowIntegerRange(values: Float64Array): { lowest: number; highest: number } | null {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (value !== Math.floor(value)) return null
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  const isNarrow = values.length > 0 && highest - lowest <= COUNTED_VALUES_PER_ROW * values.length
  return isNarrow ? { lowest, highest } : null
}

function countingOrder(values: Float64Array, lowest: number, highest: number): Uint32Array {
  const next = new Uint32Array(highest - lowest + 2)
  for (let row = 0; row < values.length; row += 1) next[values[row]! - lowest + 1]! += 1
  for (let value = 1; value < next.length; value += 1) next[value]! += next[value - 1]!
  const order = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]! - lowest
    order[next[value]!] = row
    next[value]! += 1
  }
  return order
}

function radixOrder(values: Float64Array): Uint32Array {
  const rows = values.length
  let keys = new Uint32Array(rows)
  let order = new Uint32Array(rows)
  let sortedKeys = new Uint32Array(rows)
  let sortedOrder = new Uint32Array(rows)
  const next = new Uint32Array(PASSES * DIGITS)
  const double = new Float64Array(1)
  const words = new Uint32Array(double.buffer)
  const high = isLittleEndian() ? 1 : 0
  for (let row = 0; row < rows; row += 1) {
    double[0] = values[row]! + 0
    const word = words[high]!
    // Flips negative numbers and moves positive ones above them, so that unsigned words sort as the doubles do.
    const key = (word ^ ((word >> 31) | SIGN_BIT)) >>> 0
    keys[row] = key
    order[row] = row
    for (let pass = 0; pass < PASSES; pass += 1) {
      next[pass * DIGITS + ((key >>> (pass * DIGIT_BITS)) & DIGIT_MASK)]! += 1
    }
  }
  for (let pass = 0; pass < PASSES; pass += 1) {
    const shift = pass * DIGIT_BITS
    const position = next.subarray(pass * DIGITS, (pass + 1) * DIGITS)
    if (position.includes(rows)) continue
    toStartingPositions(position)
    for (let row = 0; row < rows; row += 1) {
      const key = keys[row]!
      const digit = (key >>> shift) & DIGIT_MASK
      const target = position[digit]!
      position[digit] = target + 1
      sortedKeys[target] = key
      sortedOrder[target] = order[row]!
    }
    ;[keys, sortedKeys] = [sortedKeys, keys]
    ;[order, sortedOrder] = [sortedOrder, order]
  }
  finishRuns(values, keys, order)
  return order
}

function toStartingPositions(counts: Uint32Array): void {
  let sum = 0
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit]!
    counts[digit] = sum
    sum += count
  }
}

/** Sorts each run of equal keys by the full values. */
function finishRuns(values: Float64Array, keys: Uint32Array, order: Uint32Array): void {
  for (let start = 0; start < keys.length;) {
    let end = start + 1
    while (end < keys.length && keys[end] === keys[start]) end += 1
    if (end - start > 1 && !isAscending(values, order, start, end)) {
      if (end - start <= LONGEST_INSERTION) insertionSort(values, order, start, end)
      else order.subarray(start, end).sort((one, other) => compare(values[one]!, values[other]!) || one - other)
    }
    start = end
  }
}

function isAscending(values: Float64Array, order: Uint32Array, start: number, end: number): boolean {
  for (let position = start + 1; position < end; position += 1) {
    if (values[order[position - 1]!]! > values[order[position]!]!) return false
  }
  return true
}

function insertionSort(values: Float64Array, order: Uint32Array, start: number, end: number): void {
  for (let position = start + 1; position < end; position += 1) {
    const row = order[position]!
    const value = values[row]!
    let gap = position
    while (gap > start && values[order[gap - 1]!]! > value) {
      order[gap] = order[gap - 1]!
      gap -= 1
    }
    order[gap] = row
  }
}

function compare(one: number, other: number): number {
  return Number(one > other) - Number(one < other)
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
}
