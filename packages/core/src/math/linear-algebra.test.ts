import { expect, test } from 'vitest'
import { factorise, inverseQuadraticForm, invert, solve, triangleSize, unfoldTriangle } from './linear-algebra.ts'

const matrix = Float64Array.of(4, 2, 0, 2, 5, 3, 0, 3, 6)

test('by hand: L D Lᵀ, the solution and the inverse', () => {
  const factorisation = factorise(matrix, 3)
  expect([...factorisation.pivots]).toEqual([4, 4, 15 / 4])
  expect(factorisation.rank).toBe(3)
  // 4·1 + 2·2 = 8, 2 + 10 + 9 = 21, 6 + 18 = 24.
  const solution = solve(factorisation, [8, 21, 24])
  for (const [index, expected] of [1, 2, 3].entries()) expect(solution[index]).toBeCloseTo(expected, 14)
  expect(inverseQuadraticForm(factorisation, [8, 21, 24])).toBeCloseTo(8 + 42 + 72, 12)
  const inverse = invert(factorisation)
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
  const factorisation = factorise(Float64Array.of(1, 2, 0, 2, 4, 0, 0, 0, 9), 3)
  expect(factorisation.rank).toBe(2)
  expect(factorisation.pivots[1]).toBe(0)
  expect([...solve(factorisation, [1, 2, 9])]).toEqual([1, 0, 1])
  expect([...invert(factorisation)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1 / 9])
})

test('a matrix of nothing has rank 0', () => {
  expect(factorise(new Float64Array(4), 2).rank).toBe(0)
  expect(factorise(new Float64Array(0), 0).rank).toBe(0)
})

test('a lower triangle unfolds to the whole', () => {
  expect(triangleSize(3)).toBe(6)
  expect([...unfoldTriangle(Float64Array.of(1, 2, 3), 2)]).toEqual([1, 2, 2, 3])
})

test('of four equations with whole solutions, the solution', () => {
  // BᵀB + 1 for a B of small whole numbers: every cell below the diagonal differs.
  const b = [2, -1, 0, 3, 1, 4, -2, 1, 0, 5, 1, -3, 2, 2, 7, 1]
  const size = 4
  const cell = (row: number, column: number) =>
    [0, 1, 2, 3].reduce(
      (sum, inner) => sum + b[inner * size + row]! * b[inner * size + column]!,
      Number(row === column),
    )
  const cells = Float64Array.from({ length: size * size }, (_, index) => cell(Math.floor(index / size), index % size))
  const expected = [1, -2, 3, 4]
  const right = [0, 1, 2, 3].map((row) =>
    expected.reduce((sum, value, column) => sum + cells[row * size + column]! * value, 0),
  )
  const factorisation = factorise(cells, size)
  const solution = solve(factorisation, right)
  for (const [index, value] of expected.entries()) expect(solution[index]).toBeCloseTo(value, 12)
  const inverse = invert(factorisation)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let sum = 0
      for (let inner = 0; inner < size; inner += 1) sum += cells[row * size + inner]! * inverse[inner * size + column]!
      expect(sum).toBeCloseTo(Number(row === column), 12)
    }
  }
})

test('a column that depends on those before it leaves the others to be solved as without it', () => {
  // The second is twice the first; the third and the fourth depend on nothing.
  const cells = Float64Array.of(1, 2, 1, 0, 2, 4, 2, 0, 1, 2, 5, 2, 0, 0, 2, 3)
  const factorisation = factorise(cells, 4)
  expect([factorisation.rank, factorisation.pivots[1]]).toEqual([3, 0])
  const [first, second, third, fourth] = solve(factorisation, [3, 6, 11, 5])
  expect(second).toBe(0)
  for (const [value, equation] of [
    [3, first! + third!],
    [11, first! + 5 * third! + 2 * fourth!],
    [5, 2 * third! + 3 * fourth!],
  ] as const)
    expect(equation).toBeCloseTo(value, 12)
})

test('a pivot counts as 0 below a share of the largest diagonal element, or below what is asked', () => {
  const small = Float64Array.of(1e8, 0, 0, 1e-6)
  expect(factorise(small, 2).rank).toBe(1)
  expect(factorise(small, 2, 1e-7).rank).toBe(2)
  expect(factorise(small, 2, 1e-5).rank).toBe(1)
  expect(factorise(Float64Array.of(1e-6, 0, 0, 1e8), 2).rank).toBe(1)
  expect(factorise(Float64Array.of(1e-8, 0, 0, 2e-8), 2).rank).toBe(2)
  expect(factorise(Float64Array.of(Infinity, 0, 0, 1), 2, 0.5).rank).toBe(1)
  expect(factorise(Float64Array.of(-1, 0, 0, 1), 2).rank).toBe(1)
})

test('what is left out for a small pivot matters to no other column, however it hangs together with them', () => {
  const factorisation = factorise(Float64Array.of(1, 2, 3, 2, 100, 20, 3, 20, 50), 3, 10)
  // Without the first: 100 y + 20 z = 240 and 20 y + 50 z = 140.
  expect([...solve(factorisation, [7, 240, 140])]).toEqual([0, expect.closeTo(2, 12), expect.closeTo(2, 12)])
  // The same, with the small one between the others.
  const between = factorise(Float64Array.of(100, 2, 20, 2, 1, 3, 20, 3, 50), 3, 10)
  expect([...solve(between, [240, 7, 140])]).toEqual([expect.closeTo(2, 12), 0, expect.closeTo(2, 12)])
  // The determinant of the rest is 4600.
  const inverse = [0, 0, 0, 0, 50, -20, 0, -20, 100].map((cell) => expect.closeTo(cell / 4600, 14))
  expect([...invert(factorisation)]).toEqual(inverse)
})

test('a pivot as small as is asked still counts, one without end does not', () => {
  expect([...factorise(Float64Array.of(1, 0, 0, 0.5), 2, 0.5).pivots]).toEqual([1, 0.5])
  expect([...factorise(Float64Array.of(Infinity, 0, 0, 1), 2, 0.5).pivots]).toEqual([0, 1])
})

test('a triangle of three unfolds to the whole', () => {
  expect([...unfoldTriangle(Float64Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([1, 2, 4, 2, 3, 5, 4, 5, 6])
})
