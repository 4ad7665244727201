import { square } from '../math/square.ts'

export interface ColumnSpread {
  /** Weighted mean, or the value itself if there is but one. */
  readonly centre: number
  /** Weighted root mean square deviation; 1 if the column is constant but for rounding. */
  readonly scale: number
}

/** What a column is shifted and divided by to make 1 an ordinary size. */
export function spreadOf(values: Float64Array, weight: Float64Array | undefined): ColumnSpread {
  let total = 0
  let sum = 0
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    const count = weight ? weight[row]! : 1
    total += count
    sum += count * value
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  // The mean of equal numbers may differ from them in the last bit, and that difference must not be blown up.
  const isConstant = highest - lowest <= 16 * Number.EPSILON * Math.abs(highest)
  if (isConstant) return { centre: lowest, scale: 1 }
  const centre = sum / total
  // Divided by the range first, so that squares of large numbers do not overflow.
  const range = highest - lowest
  let squares = 0
  for (let row = 0; row < values.length; row += 1) {
    squares += (weight ? weight[row]! : 1) * square((values[row]! - centre) / range)
  }
  return { centre, scale: range * Math.sqrt(squares / total) }
}
