import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import { Failure, type FailureCode } from '../failure.ts'
import { type Answer, formatAnswer } from './answer.ts'
import { CATALOGUE, TOOLS, findEntry } from './catalogue.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import type { PreparedAnswer } from './prepared-answer.ts'
import { answerMetaSchema } from './shared.schema.ts'

type Given = Readonly<Record<string, string>>

let dossier: Dossier
let ids: ReadonlySet<string>
beforeAll(() => {
  dossier = readDataFolder()
  ids = new Set(TABLE_NAMES.flatMap((table) => dossier.tables[table].map(({ id }) => id)))
})

/** Views of both editions, with dates before, within and after what the data tell of. */
const VIEWS: readonly Given[] = [
  {},
  { 'as-of': '1990-01-01' },
  { 'as-of': '2010-01-01' },
  { 'known-at': '2019-01-25' },
  { edition: 'extended' },
  { edition: 'extended', 'as-of': '2005-06-30' },
  { edition: 'extended', 'as-of': '2026-11-23', 'known-at': '2015-06-01' },
  { edition: 'extended', 'known-at': '1980-01-01' },
]

/** Each entry with each of its examples in each view that the example leaves open; few draws, where it draws. */
const CASES: readonly (readonly [name: string, given: Given])[] = CATALOGUE.flatMap(
  ({ name, examples, parameters }) => {
    const draws: Given = 'draws' in parameters.shape ? { draws: '100' } : {}
    const questions: Given[] = [
      ...(needsParameters(name) ? [] : [{}]),
      ...examples.map((example) => example.parameters),
    ]
    const all = questions.flatMap((question) => VIEWS.map((view) => ({ ...draws, ...view, ...question })))
    return [...new Map(all.map((given) => [JSON.stringify(given), given])).values()].map(
      (given) => [name, given] as const,
    )
  },
)

function needsParameters(name: string): boolean {
  return !findEntry(name)!.parameters.safeParse({}).success
}

const HONEST: readonly FailureCode[] = ['refused', 'not-found', 'bad-parameter']

/** The answer, or null where the question has no honest one in that view: then it says so, and what to do. */
function ask(entry: CatalogueEntry, given: Given): (PreparedAnswer & { readonly answered: Answer }) | null {
  const prepared = entry.prepare(dossier, given)
  try {
    return { ...prepared, answered: prepared.answer() }
  } catch (error) {
    if (error instanceof Failure && HONEST.includes(error.code) && error.tip !== '') return null
    throw error
  }
}

describe('the catalogue', () => {
  it('gives every analysis and tool a name of its own, in kebab-case', () => {
    const names = [...CATALOGUE, ...TOOLS].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  it('finds an entry by its name, and nothing by names that objects inherit', () => {
    expect(findEntry('lag')?.name).toBe('lag')
    expect(findEntry('constructor')).toBeUndefined()
  })

  it.each([...CATALOGUE, ...TOOLS].map((entry) => [entry.name, entry] as const))(
    '%s describes itself: title, paragraph, parameters, an example',
    (_, { title, description, parameters, examples, positionals }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/)
      expect(description).toMatch(/^[A-Z].*\.$/s)
      expect(examples.length).toBeGreaterThan(0)
      for (const positional of positionals) expect(Object.keys(parameters.shape)).toContain(positional)
    },
  )
})

it.each(CATALOGUE.map(({ name }) => name))('%s has an answer in the article edition or in the extended one', (name) => {
  const given = CASES.filter(([one]) => one === name).map(([, parameters]) => parameters)
  expect(given.some((parameters) => ask(findEntry(name)!, parameters) !== null)).toBe(true)
})

describe.each(CASES)('%s %j', (name, given) => {
  it('answers in the form that its schema promises, on rows that exist, or says why not', { timeout: 60_000 }, () => {
    const entry = findEntry(name)!
    const asked = ask(entry, given)
    if (!asked) return
    const { meta, data } = asked.answered

    // Nothing that the schema does not describe, and nothing that JSON cannot say.
    expect(entry.data.parse(data)).toEqual(data)
    expect(answerMetaSchema.parse(meta)).toEqual(meta)
    expect(JSON.parse(formatAnswer(asked.answered))).toEqual(asked.answered)

    expect(evidenceRows(data).filter((row) => !ids.has(row))).toEqual([])
    expect(meta.sources.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([])
    expect(new Set(meta.sources.map(({ id }) => id)).size).toBe(meta.sources.length)

    const { columns, rows } = asked.table()
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
    expect(rows.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([])

    const { title, subtitle, notes } = asked.finding()
    expect(title).toMatch(/^\S.*[^.\s]$/s)
    for (const sentence of [title, subtitle, ...notes, ...meta.warnings]) {
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|\bnull\b/)
    }
  })

  it('is one view however it is written', { timeout: 60_000 }, () => {
    const entry = findEntry(name)!
    const asked = ask(entry, given)
    if (!asked) return
    const bytes = formatAnswer(asked.answered)
    const pairs = [...new URLSearchParams(asked.query)]
    const fromQuery = entry.prepare(dossier, Object.fromEntries(pairs))
    expect(fromQuery.query).toBe(asked.query)
    expect(formatAnswer(fromQuery.answer())).toBe(bytes)

    const spelledOut = { ...asked.answered.meta.parameters, ...given }
    const camelCased = Object.entries(spelledOut).map(([key, value]) => [
      key.replace(/-[a-z]/g, (letter) => letter.slice(1).toUpperCase()),
      value,
    ])
    const turned = entry.prepare(dossier, Object.fromEntries(camelCased.toReversed()))
    expect(formatAnswer(turned.answer())).toBe(bytes)
  })
})

/** Ids of all rows that an answer names as evidence. */
function evidenceRows(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(evidenceRows)
  if (typeof data !== 'object' || data === null) return []
  const own = 'row' in data && 'source' in data && 'locator' in data ? [String(data.row), String(data.source)] : []
  return [...own, ...Object.values(data).flatMap(evidenceRows)]
}
