/** What answers on the data name beside their numbers: the methods that were used, and the sources of every row. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { sourcesByRow } from '../../test/support/expect-answer.ts'
import type { ComparisonData } from '../cooperation/comparison.ts'
import type { Contribution } from '../cooperation/cooperation-index.ts'
import type { FlipData } from '../cooperation/flip.ts'
import type { ScoreData, ScoreRecord } from '../cooperation/score.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { BASIS_LABELS } from '../present/score-labels.ts'
import type { BacktestData } from '../treaty-lag/index.ts'
import type { Cell, FlatTable } from './analysis.ts'
import { findEntry } from './catalogue.ts'
import { compare } from './compare.run.ts'
import { flip } from './flip.run.ts'
import type { InterplayData } from './interplay.run.ts'
import { score, startScore } from './score.run.ts'

let dossier: Dossier
beforeAll(() => {
  dossier = readDataFolder()
})

type Given = Readonly<Record<string, string>>

const ask = (name: string, given: Given) => findEntry(name)!.prepare(dossier, given)
const CURVE = ['Kaplan', 'Greenwood', 'Kalbfleisch', 'Brookmeyer', 'Aalen', 'Klein']
const RESOLVER = 'data/README.md,'

describe('the methods', () => {
  it.each<[string, Given, readonly string[]]>([
    ['lag', {}, CURVE],
    ['lag', { interval: 'plain' }, CURVE.with(2, 'Greenwood')],
    ['lag', { 'group-by': 'region' }, [...CURVE, 'Harrington']],
    ['forecast', { model: 'weibull' }, ['Kalbfleisch', 'Kalbfleisch', 'Brier']],
    ['forecast', { model: 'km', interval: 'plain' }, ['Kaplan', 'Greenwood', 'Brier']],
    ['hazard', {}, ['Cox', 'Grambsch', 'Harrell']],
    ['hazard', { 'as-of': '1994-01-01' }, []],
    ['backtest', { at: '2017-01-01' }, ['Kaplan', 'Kalbfleisch', 'Brier', 'Good']],
    ['score', { draws: '2' }, ['OECD', 'Saisana,', RESOLVER]],
    ['score', { draws: '2', vary: 'weights' }, ['OECD', 'Saisana,', 'Saltelli', RESOLVER]],
    ['compare', { one: 'THA', other: 'MYS' }, ['OECD', 'Saisana,', RESOLVER]],
    ['flip', { one: 'THA', other: 'MYS' }, ['OECD', 'Held,']],
    ['theses', {}, [RESOLVER]],
    ['corrections', {}, [RESOLVER]],
    ['treaties', {}, []],
    ['treaties', { edition: 'extended' }, [RESOLVER]],
  ])('of %s %j are %j', (name, given, authors) => {
    const { methods } = ask(name, given).answer().meta
    expect(methods.map(({ reference }) => reference.split(' ')[0])).toEqual(authors)
  })
})

describe('the sources', () => {
  it('of a backtest are those of the rows that its cases rest on', () => {
    const { data, meta } = ask('backtest', { edition: 'extended', at: '2010-12-31' }).answer()
    const sourceOf = sourcesByRow(dossier)
    const rows = (data as BacktestData).cases.flatMap((one) => one.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(meta.sources.map(({ id }) => id)).toEqual([...new Set(rows.map((row) => sourceOf.get(row)!))].toSorted())
  })

  it.each(['score', 'compare', 'flip'])('of %s are those of the indicators, too', (name) => {
    const { meta } = ask(name, name === 'score' ? { draws: '2' } : { one: 'THA', other: 'MYS' }).answer()
    const ofIndicators = selectView(dossier).tables.indicators.map(({ source }) => source)
    expect(meta.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(ofIndicators))
  })
})

it('a score computed in steps is the same', () => {
  const view = selectView(dossier)
  const parameters = { ...score.defaults, draws: 20 }
  const run = startScore(view, parameters)
  run.advance(run.total)
  expect(run.result()).toEqual(score.run(view, parameters))
})

/** The rows of a table as records by the keys of its columns. */
function recordsOf({ columns, rows }: FlatTable): Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])))
}

describe('the table of a score', () => {
  const countries = () => (ask('score', { draws: '20' }).answer().data as ScoreData).countries

  it('has rank, limits, dimensions and rows of each state', () => {
    const records = recordsOf(score.table({ countries: countries() } as ScoreData))
    for (const [index, country] of countries().entries()) {
      const named = (dimension: string) => country.dimensions.find((one) => one.dimension === dimension)?.score ?? null
      expect(records[index]).toMatchObject({
        iso3: country.iso3,
        rankLower: country.rankInterval?.lower,
        rankMedian: country.rankInterval?.median,
        rankUpper: country.rankInterval?.upper,
        paper: named('paper'),
        practice: named('practice'),
        terms: named('terms'),
        lowestScore: country.bounds?.low,
        highestScore: country.bounds?.high,
      })
      const rows = country.contributions.flatMap(({ evidence }) => evidence.map(({ row }) => row))
      expect(records[index]!['rows']).toBe([...new Set(rows)].join(' '))
    }
  })

  it('has empty cells where nothing is known', () => {
    const [first] = countries()
    const unranked = {
      ...first!,
      rank: null,
      rankInterval: null,
      bounds: null,
      dimensions: [],
    } as unknown as ScoreRecord
    expect(recordsOf(score.table({ countries: [unranked] } as unknown as ScoreData))).toMatchObject([
      {
        rank: null,
        rankLower: null,
        rankMedian: null,
        rankUpper: null,
        paper: null,
        practice: null,
        terms: null,
        lowestScore: null,
        highestScore: null,
      },
    ])
  })
})

describe('the table of a flip', () => {
  it('has the change of each weight, and none where nothing flips it', () => {
    const data = ask('flip', { one: 'THA', other: 'MYS' }).answer().data as FlipData
    expect(data.weights.some(({ from, to }) => to !== from)).toBe(true)
    expect(recordsOf(flip.table(data)).map(({ change }) => change)).toEqual(
      data.weights.map(({ from, to }) => (to ?? NaN) - from),
    )
    const fixed = { ...data, weights: data.weights.map((one) => ({ ...one, to: null })) }
    expect(new Set(recordsOf(flip.table(fixed)).map(({ change }) => change))).toEqual(new Set([null]))
  })
})

describe('the table of a comparison', () => {
  it('cites what is on record, and says of the rest why it is not', () => {
    const data = ask('compare', { one: 'THA', other: 'MYS' }).answer().data as ComparisonData
    const bases = recordsOf(compare.table(data)).map(({ oneBasis }) => oneBasis)
    for (const [index, { one }] of data.indicators.entries()) {
      const [evidence] = one.evidence
      const isCited = one.basis === 'on-record' && evidence !== undefined
      expect(bases[index]).toContain(isCited ? evidence.source : BASIS_LABELS[one.basis])
    }
    expect(data.indicators.map(({ one }) => one.basis)).toEqual(expect.arrayContaining(['on-record', 'none-on-record']))
    const [first] = data.indicators
    const unnamed = {
      ...data,
      indicators: [{ ...first!, one: { ...first!.one, basis: 'on-record', evidence: [] } as Contribution }],
    }
    expect(recordsOf(compare.table(unnamed))[0]?.['oneBasis']).toBe('on record')
  })
})

it('what a Cox regression around a turning point warns of is told once', () => {
  const { data, meta } = ask('interplay', { 'as-of': '2000-01-01', at: '1999-01-01' }).answer()
  const [warning] = (data as InterplayData).turningPoints[0]!.assessments[0]!.hazard.warnings
  expect(warning).toMatch(/^Few events \(7\) for the number of coefficients \(1\)/)
  expect(meta.warnings.filter((one) => one === warning)).toHaveLength(1)
})

it('the hazard of too few treaties has an empty table', () => {
  expect(ask('hazard', { 'as-of': '1994-01-01' }).table().rows).toEqual([])
})
