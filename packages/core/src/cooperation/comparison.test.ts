import { describe, expect, it } from 'vitest'
import { scoredView } from '../../test/support/scored-world.ts'
import { COMPARISON_DEFAULTS, type ComparisonParameters, compareScored, compareStates } from './comparison.ts'
import { SCORE_DEFAULTS, cooperationScore } from './score.ts'

const compare = (one: string, other: string, more: Partial<ComparisonParameters> = {}) =>
  compareStates(scoredView(), { ...COMPARISON_DEFAULTS, draws: 40, ...more, one, other })

/** The warnings beyond those that stand beside every score. */
const gapsOf = (...pair: Parameters<typeof compare>) => compare(...pair).warnings.slice(2)

describe('two states side by side', () => {
  it('show each indicator with what it adds to either score, which together make up the difference', () => {
    const { data } = compare('KAZ', 'TUR')
    expect([data.one, data.other]).toMatchObject([
      { iso3: 'KAZ', name: 'Kazakhstan', score: 1, rank: 1 },
      { iso3: 'TUR', name: 'Turkey', score: 0.75, rank: 2 },
    ])
    expect(data.indicators.map(({ indicator, difference }) => [indicator, difference])).toEqual([
      ['extradition', 1 / 2 - 1 / 8],
      ['refusals', -1 / 4],
      ['returns', -1 / 4],
      ['stance', 1 / 2 - 1 / 8],
    ])
    expect(data.indicators[1]).toMatchObject({
      title: 'Refusals',
      description: 'One.',
      direction: 'negative',
      dimension: 'practice',
      one: { indicator: 'refusals', value: null },
      other: { indicator: 'refusals', value: 0, contribution: 0.25 },
    })
    expect(data).toMatchObject({ draws: 40, contributionScale: 'natural' })
    expect(data.one).not.toHaveProperty('contributions')
    expect(data.other).not.toHaveProperty('contributions')
  })

  it('are the same seen from the other side', () => {
    const [there, back] = [compare('KAZ', 'TUR').data, compare('TUR', 'KAZ').data]
    expect(back).toMatchObject({ one: there.other, other: there.one })
    expect(back.indicators.map(({ difference }) => difference)).toEqual(
      there.indicators.map(({ difference }) => -difference!),
    )
    expect(back.probability).toEqual({ oneAbove: there.probability.otherAbove, otherAbove: there.probability.oneAbove })
  })

  it('have no difference where an infinite part has none', () => {
    const { data } = compare('KAZ', 'THA', { aggregate: 'harmonic', missing: 'zero' })
    const returns = data.indicators.find(({ indicator }) => indicator === 'returns')!
    expect(returns).toMatchObject({ one: { contribution: null }, difference: null })
    expect(compare('THA', 'KAZ', { aggregate: 'harmonic', missing: 'zero' }).data.indicators[2]).toMatchObject({
      difference: null,
    })
  })

  it('stand above each other in as many draws as the ranking says', () => {
    const view = scoredView()
    const { data } = cooperationScore(view, { ...SCORE_DEFAULTS, draws: 40 })
    const share = (above: string, below: string) =>
      data.dominance.find((pair) => pair.above === above && pair.below === below)!.probability
    // Kazakhstan has 1 throughout, so that nothing stands above it, and Turkey lies below in every draw.
    expect(compareScored(view, data, 'KAZ', 'TUR').data.probability).toEqual({ oneAbove: 1, otherAbove: 0 })
    const { probability } = compareScored(view, data, 'THA', 'TUR').data
    expect(probability).toEqual({ oneAbove: share('THA', 'TUR'), otherAbove: share('TUR', 'THA') })
    expect(probability.oneAbove).toBeGreaterThan(0)
    expect(probability.otherAbove).toBeGreaterThan(probability.oneAbove)
    const undrawn = { ...data, dominance: [] }
    expect(compareScored(view, undrawn, 'KAZ', 'TUR').data.probability).toEqual({ oneAbove: 0, otherAbove: 0 })
  })
})

describe('what is not known of a state', () => {
  it('is said with the share of the weights that is left and with how far it could move the score', () => {
    expect(gapsOf('THA', 'KAZ')).toEqual([
      'Nothing is reported of Thailand’s terms: its score rests on 75% of the weights, and could be anything from 0.50 to 0.75 if that were known.',
      'Nothing is reported of Kazakhstan’s practice: its score rests on 50% of the weights, and could be anything from 0.50 to 1.00 if that were known.',
    ])
    expect(gapsOf('TUR', 'THA')).toHaveLength(1)
  })

  it('moves a score on a scale without ends nobody knows how far', () => {
    expect(gapsOf('TUR', 'KAZ', { normalise: 'rank' })).toEqual([
      'Nothing is reported of Kazakhstan’s practice: its score rests on 50% of the weights.',
    ])
  })

  it('is not said of what has no weight', () => {
    expect(gapsOf('TUR', 'THA', { weights: ['stance=0'] })).toEqual([])
  })
})
