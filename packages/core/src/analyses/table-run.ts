import { compareText } from '../dossier/compare-text.ts'
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import { capitalise, formatCount, formatDay } from '../present/format.ts'
import type { Edtf } from '../time/edtf.ts'
import type { AnalysisRun, Cell, Column } from './analysis.ts'

/** A row of a table as answers give it: its claim's source and locator stand in `sources`. */
export type TableRecord<Table extends TableName> = Omit<Row<Table>, 'source' | 'locator'> & {
  readonly sources: readonly Evidence[]
}

/** Columns of the table on a screen; every other column of the record goes to exports alone. */
type ShownColumns<Table extends TableName> = readonly (keyof TableRecord<Table> & string)[]

interface TableQuestion<Table extends TableName, P> {
  readonly table: Table
  readonly page: string
  readonly defaults: P
  /** "3 terms": the two forms of what a row is. */
  readonly noun: readonly [singular: string, plural: string]
  readonly shown: ShownColumns<Table>
  /** The date that decides whether a row exists as of the view's date; absent: always. */
  dateOf?(row: Row<Table>): Edtf | null
  /**
   * The rows describe what claims of other tables name. One whose own source the view does not admit is named in the view
   * and not described yet: it is left out, with a warning.
   */
  readonly describes?: true
  /** Whether the row passes the filters. */
  keep?(row: Row<Table>, parameters: P): boolean
  /** What rows are sorted by, as text; default: the id. */
  sortBy?(row: Row<Table>): string
}

/** A table of the dossier as an analysis: the rows that the view admits and the filters keep. */
export function makeTableRun<const Table extends TableName, P extends object>(
  question: TableQuestion<Table, P>,
): AnalysisRun<P, readonly TableRecord<Table>[]> {
  const { table, page, defaults, noun, shown, describes = false, dateOf, keep, sortBy = ({ id }) => id } = question
  return {
    name: table,
    page,
    defaults,
    run(view, parameters) {
      const admitted = view.tables[table] as readonly Row<Table>[]
      const isKnown = (row: Row<Table>) =>
        !describes || !('source' in row) || view.admittedSources.has(String(row.source))
      const rows = admitted
        .filter(isKnown)
        .filter((row) => !dateOf || hasHappened(dateOf(row), view.asOf))
        .filter((row) => !keep || keep(row, parameters))
        .toSorted((a, b) => compareText(sortBy(a), sortBy(b)))
      return {
        data: rows.map((row) => toTableRecord(row)),
        n: rows.length,
        warnings: unknownWarnings(admitted.filter((row) => !isKnown(row)).map(({ id }) => id)),
        sources: rows.map((row) => ('source' in row ? String(row.source) : row.id)),
        methods: [],
      }
    },
    finding: (records, view: DossierView) => ({
      title: formatCount(records.length, ...noun),
      subtitle: `As of ${formatDay(view.asOf)}, ${view.edition.name} edition.`,
      notes: [],
    }),
    table(records) {
      const columns = columnsOf(records, shown)
      return {
        columns,
        rows: records.map((record) =>
          columns.map(({ key }) => toCell(record[key as keyof typeof record] as Cell | readonly (string | Evidence)[])),
        ),
      }
    },
  }
}

function unknownWarnings(ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  return [`Named by claims of this view, and described only by sources that it does not admit: ${ids.join(', ')}.`]
}

/** The record of any row. A source is its own evidence. */
export function toTableRecord<Table extends TableName>(row: Row<Table>): TableRecord<Table> {
  if (!('source' in row)) return { ...row, sources: [{ row: row.id, source: row.id, locator: 'the source itself' }] }
  const { source: _source, locator: _locator, ...rest } = row
  return { ...rest, sources: evidenceOf([row]) } as unknown as TableRecord<Table>
}

function columnsOf<Table extends TableName>(
  records: readonly TableRecord<Table>[],
  shown: ShownColumns<Table>,
): Column[] {
  const [first] = records
  const others = first ? Object.keys(first).filter((key) => !(shown as readonly string[]).includes(key)) : []
  return [
    ...shown.map((key) => ({ key, label: toLabel(key) })),
    ...others.map((key) => ({ key, label: toLabel(key), detail: true as const })),
  ]
}

/** `statedBy` → `Stated by`. */
function toLabel(key: string): string {
  return capitalise(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
}

function toCell(value: Cell | readonly (string | Evidence)[]): Cell {
  if (typeof value !== 'object' || value === null) return value
  return value.map((item) => (typeof item === 'string' ? item : `${item.source} ${item.locator}`)).join('; ')
}
