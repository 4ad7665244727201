import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { selectView } from '../dossier/view.ts'
import { cooperationIndex } from './cooperation-index.ts'
import { FLIP_DEFAULTS, type FlipData, cooperationFlip } from './flip.ts'
import { INDEX_CHOICES } from './index-choices.ts'
import { indicatorMatrix } from './indicator-matrix.ts'

const view = selectView(readDataFolder())

const flipOf = (one: string, other: string, more = {}): FlipData =>
  cooperationFlip(view, { ...FLIP_DEFAULTS, one, other, ...more }).data

/** The score of both states in the index with the given weights. */
function scoresUnder(
  weights: readonly { readonly indicator: string; readonly weight: number }[],
  states: readonly string[],
) {
  const assigned = weights.map(({ indicator, weight }) => `${indicator}=${weight}`)
  const index = cooperationIndex(indicatorMatrix(view), { ...INDEX_CHOICES, weights: assigned }, false)
  return states.map((iso3) => index.states.find((state) => state.iso3 === iso3)!.score!)
}

describe('the weights at which two states swap', () => {
  it.each([
    ['IDN', 'MYS'],
    ['THA', 'MYS'],
    ['RUS', 'THA'],
    ['KAZ', 'IDN'],
    ['TJK', 'TUR'],
    ['AFG', 'FRA'],
    ['TKM', 'UZB'],
  ])('%s and %s score the same there, to 1e-9, when the index is run again with them', (one, other) => {
    const { above, below, weights, after } = flipOf(one, other)
    const [ofAbove, ofBelow] = scoresUnder(
      weights.map(({ indicator, to }) => ({ indicator, weight: to! })),
      [above, below],
    )
    expect(Math.abs(ofAbove! - ofBelow!)).toBeLessThan(1e-9)
    expect(after!.above.score).toBeCloseTo(ofAbove!, 12)
    expect(weights.reduce((sum, { to }) => sum + to!, 0)).toBeCloseTo(1, 12)
  })

  it('a step further the order is the other way round', () => {
    for (const [one, other] of [
      ['IDN', 'MYS'],
      ['RUS', 'THA'],
    ] as const) {
      const { above, below, weights } = flipOf(one, other)
      const beyond = weights.map(({ indicator, from, to }) => ({
        indicator,
        weight: Math.max(0, to! + 0.01 * (to! - from)),
      }))
      const [ofAbove, ofBelow] = scoresUnder(beyond, [above, below])
      expect(ofAbove!).toBeLessThan(ofBelow!)
    }
  })

  it('lie at the distance that is given, from the weights in use', () => {
    const { weights, distance } = flipOf('IDN', 'MYS')
    expect(Math.hypot(...weights.map(({ from, to }) => to! - from))).toBeCloseTo(distance!, 12)
    expect(weights.every(({ from }) => Math.abs(from - 0.1) < 1e-12)).toBe(true)
  })

  it('are those in use for states that score the same already', () => {
    expect(flipOf('RUS', 'KAZ')).toMatchObject({ distance: 0 })
  })

  it('are the same whichever state is named first', () => {
    const { one: _one, ...there } = { one: 0, ...flipOf('IDN', 'MYS') }
    expect(flipOf('MYS', 'IDN')).toEqual(there)
  })

  it('start from the weights that the caller gives', () => {
    const { weights } = flipOf('IDN', 'MYS', { weights: ['returns=3'] })
    expect(weights.find(({ indicator }) => indicator === 'returns')!.from).toBeCloseTo(3 / 12, 12)
  })

  it('leave out an indicator that the caller took out', () => {
    const { weights } = flipOf('RUS', 'THA', { weights: ['third-state-transfers=0'] })
    expect(weights.find(({ indicator }) => indicator === 'third-state-transfers')).toMatchObject({ from: 0, to: 0 })
  })

  it('do not exist where one state has more of everything that is known of the other', () => {
    const { data, warnings } = cooperationFlip(selectView(readDataFolder(), { edition: 'extended' }), {
      ...FLIP_DEFAULTS,
      one: 'RUS',
      other: 'AGO',
    })
    expect(data).toMatchObject({ above: 'RUS', distance: null, after: null })
    expect(data.weights.every(({ to }) => to === null)).toBe(true)
    expect(warnings.at(-1)).toMatch(/No weights were found/)
  })
})

describe('a pair is refused', () => {
  it.each([
    ['THA', 'THA', /stands on both sides/],
    ['THA', 'ZZZ', /ZZZ is not scored/],
    ['CHN', 'THA', /CHN is not scored/],
    ['', 'THA', /one: missing/],
  ])('%s and %s', (one, other, message) => {
    expect(() => flipOf(one, other)).toThrow(message)
  })

  it('where a state has no score under the policy for missing values', () => {
    expect(() => flipOf('RUS', 'THA', { missing: 'exclude' })).toThrow(/RUS has no score/)
  })
})
