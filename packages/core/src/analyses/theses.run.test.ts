/** Arguments with their verdicts and the question that each leads to. */
import { describe, expect, it } from 'vitest'
import { type Cells, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { type ViewRequest, selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type ThesesParameters, theses } from './theses.run.ts'

const MANIFEST = {
  ffc: {
    focalState: 'CHN',
    editions: [
      { name: 'article', title: 'Article', asOf: '2019-01-25' },
      { name: 'extended', title: 'Extended', asOf: '2026-11-23' },
    ],
  },
}
/** An argument that a judge knows: Indonesia took longer than most. */
const LONG: Cells = {
  id: 'indonesia-took-long',
  analysis: 'lag',
  view: 'group-by=region',
  bears_on: 'chn-idn.signed.page;chn-idn.in-force.paper',
  source: 'page',
  locator: 'p2',
}
const UNTESTED: Cells = {
  id: 'open',
  statement: 'It is open.',
  testability: 'not-testable',
  reason: 'Nobody counts it.',
  bears_on: 'chn-idn.in-force.paper',
  source: 'page',
}
const waits = (source: string) =>
  treatyRows({
    ...Object.fromEntries(
      ['AFG', 'ARE', 'BGR', 'BLR', 'ESP', 'FRA', 'ITA', 'KOR', 'LAO'].map((state, index) => [
        state,
        { signed: { [source]: '2000-01-01' }, 'in-force': { [source]: `${2001 + index}-01-01` } },
      ]),
    ),
    IDN: { signed: { [source]: '2000-01-01' }, 'in-force': { paper: '2018-01-19' } },
  })

function run(
  rows: readonly Cells[],
  {
    request = {},
    parameters = {},
    claims = 'page',
  }: {
    request?: ViewRequest
    parameters?: Partial<ThesesParameters>
    claims?: string
  } = {},
) {
  const dossier = makeDossier(
    { ...waits(claims), sources: [{ id: 'page' }, { id: 'paper', published: '2018-02-01' }], theses: rows },
    MANIFEST,
  )
  return theses.run(selectView(dossier, request), { ...theses.defaults, ...parameters })
}
const runOf = (cells: Cells, request: ViewRequest = {}) => run([{ ...LONG, ...cells }], { request }).data[0]?.run

describe('the question that an argument leads to', () => {
  it('is its own analysis and parameters, in the view that is asked about', () => {
    expect(runOf({})).toEqual({ api: '/v1/lag?group-by=region', cli: 'ffc lag --group-by region' })
    expect(runOf({ view: '' })).toEqual({ api: '/v1/lag', cli: 'ffc lag' })
    expect(runOf({ analysis: '', view: '' })).toBeNull()
    const request = { edition: 'extended', asOf: asCivilDate('2020-01-01') }
    expect(runOf({}, request)?.api).toBe('/v1/lag?edition=extended&as-of=2020-01-01&group-by=region')
  })

  it('keeps a date of its own, and an edition of its own as of that edition’s date', () => {
    const request = { edition: 'extended', asOf: asCivilDate('2020-01-01') }
    expect(runOf({ view: 'as-of=2015-01-01' }, request)?.api).toBe('/v1/lag?edition=extended&as-of=2015-01-01')
    expect(runOf({ view: 'edition=article' }, request)?.api).toBe('/v1/lag?edition=article')
  })

  it('has values as they were before they were encoded, though they hold an equals sign', () => {
    const view = 'weights=returns%3D2,refusals=1&kind=a%20b'
    expect(runOf({ analysis: 'score', view })?.cli).toBe("ffc score --weights returns=2,refusals=1 --kind 'a b'")
  })
})

describe('an argument', () => {
  it('stands with its verdict, the rows behind it, and how many other sources are among them', () => {
    const [judged, untested] = run([LONG, UNTESTED]).data
    expect(judged).toMatchObject({ id: 'indonesia-took-long', verdict: 'supported', otherSources: 1 })
    expect(judged?.rule).toMatch(/\w{3}/)
    expect(untested).toMatchObject({
      id: 'open',
      verdict: 'not-testable',
      because: 'Nobody counts it.',
      otherSources: 1,
    })
  })

  it('is kept by its verdict', () => {
    const verdicts = run([LONG, UNTESTED], { parameters: { verdict: 'not-testable' } })
    expect([verdicts.n, verdicts.data.map(({ id }) => id)]).toEqual([1, ['open']])
  })

  it('is a row of the table', () => {
    const [judged, untested] = run([LONG, UNTESTED]).data
    const { columns, rows } = theses.table([judged!, untested!])
    const records = rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index]])))
    expect(records[0]).toMatchObject({
      id: 'indonesia-took-long',
      run: 'ffc lag --group-by region',
      rows: judged!.rows.map(({ row }) => row).join('; '),
      sources: 'page p2',
    })
    expect(String(records[0]?.['rows'])).toContain('chn-idn.in-force.paper')
    expect(records[1]).toMatchObject({ run: null, reason: 'Nobody counts it.' })
  })
})

describe('what to know before quoting', () => {
  it('which verdicts rest on the source of the argument alone', () => {
    expect(run([LONG, UNTESTED]).warnings).toEqual([])
    const own = [LONG, UNTESTED, { ...UNTESTED, id: 'open-too', statement: 'It is open, too.' }].map((cells) => ({
      ...cells,
      source: 'paper',
      bears_on: 'chn-idn.in-force.paper',
    }))
    expect(run(own, { claims: 'paper' }).warnings).toEqual([
      expect.stringMatching(/^1 of the verdicts rest on rows of the very source that makes the argument/),
    ])
  })

  it('the sources of the argument and of the rows behind it', () => {
    expect(new Set(run([LONG]).sources)).toEqual(new Set(['page', 'paper']))
  })
})
