import { describe, expect, it } from 'vitest'
import { type Cells, noTreatyWith } from '../../test/support/dossier.ts'
import { deed, scoredView } from '../../test/support/scored-world.ts'
import { SCORE_DEFAULTS, cooperationScore } from './score.ts'

const view = scoredView({
  countries: ['CHN', 'KAZ', 'THA', 'TUR', 'MYS', 'SYR'].map((id) => ({ id })),
  events: [
    deed('return', 'THA', { people_low: '100', people_high: '120', people_bound: 'range', people_counted: 'returned' }),
    deed('refusal', 'THA'),
    deed('return', 'TUR', { date: '2020' }),
    deed('attack', 'SYR', { place: 'THA', counterparts: '' }),
    deed('visit', 'CHN', { counterparts: 'THA' }),
    deed('arrest', 'THA', { place: 'THA' }),
  ],
  counts: [
    noTreatyWith('MYS', { stated_by: 'a paper' }),
    { id: 'some', what: 'agreements', partner: 'MYS', low: '2', bound: 'at-least', as_of: '2018' },
    { id: 'later', what: 'agreements', partner: 'MYS', low: '5', high: '5', as_of: '2020' },
    { id: 'all', low: '5', high: '5' },
  ],
  positions: [
    { id: 'endorses', country: 'KAZ', subject: 'three-evils', stance: 'endorses' },
    { id: 'not', country: 'TUR', subject: 'three-evils', stance: 'does-not-endorse' },
    { id: 'other', country: 'TUR', subject: 'camps', stance: 'silent' },
    { id: 'to-come', country: 'TUR', subject: 'camps', stance: 'rejects', date: '2020' },
  ],
  terms: [{ id: 'three-evils' }, { id: 'camps', en: 'Camps' }],
})

const figuresOf = (iso3: string) =>
  cooperationScore(view, { ...SCORE_DEFAULTS, draws: 5 }).data.countries.find((state) => state.iso3 === iso3)!.figures

const told = (iso3: string): Cells =>
  Object.fromEntries(figuresOf(iso3).map(({ row, says, bearing }) => [row, `${bearing}: ${says}`]))

describe('what else a view says of a state', () => {
  it('are the events that name it and have come, as an actor or not, each once', () => {
    expect(told('THA')).toEqual({
      'return-THA': 'raises: return-THA.',
      'refusal-THA': 'lowers: refusal-THA.',
      'attack-SYR': 'beside: attack-SYR.',
      'visit-CHN': 'beside: visit-CHN.',
      'arrest-THA': 'beside: arrest-THA.',
    })
    expect(figuresOf('THA')).toHaveLength(5)
    expect(figuresOf('THA').find(({ row }) => row === 'return-THA')).toEqual({
      row: 'return-THA',
      source: 'page',
      locator: 'p1',
      says: 'return-THA.',
      low: 100,
      high: 120,
      bearing: 'raises',
    })
  })

  it('are the counts with it alone, of which none is nothing in its favour', () => {
    expect(told('MYS')).toEqual({
      none: 'lowers: treaties, as a paper counts them',
      some: 'beside: agreements, as an office counts them',
    })
    expect(figuresOf('MYS').find(({ row }) => row === 'some')).toMatchObject({ low: 2, high: null, source: 'page' })
  })

  it('are its stances, of which one that does not endorse is nothing in its favour', () => {
    expect(told('KAZ')).toEqual({ endorses: 'raises: endorses: three-evils' })
    expect(told('TUR')).toEqual({ not: 'lowers: does not endorse: three-evils', other: 'beside: silent: camps' })
    expect(figuresOf('KAZ')[0]).toMatchObject({ low: null, high: null, source: 'page', locator: 'p1' })
  })

  it('bear on no score as totals that stand beside a state without a row', () => {
    // The count of all partners is the evidence of “none on record”, and no figure of any state.
    const rows = ['KAZ', 'THA', 'TUR', 'MYS'].flatMap((state) => figuresOf(state).map(({ row }) => row))
    expect(rows).not.toContain('all')
  })
})
