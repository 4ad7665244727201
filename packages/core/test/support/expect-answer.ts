import { expect } from 'vitest'
import { type Answer, formatAnswer } from '../../src/analyses/answer.ts'
import type { CatalogueEntry } from '../../src/analyses/catalogue-entry.ts'
import type { FlatTable } from '../../src/analyses/analysis.ts'
import { METHODS } from '../../src/analyses/methods.ts'
import type { PreparedAnswer } from '../../src/analyses/prepared-answer.ts'
import { answerMetaSchema } from '../../src/analyses/shared.schema.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { Failure, type FailureCode } from '../../src/failure.ts'
import { TABLE_NAMES } from '../../src/model/table-name.ts'
import type { Row } from '../../src/model/tables.ts'

/** An answer with what it was prepared from. */
type Asked = PreparedAnswer & { readonly answered: Answer }

const HONEST: readonly FailureCode[] = ['refused', 'not-found', 'bad-parameter']

/** The answer, or null where the question has no honest one in that view: then it says so, and what to do. */
export function ask(entry: CatalogueEntry, dossier: Dossier, given: Readonly<Record<string, string>>): Asked | null {
  const prepared = entry.prepare(dossier, given)
  try {
    return { ...prepared, answered: prepared.answer() }
  } catch (error) {
    if (error instanceof Failure && HONEST.includes(error.code) && error.tip !== '') return null
    throw error
  }
}

/** The source of each row of a dossier, by its id; of a source, itself. */
export function sourcesByRow(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(
    TABLE_NAMES.flatMap((table) =>
      (dossier.tables[table] as readonly Row[]).map((row) => [row.id, 'source' in row ? row.source : row.id] as const),
    ),
  )
}

/** What holds of every answer to every question: its form, the rows it rests on, its table and its sentences. */
export function expectAnswer(entry: CatalogueEntry, asked: Asked, sourceOf: ReadonlyMap<string, string>): void {
  const { meta, data } = asked.answered
  // Nothing that the schema does not describe, and nothing that JSON cannot say.
  expect(entry.data.parse(data)).toEqual(data)
  expect(answerMetaSchema.parse(meta)).toEqual(meta)
  expect(JSON.parse(formatAnswer(asked.answered))).toEqual(asked.answered)
  for (const method of meta.methods) expect(Object.values(METHODS)).toContainEqual(method)

  const cited = meta.sources.map(({ id }) => id)
  expect(new Set(cited).size).toBe(cited.length)
  expect(cited.filter((id) => sourceOf.get(id) !== id)).toEqual([])
  const evidence = evidenceIn(data)
  expect(evidence.filter(({ row, source }) => sourceOf.get(row) !== source)).toEqual([])
  expect([...new Set(evidence.map(({ source }) => source))].filter((id) => !cited.includes(id))).toEqual([])

  if (entry.isTable) expect(meta.n).toBe((data as readonly unknown[]).length)
  expectTable(asked.table(), data)
  const { title, subtitle, notes } = asked.finding()
  expect(title).toMatch(/^\S.*[^.\s]$/s)
  for (const sentence of [subtitle, ...notes, ...meta.warnings]) expect(sentence).toMatch(/^\S.*[.:]$/s)
  for (const text of [title, subtitle, ...notes, ...meta.warnings]) {
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\bnull\b/)
  }
}

/** A header for programs and one for people on each column of every table, and cells that can be written down. */
export function expectColumns({ columns, rows }: FlatTable): void {
  const keys = columns.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { key, label, detail } of columns) {
    expect(key).toMatch(/^[a-z]/)
    expect(label).toMatch(/^\S/)
    expect([true, undefined]).toContain(detail)
  }
  expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
  expect(rows.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([])
}

/** Of a list of records, one row each with what it says. */
function expectTable({ columns, rows }: FlatTable, data: unknown): void {
  expectColumns({ columns, rows })
  const keys = columns.map(({ key }) => key)
  for (const key of keys) expect(key).toMatch(/^[A-Za-z\d]*$/)
  if (!Array.isArray(data)) return
  expect(rows.length).toBe(data.length)
  data.forEach((record: Readonly<Record<string, unknown>>, index) => {
    const cells = Object.fromEntries(rows[index]!.map((cell, place) => [keys[place]!, cell]))
    const known = keys.filter((key) => (record[key] ?? null) !== null && !isObject(record[key]))
    expect(known.map((key) => [key, cells[key]])).toEqual(known.map((key) => [key, record[key]]))
    if (!keys.includes('sources')) return
    expect(String(cells['sources']).split('; ').toSorted()).toEqual(placesIn(record['sources'] as readonly Place[]))
  })
}

interface Place {
  readonly source: string
  readonly locator: string
}

/** Each place in a source once. */
function placesIn(sources: readonly Place[]): string[] {
  return [...new Set(sources.map(({ source, locator }) => `${source} ${locator}`))].toSorted()
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

interface NamedRow {
  readonly row: string
  readonly source: string
}

/** All rows that an answer names as evidence. */
function evidenceIn(data: unknown): NamedRow[] {
  if (Array.isArray(data)) return data.flatMap(evidenceIn)
  if (!isObject(data)) return []
  const own = 'row' in data && 'source' in data && 'locator' in data ? [data as unknown as NamedRow] : []
  return [...own, ...Object.values(data).flatMap(evidenceIn)]
}
