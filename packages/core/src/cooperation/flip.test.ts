import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import type { Cells } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { deed, scoredView } from '../../test/support/scored-world.ts'
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

describe('of two states with few values', () => {
  const flip = (events: readonly Cells[]) =>
    cooperationFlip(scoredView({ events, positions: [] }), { ...FLIP_DEFAULTS, one: 'THA', other: 'TUR' })
  /** Thailand 1 and 0, Turkey ½ and 1. */
  const crossed = [deed('arrest', 'THA'), deed('return', 'TUR')]

  it('the answer is the one that can be worked out by hand', () => {
    // (½, ½) gives ½ and ¾; a = ½a + b where a + b = 1 is at (⅔, ⅓), √2 ∕ 6 away, where both have ⅔.
    const { data, warnings } = flip(crossed)
    expect(data).toMatchObject({
      above: 'TUR',
      below: 'THA',
      aboveName: 'Turkey',
      belowName: 'Thailand',
      isExact: true,
      before: { above: { score: 0.75, rank: 2 }, below: { score: 0.5, rank: 3 } },
    })
    expect(data.distance).toBeCloseTo(Math.SQRT2 / 6, 12)
    expect(data.weights).toEqual([
      {
        indicator: 'extradition',
        title: 'Extradition',
        dimension: 'paper',
        from: 0.5,
        to: expect.closeTo(2 / 3, 12),
        aboveValue: 0.5,
        belowValue: 1,
      },
      {
        indicator: 'returns',
        title: 'Returns',
        dimension: 'practice',
        from: 0.5,
        to: expect.closeTo(1 / 3, 12),
        aboveValue: 1,
        belowValue: 0,
      },
    ])
    expect(data.after!.above.score).toBeCloseTo(2 / 3, 12)
    expect(data.after!.below.score).toBeCloseTo(2 / 3, 12)
    expect(warnings).toHaveLength(2)
  })

  it('rests on the rows of both', () => {
    expect(flip(crossed).evidence.map(({ row }) => row)).toEqual([
      'chn-tha',
      'chn-tha.in-force.page',
      'chn-tur',
      'chn-tur.pending.page',
      'chn-tur.signed.page',
      'return-TUR',
    ])
  })

  it('there is none for one that is better in all, and that is certain', () => {
    const { data, warnings } = flip([deed('return', 'THA'), deed('arrest', 'TUR')])
    expect(data).toMatchObject({ above: 'THA', distance: null, isExact: true, after: null })
    expect(warnings.slice(2)).toEqual([
      'No weights were found that make the two equal: Thailand is better than Turkey in every indicator.',
    ])
  })

  it('the answer is searched for where they have values for different indicators, and that is said', () => {
    const view = scoredView()
    const of = (one: string, other: string) => cooperationFlip(view, { ...FLIP_DEFAULTS, one, other })
    const { data, warnings } = of('THA', 'TUR')
    expect(data).toMatchObject({ isExact: false, weights: [{}, {}, {}, { aboveValue: 0.5, belowValue: null }] })
    expect(data.after!.above.score).toBeCloseTo(data.after!.below.score, 9)
    expect(warnings.slice(2)).toEqual([expect.stringMatching(/^The two have values for different indicators/)])
    // Kazakhstan has 1 wherever it has anything, so that Turkey would have to have 1 where Kazakhstan has nothing.
    expect(of('KAZ', 'TUR').data).toMatchObject({ above: 'KAZ', distance: null, isExact: false, after: null })
    expect(of('KAZ', 'TUR').warnings.slice(2)).toEqual(['No weights were found that make the two equal.'])
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
    const failure = failureOf(() => flipOf('RUS', 'THA', { missing: 'exclude' }))
    expect(failure).toMatchObject({
      code: 'refused',
      message: 'RUS has no score under the policy "exclude" for missing values',
      tip: 'Use --missing renormalise, mean or zero.',
    })
  })

  it('with a next step', () => {
    const of = (one: string, other: string) =>
      failureOf(() => cooperationFlip(scoredView(), { ...FLIP_DEFAULTS, one, other }))
    expect(of('KAZ', '')).toMatchObject({
      message: 'other: missing',
      tip: 'Name two states by ISO 3166-1 alpha-3, such as IDN MYS.',
    })
    expect(of('ZZZ', 'KAZ')).toMatchObject({
      message: 'one: ZZZ is not scored: no row of this view bears on it',
      tip: 'Scored are KAZ, THA, TUR.',
    })
    expect(of('KAZ', 'KAZ')).toMatchObject({ message: 'other: KAZ stands on both sides', tip: 'Name two states.' })
  })
})
