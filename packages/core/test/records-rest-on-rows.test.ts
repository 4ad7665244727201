/**
 * Every record of every analysis says which rows it rests on. One walk over the whole catalogue, in every edition, at
 * several dates, with the defaults and with each entry's own examples.
 */
import { expect, it } from 'vitest'
import { CATALOGUE } from '../src/analyses/catalogue.ts'
import type { CatalogueEntry } from '../src/analyses/catalogue-entry.ts'
import { loadBundledDossier } from '../src/bundled/load-bundled-dossier.ts'
import { Failure } from '../src/failure.ts'
import { TABLE_NAMES } from '../src/model/table-name.ts'
import type { Row } from '../src/model/tables.ts'

const dossier = await loadBundledDossier('extended')

/** Every row by id, with the source that it cites: its own id for a source. */
const sourceOf = new Map(
  TABLE_NAMES.flatMap((table) =>
    (dossier.tables[table] as readonly Row[]).map((row) => [row.id, 'source' in row ? row.source : row.id] as const),
  ),
)
const sources = new Set(dossier.tables.sources.map(({ id }) => id))

/** Rows that a record may name by id alone: states and sources are named by everything, and carry no claim about it. */
const claims = new Set(
  TABLE_NAMES.filter((table) => table !== 'countries' && table !== 'sources').flatMap((table) =>
    (dossier.tables[table] as readonly Row[]).map(({ id }) => id),
  ),
)

/**
 * Lists of statistics over all the records of their answer: each item rests on every row that the rest of the answer
 * names, so the answer as a whole must name some.
 */
const STATISTICS: Readonly<Record<string, readonly string[]>> = {
  hazard: ['cox.coefficients', 'cox.proportionalHazards'],
  forecast: ['comparison'],
  backtest: ['cutoffs', 'summary'],
  stages: ['sides'],
  score: ['index.varied', 'dominance', 'sensitivity', 'statement.pairs'],
  compare: ['one.dimensions', 'other.dimensions'],
  pool: ['growth'],
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The records of an answer, each with where it stands: the items of its outermost lists of objects; an object that names
 * its own sources is one record.
 */
function recordsOf(data: Json, path: string): [path: string, record: JsonObject][] {
  if (Array.isArray(data)) {
    return (data as readonly Json[]).flatMap((item, index): [string, JsonObject][] =>
      isObject(item) ? [[`${path}[${index}]`, item]] : [],
    )
  }
  if (!isObject(data)) return []
  if ('sources' in data) return [[path, data]]
  return Object.entries(data).flatMap(([key, value]) => recordsOf(value, path === '' ? key : `${path}.${key}`))
}

/** Everything inside a value. */
function* walk(value: Json): Generator<Json> {
  yield value
  if (typeof value !== 'object' || value === null) return
  for (const inner of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)) yield* walk(inner)
}

interface NamedRow extends JsonObject {
  readonly row: string
  readonly source: string
  readonly locator: string
}

function isEvidence(value: Json): value is NamedRow {
  return isObject(value) && ['row', 'source', 'locator'].every((key) => typeof value[key] === 'string')
}

/** What is wrong with the rows that a record names; empty when all is well. */
function faultsOf(record: JsonObject): string[] {
  const evidence = [...walk(record)].filter(isEvidence)
  const named = [...walk(record)].filter((value) => typeof value === 'string' && claims.has(value))
  const dangling = evidence
    .filter(({ row, source }) => sourceOf.get(row) !== source || !sources.has(source))
    .map(({ row, source }) => `names ${row} of ${source}, which is not so`)
  const uncited = named
    .filter((id) => !sources.has(sourceOf.get(id as string) ?? ''))
    .map((id) => `${String(id)} cites none`)
  const none = evidence.length + named.length === 0 ? ['names no row'] : []
  return [...none, ...dangling, ...uncited]
}

/** Dates in and around the life of the data: before the first treaty, early, at the article, and the edition's own. */
const DATES = ['1990-01-01', '2010-01-01', '2019-01-25', undefined]

/** Draws do not change which rows are named: a few will do. */
const FEW_DRAWS = '50'

interface Question {
  readonly entry: CatalogueEntry
  readonly title: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Every entry by default and by its examples; one whose parameters must be given refuses the first. */
const QUESTIONS: readonly Question[] = CATALOGUE.flatMap((entry) => {
  const draws: Readonly<Record<string, string>> = 'draws' in entry.parameters.shape ? { draws: FEW_DRAWS } : {}
  return [{ title: 'by default', parameters: {} }, ...entry.examples].map(({ title, parameters }) => ({
    entry,
    title,
    parameters: { ...draws, ...parameters },
  }))
})

interface Walked {
  readonly faults: readonly string[]
  readonly records: number
}

/** The faults of one question in every edition at every date, and how many records were looked at. */
function ask({ entry, parameters }: Question): Walked {
  const faults: string[] = []
  let records = 0
  for (const { name: edition } of dossier.editions) {
    for (const asOf of DATES) {
      const view = { edition, ...(asOf === undefined ? {} : { 'as-of': asOf }), ...parameters }
      const walked = faultsOfAnswer(entry, answerOrRefusal(entry, view))
      records += walked.records
      faults.push(...walked.faults.map((fault) => `${JSON.stringify(view)} ${fault}`))
    }
  }
  return { faults, records }
}

function faultsOfAnswer({ name }: CatalogueEntry, { data, n }: { readonly data: Json; readonly n: number }): Walked {
  const records = recordsOf(data, '')
  const isStatistic = (path: string) => STATISTICS[name]?.some((list) => path.startsWith(`${list}[`))
  const statistics = records.filter(([path]) => isStatistic(path))
  const faults = records
    .filter(([path]) => !isStatistic(path))
    .flatMap(([path, record]) => faultsOf(record).map((fault) => `${path}: ${fault}`))
  const whole = statistics.length > 0 && n > 0 ? faultsOf({ data }).map((fault) => `the whole answer: ${fault}`) : []
  return { faults: [...faults, ...whole], records: records.length }
}

/** The data as JSON and the n of the answer; nothing where the analysis says that it has no answer to this question. */
function answerOrRefusal(entry: CatalogueEntry, view: Readonly<Record<string, string>>) {
  try {
    const { data, meta } = entry.prepare(dossier, view).answer()
    return { data: JSON.parse(JSON.stringify(data)) as Json, n: meta.n }
  } catch (error) {
    if (error instanceof Failure) return { data: null, n: 0 }
    throw error
  }
}

it.each(QUESTIONS)('$entry.name names rows in each record: $title', (question) => {
  expect(ask(question).faults.slice(0, 5)).toEqual([])
})

it.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('%s has records to look at', (_, asked) => {
  const questions = QUESTIONS.filter(({ entry }) => entry === asked)
  expect(questions.some((question) => ask(question).records > 0)).toBe(true)
})
