import { describe, expect, it } from 'vitest'
import { scriptedRandom } from '../../test/support/scripted-random.ts'
import { makeDirichlet } from './dirichlet.ts'
import { InputError } from './input-error.ts'
import { makeRandom } from './random.ts'

/** Fewer where `pnpm mutate` asks again and again: limits are in standard errors, so that they hold of any number. */
const DRAWS = process.env['FFC_MUTATE'] === undefined ? 20_000 : 2000

function drawMany(concentrations: readonly number[], seed: number, count = DRAWS): Float64Array[] {
  const random = makeRandom(seed)
  const sampler = makeDirichlet(concentrations)
  return Array.from({ length: count }, () => {
    const draw = new Float64Array(concentrations.length)
    sampler.drawInto(random, draw)
    return draw
  })
}

describe('draws from a Dirichlet distribution', () => {
  const cases = [
    [1, 1, 1, 1],
    [12.5, 7.5, 10, 20],
    [0.2, 0.5, 3, 0.01],
    [2, 1],
  ]
  it.each(cases.map((concentrations) => ({ concentrations })))(
    'have the mean and the variance of $concentrations',
    ({ concentrations }) => {
      const total = concentrations.reduce((sum, value) => sum + value)
      const draws = drawMany(concentrations, 11)
      concentrations.forEach((concentration, component) => {
        const mean = concentration / total
        const variance = (mean * (1 - mean)) / (total + 1)
        const values = draws.map((draw) => draw[component]!)
        const average = values.reduce((sum, value) => sum + value) / DRAWS
        expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS))
        const squares = values.map((value) => (value - mean) ** 2)
        const spread = squares.reduce((sum, value) => sum + value) / DRAWS
        const spreadError = Math.sqrt(squares.reduce((sum, value) => sum + (value - spread) ** 2, 0)) / DRAWS
        expect(Math.abs(spread - variance)).toBeLessThan(4 * spreadError)
      })
    },
  )

  it('lie on the simplex, however small the concentrations', () => {
    for (const concentrations of [
      [1e-4, 1e-4, 1e-4],
      [1, 1, 1],
      [1e-320, 1e-320],
      [50, 0, 2],
    ]) {
      for (const draw of drawMany(concentrations, 12, 500)) {
        expect(draw.every((weight) => weight >= 0)).toBe(true)
        expect(draw.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12)
      }
    }
  })

  it('leave a component of concentration 0 at 0', () => {
    for (const concentrations of [
      [1, 0, 1],
      [2, 0, 5],
      [0.3, 0, 0.2],
      // So small that logarithms of draws lie near the ends of numbers.
      [1e-310, 0, 1e-310],
    ]) {
      expect(drawMany(concentrations, 13, 500).every((draw) => draw[1] === 0)).toBe(true)
    }
  })

  it('are exponential spacings where all concentrations are 1: one number drawn for each', () => {
    const { random, left } = scriptedRandom(0.2, 0.5, 0.9)
    const target = new Float64Array(4)
    makeDirichlet([1, 0, 1, 1]).drawInto(random, target)
    const sum = -Math.log(0.2 * 0.5 * 0.9)
    const expected = [-Math.log(0.2), 0, -Math.log(0.5), -Math.log(0.9)]
    expect([...target]).toEqual(expected.map((draw) => expect.closeTo(draw / sum, 14)))
    expect(left()).toBe(0)
  })

  it('are refused for concentrations that are negative, not finite or all 0', () => {
    for (const concentrations of [[-1, 2], [Number.NaN, 1], [Infinity, 1], [0, 0], []]) {
      expect(() => makeDirichlet(concentrations)).toThrow(InputError)
    }
  })
})
