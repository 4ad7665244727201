/** Values in ascending order and where they came from. */
export interface Sorted {
  readonly values: Float64Array
  /** The position before sorting of each value; equal values keep their order. */
  readonly order: Uint32Array
}

/** Counting is used when the integers span at most this many values for each row. */
const COUNTED_VALUES_PER_ROW = 4
/** Most bits of a key that one pass of the radix sort takes: its counters must stay in the fastest memory. */
const MOST_DIGIT_BITS = 13
/** Fewer values than this are sorted by insertion at once: counters would cost more than they save. */
const FEWEST_KEYED = 48
/** A run of equal keys longer than this is sorted by comparison, a shorter one by insertion. */
const LONGEST_INSERTION = 24
const SIGN_BIT = 0x8000_0000

/**
 * Sorts numbers in time proportional to how many there are: by counting where they are integers in a narrow range
 * (whole days), else by a radix sort on the upper half of each double, which leaves short runs to finish by comparing.
 * A few are sorted by insertion.
 *
 * `values` is left as it is and must hold no NaN. Minus zero counts as zero.
 */
export function sortAscending(values: Float64Array): Sorted {
  if (values.length < FEWEST_KEYED) return sortFew(values)
  const range = narrowIntegerRange(values)
  return range === null ? radixSort(values) : countingSort(values, range.lowest, range.highest)
}

function sortFew(values: Float64Array): Sorted {
  const sorted = values.slice()
  const order = countUp(values.length)
  insertionSort(sorted, order, 0, values.length)
  return { values: sorted, order }
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

function countingSort(values: Float64Array, lowest: number, highest: number): Sorted {
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

function radixSort(values: Float64Array): Sorted {
  const rows = values.length
  const { keys, lowest, highest } = keysOf(values)
  const bits = 32 - Math.clz32(highest - lowest)
  const passes = Math.ceil(bits / MOST_DIGIT_BITS)
  const digitBits = Math.ceil(bits / passes)
  const next = new Uint32Array(1 << digitBits)
  let from: KeyedRows = { keys, order: countUp(rows) }
  let to: KeyedRows = { keys: new Uint32Array(rows), order: new Uint32Array(rows) }
  for (let pass = 0; pass < passes; pass += 1) {
    const shift = pass * digitBits
    countDigits(from.keys, lowest, shift, next)
    toStartingPositions(next)
    distribute(from, to, lowest, shift, next)
    ;[from, to] = [to, from]
  }
  const sorted = gather(values, from.order)
  finishRuns(sorted, from.keys, from.order)
  return { values: sorted, order: from.order }
}

/** Keys of rows and the rows' numbers, side by side. */
interface KeyedRows {
  readonly keys: Uint32Array
  readonly order: Uint32Array
}

// The passes are functions of one loop each: a compiler makes the most of those, and from the first call on.

function countUp(rows: number): Uint32Array {
  const order = new Uint32Array(rows)
  for (let row = 0; row < rows; row += 1) order[row] = row
  return order
}

function countDigits(keys: Uint32Array, lowest: number, shift: number, counts: Uint32Array): void {
  const mask = counts.length - 1
  counts.fill(0)
  for (let position = 0; position < keys.length; position += 1)
    counts[((keys[position]! - lowest) >>> shift) & mask]! += 1
}

function distribute(from: KeyedRows, to: KeyedRows, lowest: number, shift: number, next: Uint32Array): void {
  const mask = next.length - 1
  const { keys, order } = from
  const { keys: movedKeys, order: movedOrder } = to
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position]!
    const digit = ((key - lowest) >>> shift) & mask
    const target = next[digit]!
    next[digit] = target + 1
    movedKeys[target] = key
    movedOrder[target] = order[position]!
  }
}

function gather(values: Float64Array, order: Uint32Array): Float64Array {
  const gathered = new Float64Array(order.length)
  for (let position = 0; position < order.length; position += 1) gathered[position] = values[order[position]!]!
  return gathered
}

/** The upper half of each double, changed so that the keys sort as unsigned numbers as the doubles do. */
function keysOf(values: Float64Array): { keys: Uint32Array; lowest: number; highest: number } {
  const keys = new Uint32Array(values.length)
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  const upper = isLittleEndian() ? 1 : 0
  let lowest = 0xffff_ffff
  let highest = 0
  for (let row = 0; row < values.length; row += 1) {
    const word = values[row] === 0 ? 0 : words[2 * row + upper]!
    // Flips the bits of negative numbers and moves the others above them.
    const key = (word ^ ((word >> 31) | SIGN_BIT)) >>> 0
    keys[row] = key
    if (key < lowest) lowest = key
    if (key > highest) highest = key
  }
  return { keys, lowest, highest: Math.max(lowest, highest) }
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
function finishRuns(sorted: Float64Array, keys: Uint32Array, order: Uint32Array): void {
  for (let position = 1; position < sorted.length; position += 1) {
    if (sorted[position - 1]! <= sorted[position]!) continue
    let start = position - 1
    let end = position + 1
    while (start > 0 && keys[start - 1] === keys[position]) start -= 1
    while (end < sorted.length && keys[end] === keys[position]) end += 1
    if (end - start <= LONGEST_INSERTION) insertionSort(sorted, order, start, end)
    else comparisonSort(sorted, order, start, end)
    position = end
  }
}

function insertionSort(sorted: Float64Array, order: Uint32Array, start: number, end: number): void {
  for (let position = start + 1; position < end; position += 1) {
    const value = sorted[position]!
    const row = order[position]!
    let gap = position
    while (gap > start && sorted[gap - 1]! > value) {
      sorted[gap] = sorted[gap - 1]!
      order[gap] = order[gap - 1]!
      gap -= 1
    }
    sorted[gap] = value
    order[gap] = row
  }
}

function comparisonSort(sorted: Float64Array, order: Uint32Array, start: number, end: number): void {
  const values = sorted.slice(start, end)
  const rows = order.slice(start, end)
  const inner = Uint32Array.from(values.keys()).toSorted(
    (one, other) => Number(values[one]! > values[other]!) - Number(values[one]! < values[other]!) || one - other,
  )
  inner.forEach((from, index) => {
    sorted[start + index] = values[from]!
    order[start + index] = rows[from]!
  })
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
}
