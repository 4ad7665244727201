/** What answers on the data name beside their numbers: the methods that were used, and the sources of every row. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { sourcesByRow } from '../../test/support/expect-answer.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { selectView } from '../dossier/view.ts'
import type { BacktestData } from '../treaty-lag/index.ts'
import { findEntry } from './catalogue.ts'
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

it('the hazard of too few treaties has an empty table', () => {
  expect(ask('hazard', { 'as-of': '1994-01-01' }).table().rows).toEqual([])
})
