import { expect, test } from 'vitest'
import { approximateBetaQuantile } from './beta-quantile-start.ts'
import { betaQuantile } from './beta.ts'
import { normalQuantile } from './normal.ts'

test.each([
  [0.01, [4, 6, 25, 400], [0.1, 0.3, 0.5, 0.9]],
  [0.003, [10, 25, 60, 400], [0.025, 0.3, 0.5, 0.9, 0.975]],
])('within %f of the quantile for shapes of %j', (share, shapes, probabilities) => {
  for (const probability of probabilities) {
    const deviate = -normalQuantile(probability)
    for (const a of shapes) {
      for (const b of shapes) {
        expect(Math.abs(approximateBetaQuantile(deviate, a, b) / betaQuantile(probability, a, b) - 1)).toBeLessThan(
          share,
        )
      }
    }
  }
})

test('the middle of equal shapes is a half, and what swaps the shapes swaps the ends', () => {
  expect(approximateBetaQuantile(0, 7, 7)).toBe(0.5)
  for (const deviate of [-2, 0.3, 1.5]) {
    expect(approximateBetaQuantile(deviate, 3, 11)).toBeCloseTo(1 - approximateBetaQuantile(-deviate, 11, 3), 14)
  }
})
