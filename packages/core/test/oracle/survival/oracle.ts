import { readFileSync } from 'node:fs'
import { noteAgreement } from '../note-agreement.ts'
import type { SurvivalColumns } from '../../../src/survival/index.ts'

/** A node of a reference file. Numbers are doubles; `null` is R's NA. */
export type Reference = number | string | boolean | null | Reference[] | { [key: string]: Reference }
export type ReferenceRecord = { [key: string]: Reference }

function textOf(file: string): string {
  return readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
}

export function readReference(file: string): ReferenceRecord {
  return recordOf(JSON.parse(textOf(file)) as Reference)
}

export function recordOf(node: Reference | undefined): ReferenceRecord {
  if (typeof node === 'object' && node !== null && !Array.isArray(node)) return node
  throw new TypeError(`not a record: ${JSON.stringify(node)}`)
}

export function listOf(node: Reference | undefined): Reference[] {
  if (Array.isArray(node)) return node
  throw new TypeError(`not a list: ${JSON.stringify(node)}`)
}

/** The node at a path of keys. */
export function at(node: Reference, ...path: string[]): Reference {
  return path.reduce((inner, key) => {
    const found = recordOf(inner)[key]
    if (found === undefined) throw new TypeError(`no ${key} in ${Object.keys(recordOf(inner)).join(', ')}`)
    return found
  }, node)
}

export function numberOf(node: Reference | undefined): number {
  if (typeof node === 'number') return node
  if (node === null || node === 'NaN') return Number.NaN
  if (node === 'Infinity') return Number.POSITIVE_INFINITY
  if (node === '-Infinity') return Number.NEGATIVE_INFINITY
  throw new TypeError(`not a number: ${JSON.stringify(node)}`)
}

export function numbersOf(node: Reference | undefined): number[] {
  return listOf(node).map(numberOf)
}

/** A CSV without quoted cells, by column. */
export function readTable(file: string): ReadonlyMap<string, readonly string[]> {
  const [header = '', ...lines] = textOf(file).trimEnd().split('\n')
  const rows = lines.map((line) => line.split(','))
  return new Map(header.split(',').map((name, column) => [name, rows.map((row) => row[column] ?? '')]))
}

export function column(table: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  const found = table.get(name)
  if (!found) throw new TypeError(`no column ${name}`)
  return found
}

export function numbers(table: ReadonlyMap<string, readonly string[]>, name: string): Float64Array {
  return Float64Array.from(column(table, name), (cell) => (cell === '' ? Number.NaN : Number(cell)))
}

export function keepRows<Column extends Float64Array | Uint8Array | Uint32Array>(
  values: Column,
  rows: Uint32Array,
): Column {
  const kept = values.slice(0, rows.length) as Column
  rows.forEach((row, position) => {
    kept[position] = values[row]!
  })
  return kept
}

/** The rows of a data set for which a condition holds. */
export function rowsWhere(columns: SurvivalColumns, condition: (row: number) => boolean): Uint32Array {
  return Uint32Array.from(columns.time.keys()).filter(condition)
}

export function selectRows(columns: SurvivalColumns, rows: Uint32Array): SurvivalColumns {
  return {
    time: keepRows(columns.time, rows),
    event: keepRows(columns.event, rows),
    entry: columns.entry && keepRows(columns.entry, rows),
    weight: columns.weight && keepRows(columns.weight, rows),
  }
}

/** Collects every value that is off, so that a test shows all of them at once. */
export class Comparison {
  readonly mismatches: string[] = []

  /**
   * Notes `actual` unless it is within `tolerance` of `expected`, relative to the larger of its size and `scale`.
   * NaN (R's NA), null and the infinities must match as they are.
   */
  close(actual: number | null | undefined, expected: number, tolerance: number, what: string, scale = 1e-300): void {
    const value = actual ?? Number.NaN
    // A missing value that agrees is no number to tell.
    if (Number.isNaN(value) && Number.isNaN(expected)) return
    const error = value === expected ? 0 : Math.abs(value - expected) / Math.max(Math.abs(expected), scale)
    noteAgreement(what, value, expected, error, tolerance)
    if (error <= tolerance) return
    this.mismatches.push(`${what}: got ${value}, R says ${expected} (error ${error}, allowed ${tolerance})`)
  }

  allClose(
    actual: ArrayLike<number>,
    expected: readonly number[],
    tolerance: number,
    what: string,
    scale?: number,
  ): void {
    if (actual.length !== expected.length) {
      this.mismatches.push(`${what}: got ${actual.length} values, R has ${expected.length}`)
    }
    expected.forEach((value, index) => this.close(actual[index], value, tolerance, `${what}[${index}]`, scale))
  }
}
