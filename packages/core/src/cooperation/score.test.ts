import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { remembered } from '../dossier/remembered.ts'
import { type DossierView, selectView } from '../dossier/view.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { VARIED_INPUTS } from './index-uncertainty.ts'
import { SCORE_DEFAULTS, type ScoreOutcome, type ScoreParameters, type ScoreRecord, cooperationScore } from './score.ts'

const dossier = readDataFolder()
const article = selectView(dossier)
const few: ScoreParameters = { ...SCORE_DEFAULTS, draws: 500 }

const rememberOutcome = remembered<DossierView, ScoreOutcome>(1)
/** The score of the article’s edition, asked for once. */
const scored = (): ScoreOutcome => rememberOutcome(article, '', () => cooperationScore(article, few))

function recordOf(iso3: string, countries: readonly ScoreRecord[] = scored().data.countries): ScoreRecord {
  return countries.find((country) => country.iso3 === iso3)!
}

const indicatorOf = (iso3: string, indicator: string) =>
  recordOf(iso3).contributions.find((contribution) => contribution.indicator === indicator)!

const paperOf = (iso3: string) => recordOf(iso3).dimensions.find(({ dimension }) => dimension === 'paper')!.score!

describe('what the article says of who cooperates', () => {
  const central = ['RUS', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']
  const route = ['THA', 'MYS', 'IDN', 'TUR']
  const mean = (states: readonly string[]) => states.reduce((sum, state) => sum + paperOf(state), 0) / states.length

  it('on paper Russia and the Central Asian states stand above the states of the new route, as groups', () => {
    expect(mean(central)).toBeGreaterThan(mean(route))
    expect(scored().data.statement!.onPaper.above).toBeCloseTo(mean(central), 12)
  })

  it('one by one they do as well, but for Turkmenistan, with a “three evils” agreement alone, and Uzbekistan, level with Thailand', () => {
    const others = central.flatMap((one) =>
      route.filter((other) => paperOf(one) <= paperOf(other)).map((other) => `${one} ${other}`),
    )
    expect(others).toEqual(['TKM THA', 'TKM MYS', 'TKM IDN', 'TKM TUR', 'UZB THA'])
    // Why: the article names neither an extradition treaty nor one on sentenced persons for Turkmenistan.
    expect(indicatorOf('TKM', 'extradition')).toMatchObject({ value: 0, basis: 'none-on-record' })
    expect(indicatorOf('TKM', 'transfer-of-sentenced-persons')).toMatchObject({ value: 0, basis: 'none-on-record' })
    // And Thailand has a treaty on sentenced persons where Uzbekistan has the agreement.
    expect(indicatorOf('UZB', 'transfer-of-sentenced-persons').value).toBe(0)
    expect(indicatorOf('THA', 'three-evils-agreements').value).toBe(0)
  })

  it('every pair that comes out otherwise in the whole score is named, with both states', () => {
    const otherwise = scored().data.statement!.pairs.filter(({ inAll }) => inAll !== 'as-stated')
    expect(otherwise.length).toBeGreaterThan(0)
    for (const { above, below } of otherwise) {
      const sentence = `${recordOf(above).name} below ${recordOf(below).name}`
      expect(
        scored().warnings.some((warning) => warning.startsWith('In the whole score') && warning.includes(sentence)),
      ).toBe(true)
    }
  })

  it('is judged pair by pair as the scores stand', () => {
    for (const { above, below, onPaper, inAll } of scored().data.statement!.pairs) {
      expect(onPaper === 'as-stated').toBe(paperOf(above) > paperOf(below))
      expect(inAll === 'as-stated').toBe(recordOf(above).score! > recordOf(below).score!)
    }
  })

  it('is not held against the past, of which it does not speak', () => {
    expect(cooperationScore({ ...article, asOf: '2015-01-01' as CivilDate }, few).data.statement).toBeNull()
  })
})

describe('states that the article tells of', () => {
  it('Malaysia has practice without an extradition treaty, of which the article says that there is none', () => {
    expect(indicatorOf('MYS', 'extradition')).toMatchObject({ value: 0, basis: 'absence-claimed' })
    expect(indicatorOf('MYS', 'returns').value!).toBeGreaterThan(0.9)
    expect(indicatorOf('MYS', 'returns').evidence.map(({ row }) => row)).toEqual([
      'mys-returns-2014-2016.duchatel-2019',
      'mys-returns-since-2013.duchatel-2019',
    ])
  })

  it('Thailand has a treaty in force, and refusals, and a return', () => {
    expect(indicatorOf('THA', 'extradition').value).toBe(1)
    expect(indicatorOf('THA', 'refusals')).toMatchObject({ value: 1, normalised: 0 })
    expect(indicatorOf('THA', 'returns').value!).toBeGreaterThan(0.5)
  })

  it('Turkey is signed and not in force', () => {
    const { value, evidence } = indicatorOf('TUR', 'extradition')
    expect(value).toBe(0.5)
    expect(evidence.map(({ row }) => row)).toContain('chn-tur-extradition-2017.pending.duchatel-2019')
  })

  it('Indonesia’s refusal counts; the speculation on its intelligence and China’s half of the exchange do not', () => {
    expect(indicatorOf('IDN', 'refusals').value!).toBeGreaterThan(0.7)
    expect(indicatorOf('IDN', 'operational-cooperation')).toMatchObject({ value: 0, basis: 'none-on-record' })
    const bearings = new Map(recordOf('IDN').figures.map(({ row, bearing }) => [row, bearing]))
    expect(bearings.get('idn-refusal-2016.duchatel-2019')).toBe('lowers')
    expect(bearings.get('idn-arrests-since-2014.duchatel-2019')).toBe('raises')
    expect(bearings.get('idn-intelligence-2016.duchatel-2019')).toBe('beside')
    expect(bearings.get('chn-idn-fugitive-2016.duchatel-2019')).toBe('beside')
  })

  it('China is not among them, and no state is without a row of its own', () => {
    expect(scored().data.countries.map(({ iso3 }) => iso3)).not.toContain('CHN')
    for (const { contributions } of scored().data.countries) {
      expect(contributions.some(({ basis }) => basis === 'on-record' || basis === 'absence-claimed')).toBe(true)
    }
  })
})

describe('every record', () => {
  it('names rows that exist', () => {
    const ids = new Set(TABLE_NAMES.flatMap((table) => article.tables[table].map(({ id }) => id)))
    const rows = scored().data.countries.flatMap(({ contributions, figures }) => [
      ...contributions.flatMap(({ evidence }) => evidence),
      ...figures,
    ])
    expect(rows.length).toBeGreaterThan(200)
    expect(rows.filter(({ row }) => !ids.has(row))).toEqual([])
  })

  it('gives figures of the article with the numbers that it gives', () => {
    expect(recordOf('THA').figures.find(({ row }) => row === 'tha-return-2015.duchatel-2019')).toMatchObject({
      low: 100,
      high: 100,
    })
  })

  it('stands by rank, in an interval that holds its middle', () => {
    const ranks = scored().data.countries.map(({ rank }) => rank!)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    for (const { rankInterval } of scored().data.countries) {
      expect(rankInterval!.lower).toBeLessThanOrEqual(rankInterval!.median)
      expect(rankInterval!.median).toBeLessThanOrEqual(rankInterval!.upper)
    }
  })
})

describe('how sure', () => {
  it('the same seed gives the same answer, another seed another', () => {
    const answer = (seed: number) => cooperationScore(article, { ...few, seed }).data
    expect(answer(7)).toEqual(answer(7))
    expect(answer(7).dominance).not.toEqual(answer(8).dominance)
  })

  it('no pair stands both ways at once, and of two with the same values neither stands above', () => {
    const probability = new Map(
      scored().data.dominance.map((pair) => [`${pair.above} ${pair.below}`, pair.probability]),
    )
    for (const { above, below, probability: share } of scored().data.dominance) {
      expect(share + probability.get(`${below} ${above}`)!).toBeLessThanOrEqual(1 + 1e-12)
    }
    expect(probability.get('KAZ RUS')).toBe(0)
    expect(probability.get('RUS KAZ')).toBe(0)
  })

  it('only what the caller says is varied has sensitivity indices, under its own name', () => {
    expect(scored().data.sensitivity).toEqual([])
    expect(scored().data.index.varied.map(({ input }) => input)).toEqual(['weights'])
    const all = cooperationScore(article, { ...few, vary: VARIED_INPUTS }).data
    expect(all.sensitivity.map(({ input }) => input)).toEqual([...VARIED_INPUTS])
    for (const { firstOrder, totalOrder, totalOrderError } of all.sensitivity) {
      expect(totalOrder!).toBeGreaterThan(firstOrder! - 0.2)
      expect(totalOrderError!).toBeGreaterThan(0)
    }
  })

  it('claims read the other way can widen a rank interval and never the score', () => {
    const varied = cooperationScore(article, { ...few, vary: ['claims'] }).data
    expect(varied.countries.map(({ iso3, score }) => [iso3, score])).toEqual(
      scored().data.countries.map(({ iso3, score }) => [iso3, score]),
    )
    expect(varied.doubts.map(({ id }) => id)).toContain('speculation')
    const { lower, upper } = recordOf('IDN', varied.countries).rankInterval!
    expect(upper).toBeGreaterThan(lower)
  })
})

describe('the answer says', () => {
  it('what it counts, and that it is no grade for virtue', () => {
    expect(scored().warnings[0]).toMatch(/does not count fighters returned/)
    expect(scored().warnings[1]).toMatch(/non-refoulement/)
  })

  it('which indicators no row bears on, of how many states no practice is known, and what names no partner', () => {
    expect(scored().warnings.some((one) => one.includes('Mutual legal assistance, Exchanges'))).toBe(true)
    expect(
      scored().warnings.some((one) => one.startsWith('Of 32 of the 38 states no act of practice is reported')),
    ).toBe(true)
    expect(
      scored().warnings.some((one) =>
        one.includes('“China made its borders with Central Asian neighbours much more secure, with'),
      ),
    ).toBe(true)
  })
})

it('year by year a score is that of the year’s last day, and the last one that of the view', () => {
  const { history } = cooperationScore(article, { ...few, since: 2016 }).data
  expect(history!.map(({ asOf }) => asOf)).toEqual(['2016-12-31', '2017-12-31', '2018-12-31', '2019-01-25'])
  const then = cooperationScore({ ...article, asOf: '2017-12-31' as CivilDate }, few).data
  const scores = (list: readonly { iso3: string; score: number | null }[]) =>
    new Map(list.map(({ iso3, score }) => [iso3, score]))
  expect(scores(history![1]!.countries)).toEqual(scores(then.countries))
  expect(scores(history![3]!.countries)).toEqual(scores(scored().data.countries))
})
