import { expect, test } from 'vitest'
import { factorize, inverseQuadraticForm, invert, solve, triangleSize, unfoldTriangle } from './linear-algebra.ts'

const matrix = Float64Array.of(4, 2, 0, 2, 5, 3, 0, 3, 6)

test('by hand: L D Lᵀ, the solution and the inverse', () => {
  const factorization = factorize(matrix, 3)
  expect([...factorization.pivots]).toEqual([4, 4, 15 / 4])
  expect(factorization.rank).toBe(3)
  // 4·1 + 2·2 = 8, 2 + 10 + 9 = 21, 6 + 18 = 24.
  const solution = solve(factorization, [8, 21, 24])
  for (const [index, expected] of [1, 2, 3].entries()) expect(solution[index]).toBeCloseTo(expected, 14)
  expect(inverseQuadraticForm(factorization, [8, 21, 24])).toBeCloseTo(8 + 42 + 72, 12)
  const inverse = invert(factorization)
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      let sum = 0
      for (let inner = 0; inner < 3; inner += 1) sum += matrix[row * 3 + inner]! * inverse[inner * 3 + column]!
      expect(sum).toBeCloseTo(Number(row === column), 14)
    }
  }
})

test('a column that depends on those before it is left out', () => {
  // The second is twice the first.
  const factorization = factorize(Float64Array.of(1, 2, 0, 2, 4, 0, 0, 0, 9), 3)
  expect(factorization.rank).toBe(2)
  expect(factorization.pivots[1]).toBe(0)
  expect([...solve(factorization, [1, 2, 9])]).toEqual([1, 0, 1])
  expect([...invert(factorization)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1 / 9])
})

test('a matrix of nothing has rank 0', () => {
  expect(factorize(new Float64Array(4), 2).rank).toBe(0)
  expect(factorize(new Float64Array(0), 0).rank).toBe(0)
})

test('a lower triangle unfolds to the whole', () => {
  expect(triangleSize(3)).toBe(6)
  expect([...unfoldTriangle(Float64Array.of(1, 2, 3), 2)]).toEqual([1, 2, 2, 3])
})
