import { describe, expect, it } from 'vitest'
import { type TableRows, noTreatyWith, treatyRows } from '../../test/support/dossier.ts'
import { deed, scoredView } from '../../test/support/scored-world.ts'
import { SCORE_DEFAULTS, type ScoreParameters, cooperationScore } from './score.ts'

const THESIS = { id: 'greater-central-asia-is-reliable', title: 'They are reliable' }
const IN_FORCE = { signed: '1993-08-26', 'in-force': '1999-03-07' }
const SIGNED = { signed: '2017-05-13', pending: '2019-01-25' }

/**
 * On paper Russia 1, Kazakhstan 1 and Turkmenistan 0; Thailand 1, Turkey ½ and Malaysia 0. Of practice Thailand
 * returned and Turkey refused: in all 1, 1, 0 against 1, ¼ and 0.
 */
const WORLD: TableRows = {
  ...treatyRows({ RUS: IN_FORCE, KAZ: IN_FORCE, THA: IN_FORCE, TUR: SIGNED }),
  countries: ['CHN', 'RUS', 'KAZ', 'TKM', 'THA', 'TUR', 'MYS'].map((id) => ({ id })),
  counts: ['TKM', 'MYS'].map((state) => noTreatyWith(state, { id: `none-${state}` })),
  events: [deed('return', 'THA'), deed('refusal', 'TUR')],
  indicators: [
    { id: 'extradition', title: 'Extradition', rule: 'extradition-treaty' },
    { id: 'refusals', dimension: 'practice', rule: 'refusals', direction: 'negative' },
  ],
  theses: [THESIS],
  sources: [{ id: 'page', published: '2019-01-25' }],
}

function scored(more: TableRows = {}, asOf?: string, parameters: Partial<ScoreParameters> = {}) {
  return cooperationScore(scoredView({ ...WORLD, ...more }, asOf), { ...SCORE_DEFAULTS, draws: 5, ...parameters })
}
const statementOf = (...asked: Parameters<typeof scored>) => scored(...asked).data.statement

describe('what is said of two groups of states', () => {
  it('is held against every pair, on paper and in all, with what the one lacks', () => {
    const { thesis, pairs } = statementOf()!
    expect(thesis).toBe(THESIS.id)
    expect(pairs.map(({ above, below, onPaper, inAll, lacks }) => [above, below, onPaper, inAll, ...lacks])).toEqual([
      ['KAZ', 'MYS', 'as-stated', 'as-stated'],
      ['KAZ', 'THA', 'equal', 'equal'],
      ['KAZ', 'TUR', 'as-stated', 'as-stated'],
      ['RUS', 'MYS', 'as-stated', 'as-stated'],
      ['RUS', 'THA', 'equal', 'equal'],
      ['RUS', 'TUR', 'as-stated', 'as-stated'],
      ['TKM', 'MYS', 'equal', 'equal'],
      ['TKM', 'THA', 'otherwise', 'otherwise', 'extradition'],
      ['TKM', 'TUR', 'otherwise', 'otherwise', 'extradition'],
    ])
  })

  it('is told with the mean scores of both', () => {
    const { onPaper, inAll } = statementOf()!
    expect(onPaper.above).toBeCloseTo(2 / 3, 12)
    expect(onPaper.below).toBeCloseTo(1 / 2, 12)
    expect(inAll.above).toBeCloseTo(2 / 3, 12)
    expect(inAll.below).toBeCloseTo((1 + 1 / 4 + 0) / 3, 12)
  })

  it('is told in words where it comes out otherwise, without bending anything', () => {
    const told = scored().warnings.filter((one) => one.includes('out otherwise'))
    const pairs =
      'KAZ level with THA; RUS level with THA; TKM level with MYS; TKM below THA, for want of Extradition; ' +
      'TKM below TUR, for want of Extradition'
    expect(told).toEqual([
      `In the whole score 5 pairs come out otherwise than the article argues (“They are reliable”): ${pairs}. The weights are not bent to agree. Mean scores of the two groups: 0.67 against 0.42.`,
      `On paper 5 pairs come out otherwise than the article argues (“They are reliable”): ${pairs}. The weights are not bent to agree. Mean scores of the two groups: 0.67 against 0.50.`,
    ])
    const one = scored({ ...treatyRows({ RUS: IN_FORCE, THA: IN_FORCE }), counts: [] }).warnings
    expect(one.filter((text) => text.includes('1 pair comes out otherwise'))).toHaveLength(2)
    const agreeing = scored({ ...treatyRows({ RUS: IN_FORCE, TUR: SIGNED }), counts: [] }).warnings
    expect(agreeing.filter((text) => text.includes('out otherwise'))).toEqual([])
  })

  it('lacks instruments alone, not what was done', () => {
    // Kazakhstan refused, and Thailand did not: that is no instrument.
    const events = [deed('return', 'THA'), deed('refusal', 'KAZ')]
    const pair = statementOf({ events })!.pairs.find(({ above, below }) => above === 'KAZ' && below === 'THA')
    expect(pair).toMatchObject({ onPaper: 'equal', inAll: 'otherwise', lacks: [] })
  })

  it('needs no excuse where it comes out as stated, whatever the one lacks', () => {
    // Russia 1 and 0 of two paper indicators, the first with five times the weight; Turkey ½ and 1.
    const named = treatyRows({ RUS: IN_FORCE, TUR: SIGNED })
    const framework = { id: 'of-turkey', kind: 'mutual-legal-assistance', parties: 'CHN;TUR' }
    const pair = statementOf({
      ...named,
      treaties: [...named.treaties, framework],
      counts: [noTreatyWith('RUS', { treaty_kind: 'mutual-legal-assistance' })],
      indicators: [
        { id: 'extradition', rule: 'extradition-treaty', weight: '5' },
        { id: 'assistance', rule: 'legal-assistance-treaty', weight: '1' },
      ],
    })!.pairs.find(({ above, below }) => above === 'RUS' && below === 'TUR')
    expect(pair).toMatchObject({ onPaper: 'as-stated', lacks: [] })
  })
})

describe('nothing is held against a view', () => {
  it.each([
    ['that lacks the row', { theses: [] }],
    [
      'in which one of the groups is not scored',
      { ...treatyRows({ RUS: IN_FORCE, FRA: IN_FORCE }), counts: [], events: [] },
    ],
    ['in which the other is not', { ...treatyRows({ THA: IN_FORCE, FRA: IN_FORCE }), counts: [] }],
    ['whose source nobody dates', { sources: [{ id: 'page' }] }],
  ])('%s', (_, more) => {
    expect(statementOf(more)).toBeNull()
  })

  it('of a day before the article was published, but on that day', () => {
    expect(statementOf({}, '2019-01-24')).toBeNull()
    expect(statementOf({}, '2019-01-25')).not.toBeNull()
  })

  it('as to states without a score, or without one on paper', () => {
    const pairsOf = (missing: ScoreParameters['missing']) =>
      statementOf({}, undefined, { missing })?.pairs.map(({ above, below }) => `${above} ${below}`)
    expect(pairsOf('exclude')).toBeUndefined()
    const weights = ['extradition=0']
    expect(statementOf({}, undefined, { weights })).toBeNull()
  })
})
