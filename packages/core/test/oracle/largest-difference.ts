import { noteAgreement } from './note-agreement.ts'

/**
 * The largest difference between two vectors, relative to values above 1 in size. A missing value (null or NaN) agrees
 * only with a missing value; vectors of unequal length, and a value where none is expected, are infinitely far apart.
 */
export function largestDifference(actual: ArrayLike<number | null>, expected: ArrayLike<number | null>): number {
  if (actual.length !== expected.length) return Infinity
  return Array.from(actual, (value, index) => difference(value, expected[index]!)).reduce(
    (most, one) => Math.max(most, one),
    0,
  )
}

/** As `largestDifference`, and what was compared is noted for the page on agreement. */
export function notedDifference(
  quantity: string,
  actual: ArrayLike<number | null>,
  expected: ArrayLike<number | null>,
  tolerance: number,
): number {
  Array.from(actual, (value, index) => {
    const reference = expected[index] ?? null
    if (reference !== null && !Number.isNaN(reference)) {
      noteAgreement(quantity, value, reference, difference(value, reference), tolerance)
    }
  })
  return largestDifference(actual, expected)
}

function difference(actual: number | null, expected: number | null): number {
  const isMissing = actual === null || Number.isNaN(actual)
  if (expected === null || Number.isNaN(expected)) return isMissing ? 0 : Infinity
  if (isMissing) return Infinity
  if (actual === expected) return 0
  return Math.abs(actual - expected) / Math.max(1, Math.abs(expected))
}
