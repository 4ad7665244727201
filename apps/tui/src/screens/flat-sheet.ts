/** The flat table of an answer as a sheet: what --csv prints, with the evidence behind each row. */
import type { Cell, Column } from '@ffc/core'
import { cellText } from '../output/format-table.ts'
import type { ComputedAnswer } from './answers.ts'
import type { SheetCell, SheetColumn, SheetRow, TableSheet, Target } from './sheet.ts'

/** Widest that a column is drawn before the last one, which takes what is left. */
const WIDEST_CELL = 34

export interface FlatSheetOptions {
  /** Keys of the columns to show, in order; default: those that are not for exports alone. */
  readonly columns?: readonly string[]
  /** What is different about a column. */
  readonly change?: Readonly<Record<string, Partial<SheetColumn>>>
  /** Words of a cell in place of the value itself. */
  readonly words?: Readonly<Record<string, (value: Cell) => string>>
  /** Ids of the rows behind a record; default: what the record of the same index says of its sources. */
  readonly rowsOf?: (record: number) => readonly string[]
  /** One sentence of a record; default: its longest texts. */
  readonly says?: (record: number) => string
  readonly idOf?: (record: number) => string
  readonly opens?: (record: number) => Target | undefined
  readonly headingOf?: (record: number) => string
  readonly empty?: string
}

export function flatSheet({ table, answer }: ComputedAnswer, options: FlatSheetOptions = {}): TableSheet {
  const { change = {}, words = {} } = options
  const keys = options.columns ?? table.columns.filter(({ detail }) => !detail).map(({ key }) => key)
  const shown = keys.flatMap((key) => {
    const index = table.columns.findIndex((column) => column.key === key)
    const column = table.columns[index]
    return column ? [{ index, column }] : []
  })
  const isNumeric = shown.map(({ index }) => table.rows.some((row) => typeof row[index] === 'number'))
  const last = shown.length - 1
  const columns = shown.map(({ column }, position): SheetColumn => ({
    ...sheetColumn(column, isNumeric[position] ?? false, position === last),
    ...change[column.key],
  }))
  const data: readonly unknown[] = Array.isArray(answer.data) ? answer.data : []
  const rows = table.rows.map((row, record): SheetRow => {
    const cells = shown.map(({ index, column }): SheetCell => {
      const value = row[index] ?? null
      const text = words[column.key]?.(value) ?? cellText(value)
      return { text, order: typeof value === 'boolean' ? Number(value) : value === null ? null : orderOf(value) }
    })
    const opens = options.opens?.(record)
    const heading = options.headingOf?.(record)
    return {
      id: options.idOf?.(record) ?? idOf(data[record]) ?? String(record),
      cells,
      says: options.says?.(record) ?? sentenceOf(shown, cells),
      rows: options.rowsOf?.(record) ?? evidenceOf(data[record]),
      // Everything that the table says of it can be found, shown or not.
      names: row.filter((value) => typeof value === 'string').join(' '),
      record,
      ...(opens ? { opens } : {}),
      ...(heading === undefined ? {} : { heading }),
    }
  })
  return { kind: 'table', columns, rows, empty: options.empty ?? 'Nothing in this view.' }
}

function sheetColumn({ key, label }: Column, isNumeric: boolean, isLast: boolean): SheetColumn {
  return {
    key,
    label,
    ...(isNumeric ? { align: 'right' } : { most: WIDEST_CELL }),
    ...(isLast && !isNumeric ? { grows: true } : {}),
  }
}

function orderOf(value: string | number): string | number {
  return typeof value === 'string' ? value.toLowerCase() : value
}

/** A record may have an id and say on which rows it rests. */
interface RecordLike {
  readonly id?: string
  readonly sources?: readonly { readonly row?: string }[]
  readonly rows?: readonly (string | { readonly row: string })[]
}

function idOf(record: unknown): string | undefined {
  const { id } = (record ?? {}) as RecordLike
  return typeof id === 'string' ? id : undefined
}

/** Ids of the rows that a record names as its sources and rows. */
export function evidenceOf(record: unknown): string[] {
  const { sources = [], rows = [] } = (record ?? {}) as RecordLike
  const named = [...rows.map((row) => (typeof row === 'string' ? row : row.row)), ...sources.map(({ row }) => row)]
  return [...new Set(named.filter((id) => typeof id === 'string'))]
}

/** The cells in one line, each under its label. */
function sentenceOf(shown: readonly { readonly column: Column }[], cells: readonly SheetCell[]): string {
  return cells
    .flatMap(({ text }, index) => (text === '' ? [] : [index === 0 ? text : `${shown[index]?.column.label}: ${text}`]))
    .join(' · ')
}
