import { type Sorted, toStartingPositions } from './counting-sort.ts'
import { sortRuns } from './sort-runs.ts'
import { UPPER_HALF } from './upper-half.ts'

/** Most bits of a key that one pass takes: its counters must stay in the fastest memory. */
const MOST_DIGIT_BITS = 13
const SIGN_BIT = 0x8000_0000

/**
 * Sorts numbers by the upper half of each double, digit by digit from the last, and what agrees in it by the whole.
 * For at least one value.
 */
export function radixSort(values: Float64Array): Sorted {
  const { rows, lowest, highest } = keyRows(values)
  const bits = 32 - Math.clz32(highest - lowest)
  const passes = Math.ceil(bits / MOST_DIGIT_BITS)
  const digitBits = Math.ceil(bits / passes)
  const next = new Uint32Array(1 << digitBits)
  let from = rows
  let to = new Uint32Array(rows.length)
  for (let pass = 0; pass < passes; pass += 1) {
    const shift = pass * digitBits
    countDigits(from, lowest, shift, next)
    toStartingPositions(next)
    distribute(from, to, lowest, shift, next)
    ;[from, to] = [to, from]
  }
  // What the last pass read is free again.
  const order = to.subarray(0, values.length)
  const sorted = gather(values, from, order)
  sortRuns(sorted, from, order)
  return { values: sorted, order }
}

// The passes are functions of one loop each: a compiler makes the most of those, and from the first call on.

function countDigits(rows: Uint32Array, lowest: number, shift: number, counts: Uint32Array): void {
  const mask = counts.length - 1
  counts.fill(0)
  for (let place = 0; place < rows.length; place += 2) counts[((rows[place]! - lowest) >>> shift) & mask]! += 1
}

function distribute(from: Uint32Array, to: Uint32Array, lowest: number, shift: number, next: Uint32Array): void {
  const mask = next.length - 1
  for (let place = 0; place < from.length; place += 2) {
    const key = from[place]!
    const digit = ((key - lowest) >>> shift) & mask
    const target = 2 * next[digit]!
    next[digit]! += 1
    to[target] = key
    to[target + 1] = from[place + 1]!
  }
}

/** The values in the order of keyed rows, whose numbers are written to `order`. */
function gather(values: Float64Array, rows: Uint32Array, order: Uint32Array): Float64Array {
  const gathered = new Float64Array(order.length)
  for (let position = 0; position < order.length; position += 1) {
    const row = rows[2 * position + 1]!
    order[position] = row
    gathered[position] = values[row]!
  }
  return gathered
}

/**
 * Key and number of each row by turns, so that both move at once. A key is the upper half of the double, changed so that
 * keys sort as unsigned numbers as the doubles do.
 */
export function keyRows(values: Float64Array): { rows: Uint32Array<ArrayBuffer>; lowest: number; highest: number } {
  const rows = new Uint32Array(2 * values.length)
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  let lowest = 0xffff_ffff
  let highest = 0
  for (let row = 0; row < values.length; row += 1) {
    const word = values[row] === 0 ? 0 : words[2 * row + UPPER_HALF]!
    // Flips the bits of negative numbers and moves the others above them.
    const key = (word ^ ((word >> 31) | SIGN_BIT)) >>> 0
    rows[2 * row] = key
    rows[2 * row + 1] = row
    if (key < lowest) lowest = key
    if (key > highest) highest = key
  }
  return { rows, lowest, highest }
}
