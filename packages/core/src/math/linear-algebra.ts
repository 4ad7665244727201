/** Small dense symmetric matrices, stored row by row in one Float64Array. */

import { powerOfTwo } from './power-of-two.ts'

/**
 * A symmetric matrix as L D Lᵀ, with L unit lower triangular. A pivot of 0 marks a column that depends on the columns
 * before it; it is left out of everything that follows.
 */
export interface Factorisation {
  readonly size: number
  /** L, row by row; only what is below the diagonal is used. */
  readonly lower: Float64Array
  /** D. */
  readonly pivots: Float64Array
  /** Columns that depend on no earlier one. */
  readonly rank: number
}

/** A pivot below this share of the largest diagonal element counts as 0 (R's `toler.chol`, ε^¾). */
export const PIVOT_TOLERANCE = powerOfTwo(-39)

/**
 * Factorises a symmetric non-negative definite matrix (Cholesky without square roots).
 *
 * @param smallestPivot below this a pivot counts as 0; default: a share of the largest diagonal element
 */
export function factorise(
  matrix: Float64Array,
  size: number,
  smallestPivot = PIVOT_TOLERANCE * largestDiagonal(matrix, size),
): Factorisation {
  const lower = matrix.slice()
  const pivots = new Float64Array(size)
  let rank = 0
  for (let column = 0; column < size; column += 1) {
    const pivot = lower[column * size + column]!
    if (!(pivot > 0 && pivot >= smallestPivot && pivot < Number.POSITIVE_INFINITY)) {
      for (let row = column + 1; row < size; row += 1) lower[row * size + column] = 0
      continue
    }
    rank += 1
    pivots[column] = pivot
    for (let row = column + 1; row < size; row += 1) {
      const multiple = lower[row * size + column]! / pivot
      lower[row * size + column] = multiple
      lower[row * size + row]! -= multiple * multiple * pivot
      for (let later = row + 1; later < size; later += 1) {
        lower[later * size + row]! -= multiple * lower[later * size + column]!
      }
    }
  }
  return { size, lower, pivots, rank }
}

function largestDiagonal(matrix: Float64Array, size: number): number {
  let largest = 0
  for (let index = 0; index < size; index += 1) largest = Math.max(largest, matrix[index * size + index]!)
  return largest
}

/** x with M x = `right`; 0 at dependent columns. */
export function solve({ size, lower, pivots }: Factorisation, right: ArrayLike<number>): Float64Array {
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) solution[row]! -= lower[row * size + column]! * solution[column]!
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    solution[row] = pivots[row] === 0 ? 0 : solution[row]! / pivots[row]!
    for (let later = row + 1; later < size; later += 1) solution[row]! -= lower[later * size + row]! * solution[later]!
  }
  return solution
}

/** The inverse of M; rows and columns of dependent columns are 0. */
export function invert(factorisation: Factorisation): Float64Array {
  const { size } = factorisation
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const solved = solve(factorisation, unit)
    for (let row = 0; row < size; row += 1) inverse[row * size + column] = solved[row]!
  }
  return inverse
}

/** xᵀ M⁻¹ x. */
export function inverseQuadraticForm(factorisation: Factorisation, vector: ArrayLike<number>): number {
  const solved = solve(factorisation, vector)
  let sum = 0
  for (let index = 0; index < factorisation.size; index += 1) sum += solved[index]! * vector[index]!
  return sum
}

/** Cells of a symmetric matrix without those above the diagonal. */
export function triangleSize(size: number): number {
  return (size * (size + 1)) / 2
}

/** The whole matrix, row by row, of a lower triangle. */
export function unfoldTriangle(triangle: Float64Array, size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  let cell = 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      matrix[row * size + column] = triangle[cell]!
      matrix[column * size + row] = triangle[cell]!
      cell += 1
    }
  }
  return matrix
}
