import { type Sorted, countUp, toStartingPositions } from './counting-sort.ts'
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
  sortRuns(sorted, from.keys, from.order)
  return { values: sorted, order: from.order }
}

/** Keys of rows and the rows' numbers, side by side. */
interface KeyedRows {
  readonly keys: Uint32Array
  readonly order: Uint32Array
}

// The passes are functions of one loop each: a compiler makes the most of those, and from the first call on.

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
export function keysOf(values: Float64Array): { keys: Uint32Array; lowest: number; highest: number } {
  const keys = new Uint32Array(values.length)
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  let lowest = 0xffff_ffff
  let highest = 0
  for (let row = 0; row < values.length; row += 1) {
    const word = values[row] === 0 ? 0 : words[2 * row + UPPER_HALF]!
    // Flips the bits of negative numbers and moves the others above them.
    const key = (word ^ ((word >> 31) | SIGN_BIT)) >>> 0
    keys[row] = key
    if (key < lowest) lowest = key
    if (key > highest) highest = key
  }
  return { keys, lowest, highest }
}
