import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { parseDataTable } from '../dossier/data-table.ts'
import { Failure } from '../failure.ts'
import { InputError } from '../math/input-error.ts'
import type { AnalysisRun } from './analysis.ts'
import { formatAnswer } from './answer.ts'
import { type CatalogueEntry, defineEntry, defineTool } from './catalogue-entry.ts'
import { filter, idFilter, idParameter, positive, withDefault, wordList } from './parameters.ts'

interface Parameters {
  readonly firstThing: number
  readonly words: readonly string[]
}

const DEFAULTS: Parameters = { firstThing: 1, words: [] }
const DOSSIER = makeDossier(treatyRows({ THA: { signed: '1993-08-26' }, LAO: { signed: '2002-02-04' } }))

/** An analysis that counts how often it runs, and gives back what it was asked. */
function makeEntry(refuse = false): { entry: CatalogueEntry; runs: () => number } {
  let runs = 0
  const run: AnalysisRun<Parameters, readonly { id: string; asked: Parameters }[]> = {
    name: 'echo',
    page: '/echo',
    defaults: DEFAULTS,
    run(view, asked) {
      runs += 1
      if (refuse) throw new InputError({ argument: 'time', got: '-1', expected: 'a number ≥ 0', tip: 'Leave it out.' })
      const data = view.tables.treaties.map(({ id }) => ({ id, asked }))
      return { data, n: data.length, warnings: ['Only an echo.'], sources: ['page', 'nobody', 'page'], methods: [] }
    },
    table: (data) => ({ columns: [{ key: 'id', label: 'Id' }], rows: data.map(({ id }) => [id]) }),
    finding: (data) => ({ title: `${data.length} echoes`, subtitle: '', notes: [] }),
  }
  const entry = defineEntry(run, {
    title: 'Echo',
    description: 'Echoes.',
    parameters: { firstThing: positive(1, 'First.'), words: wordList([], 'Words.') },
    data: z.array(z.object({ id: z.string(), asked: z.any() })),
    examples: [],
  })
  return { entry, runs: () => runs }
}

const { entry } = makeEntry()

/** An analysis that answers nothing. */
const minimalRun = (name: string): Omit<AnalysisRun<object, null>, 'defaults'> => ({
  name,
  page: '/',
  run: () => ({ data: null, n: 0, warnings: [], sources: [], methods: [] }),
  table: () => ({ columns: [], rows: [] }),
  finding: () => ({ title: '', subtitle: '', notes: [] }),
})

const refusalOf = (given: Readonly<Record<string, unknown>>, of: CatalogueEntry = entry) =>
  failureOf(() => of.prepare(DOSSIER, given).answer())

describe('parameters', () => {
  it('are resolved before anything is computed, and the answer is computed once', () => {
    const { entry: counted, runs } = makeEntry()
    const prepared = counted.prepare(DOSSIER, { 'first-thing': '2' })
    expect(prepared.query).toBe('?first-thing=2')
    expect(runs()).toBe(0)
    prepared.answer()
    prepared.table()
    prepared.finding()
    expect(runs()).toBe(1)
  })

  it('are the same in kebab-case, camelCase and snake_case, as text and as values, in any order', () => {
    const written = [
      { 'first-thing': '2', words: 'a, b', 'as-of': '2010-01-01' },
      { asOf: '2010-01-01', words: ['a', 'b'], firstThing: 2 },
      { words: 'a,b,', first_thing: '2.0', as_of: '2010-01-01' },
    ]
    const bytes = written.map((given) => formatAnswer(entry.prepare(DOSSIER, given).answer()))
    expect(new Set(bytes).size).toBe(1)
  })

  it('that equal the defaults leave no trace', () => {
    const usual = { firstThing: 1, words: [], edition: 'all', asOf: '2019-01-25', exclude: '' }
    expect(formatAnswer(entry.prepare(DOSSIER, usual).answer())).toBe(formatAnswer(entry.prepare(DOSSIER, {}).answer()))
    expect(entry.prepare(DOSSIER, usual).query).toBe('')
  })

  it('that are wrong are all named at once, with what was expected and what was found', () => {
    const failure = refusalOf({ 'first-thing': '-1', colour: 'red', 'as-of': '2017-02-30' })
    expect(failure).toMatchObject({ code: 'bad-parameter' })
    expect(failure.details).toEqual([
      {
        parameter: 'colour',
        detail: expect.stringMatching(/^unknown parameter; known are edition, as-of, .*first-thing/),
      },
      { parameter: 'as-of', detail: 'expected a day that exists, as YYYY-MM-DD (got "2017-02-30")' },
      { parameter: 'first-thing', detail: 'expected a number above 0 (got "-1")' },
    ])
    for (const { parameter, detail } of failure.details) expect(failure.message).toContain(`${parameter}: ${detail}`)
  })

  it.each(['__proto__', 'constructor', 'toString', 'firstthing', ''])('named %j are unknown', (name) => {
    const given: Record<string, unknown> = Object.create(null)
    given[name] = '1'
    expect(refusalOf(given).details).toMatchObject([{ parameter: name, detail: expect.stringContaining('unknown') }])
  })

  it('that are wrong stand in one sentence, which leads to the documentation', () => {
    const { message, tip } = refusalOf({ 'first-thing': '-1', colour: 'red' })
    expect(message).toMatch(/^colour: unknown parameter; .*; first-thing: expected a number above 0 \(got "-1"\)$/)
    expect(tip).toMatch(/ffc help echo.*\/openapi\.json/)
  })

  it('that are no number are told what one would be', () => {
    const { details } = refusalOf({ 'first-thing': 'many' }, makeEntry().entry)
    expect(details).toEqual([{ parameter: 'first-thing', detail: 'expected a number above 0 (got "many")' }])
  })

  it('that are missing have nothing to be echoed', () => {
    const strict = defineEntry(
      { ...minimalRun('strict'), defaults: { id: '' } },
      { title: 'Strict', description: '', parameters: { id: idParameter('Id.') }, data: z.null(), examples: [] },
    )
    expect(refusalOf({ id: '' }, strict).details).toEqual([
      { parameter: 'id', detail: 'expected the id of a row (got "")' },
    ])
    expect(strict.prepare(DOSSIER, { id: 'chn-tha' }).query).toBe('?id=chn-tha')
    expect(refusalOf({}, strict).details).toEqual([{ parameter: 'id', detail: 'missing; expected the id of a row' }])
    expect(strict).toMatchObject({ positionals: [], needsAllRows: false, isTable: false })
  })

  it('that are nothing where the usual is something have a form of their own, which leads back to them', () => {
    const optional = defineEntry(
      { ...minimalRun('optional'), defaults: { id: 'usual' } as { readonly id: string | null } },
      {
        title: 'Optional',
        description: '',
        parameters: { id: withDefault(idFilter('Id.'), 'usual') },
        data: z.null(),
        examples: [],
      },
    )
    const prepared = optional.prepare(DOSSIER, { id: null })
    expect(prepared.query).toBe('?id=')
    expect(prepared.answer().meta.parameters).toEqual({ id: null })
    const again = optional.prepare(DOSSIER, Object.fromEntries(new URLSearchParams(prepared.query)))
    expect(formatAnswer(again.answer())).toBe(formatAnswer(prepared.answer()))
    expect(optional.prepare(DOSSIER, {}).answer().meta.parameters).toEqual({ id: 'usual' })
    // Where nothing is the usual, an empty text is a slip.
    const usual = { id: filter(['a'], 'Id.') }
    const all = defineEntry(
      { ...minimalRun('all'), defaults: { id: null } as { readonly id: 'a' | null } },
      { title: 'All', description: '', parameters: usual, data: z.null(), examples: [] },
    )
    expect(refusalOf({ id: '' }, all).details).toEqual([{ parameter: 'id', detail: 'expected one of a (got "")' }])
  })

  it('given twice are refused: either value might be meant', () => {
    expect(refusalOf({ 'as-of': '2010-01-01', asOf: '2011-01-01' }).details).toEqual([
      { parameter: 'asOf', detail: 'given twice' },
    ])
  })

  it('are echoed in short', () => {
    const echo = (length: number) => refusalOf({ 'as-of': 'x'.repeat(length) }).details[0]?.detail.split(' (got ')[1]
    // With its quotes, a text of 78 is as long as is quoted whole.
    expect(echo(78)).toBe(`"${'x'.repeat(78)}")`)
    expect(echo(79)).toBe(`"${'x'.repeat(79)}…)`)
    expect(echo(1e6)).toBe(`"${'x'.repeat(79)}…)`)
  })

  it('of the view are checked against the dossier', () => {
    expect(refusalOf({ edition: 'nowhere' }).details).toMatchObject([{ parameter: 'edition' }])
    expect(refusalOf({ exclude: 'nothing' }).details).toMatchObject([{ parameter: 'exclude' }])
  })
})

describe('an answer', () => {
  it('has what is needed to quote it, check it and get it again', () => {
    const { meta } = entry.prepare(DOSSIER, { 'first-thing': 2, exclude: 'chn-lao', 'known-at': '2020-01-01' }).answer()
    expect(meta).toEqual({
      analysis: 'echo',
      parameters: { firstThing: 2, words: [] },
      edition: 'all',
      asOf: '2019-01-25',
      knownAt: '2020-01-01',
      exclude: ['chn-lao'],
      dataVersion: '1',
      dataHash: 'a'.repeat(64),
      license: null,
      coreVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      methods: [],
      n: 0,
      warnings: ['Only an echo.'],
      sources: [expect.objectContaining({ id: 'page' })],
      citation: expect.stringContaining(
        'A test, all edition, data version 1 (SHA-256 aaaaaaaaaaaa…), as of 2019-01-25, known at 2020-01-01: ' +
          'echo?known-at=2020-01-01&exclude=chn-lao&first-thing=2, computed with ffc ',
      ),
      links: {
        web: '/echo?known-at=2020-01-01&exclude=chn-lao&first-thing=2',
        api: '/v1/echo?known-at=2020-01-01&exclude=chn-lao&first-thing=2',
        cli: 'ffc echo --known-at 2020-01-01 --exclude chn-lao --first-thing 2',
      },
    })
  })

  it('cites each source once, and only those that the view has', () => {
    expect(entry.prepare(DOSSIER, {}).answer().meta.sources).toEqual([
      { id: 'page', title: 'page', publisher: 'A paper', published: null, url: null },
    ])
  })

  it('is JSON with two spaces and a final newline', () => {
    const text = formatAnswer(entry.prepare(DOSSIER, {}).answer())
    expect(text.startsWith('{\n  "meta": {\n    "analysis": "echo",\n')).toBe(true)
    expect(text.endsWith('\n}\n')).toBe(true)
  })
})

describe('what an engine refuses', () => {
  it('becomes a failure that says what to mend', () => {
    expect(refusalOf({}, makeEntry(true).entry)).toMatchObject({
      code: 'bad-data',
      message: 'time: got -1; expected a number ≥ 0',
      tip: 'Leave it out.',
      details: [{ pointer: 'time', detail: 'time: got -1; expected a number ≥ 0' }],
    })
  })

  it('but a fault of ours stays one', () => {
    const broken = defineEntry(
      {
        ...minimalRun('broken'),
        defaults: {},
        run: () => {
          throw new TypeError('cannot read')
        },
      },
      { title: 'Broken', description: '', parameters: {}, data: z.null(), examples: [] },
    )
    expect(() => broken.prepare(DOSSIER, {}).answer()).toThrow(TypeError)
  })
})

describe('a tool', () => {
  const tool = defineTool(
    {
      name: 'count',
      page: '/tools',
      defaults: { firstThing: 1 },
      run: (table) => ({ data: table.records.length, n: table.records.length, warnings: [], sources: [], methods: [] }),
      table: (data) => ({ columns: [{ key: 'rows', label: 'Rows' }], rows: [[data]] }),
      finding: (data, { firstThing }) => ({ title: `${data} of ${firstThing}`, subtitle: '', notes: [] }),
    },
    { title: 'Count', description: '', parameters: { firstThing: positive(1, '') }, data: z.number(), examples: [] },
  )
  const table = parseDataTable("it's.csv", 'a\n1\n2\n', 'c'.repeat(64))

  it('answers on a table of the caller’s own, which stands for the data', () => {
    const { meta, data } = tool.prepare(table, { 'first-thing': 3 }).answer()
    expect(data).toBe(2)
    expect(tool.prepare(table, { 'first-thing': 3 }).finding().title).toBe('2 of 3')
    expect(meta).toMatchObject({
      edition: null,
      asOf: null,
      dataVersion: "it's.csv",
      dataHash: 'c'.repeat(64),
      links: { cli: String.raw`ffc count --file 'it'\''s.csv' --first-thing 3` },
    })
  })

  it('has no view: its parameters are its own alone', () => {
    expect(() => tool.prepare(table, { 'as-of': '2019-01-25' })).toThrow(Failure)
  })
})
