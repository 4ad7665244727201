import type { Evidence } from '../dossier/evidence.ts'
import type { RowDifference } from '../dossier/diff-tables.ts'
import { type VersionName, versionsOf } from '../dossier/version-history.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { DossierView } from '../dossier/view.ts'
import { TABLE_NAMES, type TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import { formatCount, formatList } from '../present/format.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { AnalysisRun, Cell } from './analysis.ts'
import { toTableRecord } from './table-run.ts'

export const CHANGES = ['added', 'changed', 'removed'] as const
export type Change = (typeof CHANGES)[number]

export interface ChangesParameters {
  /** Days on which versions were made, inclusive. */
  readonly since: CivilDate | null
  readonly until: CivilDate | null
  readonly table: TableName | null
  readonly change: Change | null
}

export type CellValue = Cell | readonly string[]

/** One row that a version of the data brought, changed or took away. */
export interface ChangeRecord {
  /** `0.2.0:treaties:chn-tha-extradition-1993`. */
  readonly id: string
  readonly version: string
  readonly createdOn: CivilDate | null
  readonly dataHash: string
  readonly table: TableName
  readonly row: string
  readonly change: Change
  /** Cells that read otherwise; of a row that is gone, all that it said. Empty for a row that is new. */
  readonly columns: readonly { readonly column: string; readonly from: CellValue; readonly to: CellValue }[]
  /** The claim as it stands in this version of the data; empty for a row that is gone. */
  readonly sources: readonly Evidence[]
}

export const changes: AnalysisRun<ChangesParameters, readonly ChangeRecord[]> = {
  name: 'changes',
  page: '/data',
  defaults: { since: null, until: null, table: null, change: null },

  run(view, { since, until, table, change }) {
    const versions = versionsOf(view.dossier)
    const dated = versions.filter(({ name: { createdOn } }) => isWithin(createdOn, since, until))
    const admitted = idsOf(view)
    const data = dated
      .flatMap(({ name, rows }) =>
        rows.filter((row) => isAdmitted(row, view, admitted)).map((row) => toRecord(name, row)),
      )
      .filter((record) => (table === null || record.table === table) && (change === null || record.change === change))
    const [only] = versions
    return {
      data,
      n: data.length,
      warnings: [
        ...(versions.length === 1 && only
          ? [`Version ${only.name.version} is the only one recorded: every row of it counts as added.`]
          : []),
        ...(dated.length === 0
          ? [
              `No recorded version was made in that time; recorded: ${formatList(versions.map(({ name }) => `${name.version} (${name.createdOn ?? 'undated'})`))}.`,
            ]
          : []),
      ],
      sources: data.flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: [],
    }
  },

  finding: (records, { dossier, edition }) => ({
    title: titleOf(records, dossier),
    subtitle: `Up to version ${dossier.version}, SHA-256 ${dossier.hash.slice(0, 12)}…, ${edition.name} edition.`,
    notes: [...new Set(records.map(({ version }) => version))].map((version) =>
      summaryOf(
        version,
        records.filter((record) => record.version === version),
      ),
    ),
  }),

  table: (records) => ({
    columns: [
      { key: 'id', label: 'Id', detail: true },
      { key: 'version', label: 'Version' },
      { key: 'createdOn', label: 'Made on' },
      { key: 'table', label: 'Table' },
      { key: 'row', label: 'Row' },
      { key: 'change', label: 'Change' },
      { key: 'columns', label: 'Cells' },
      { key: 'sources', label: 'Sources', detail: true },
      { key: 'dataHash', label: 'SHA-256 of the data', detail: true },
    ],
    rows: records.map(({ id, version, createdOn, table, row, change, columns, sources, dataHash }) => [
      id,
      version,
      createdOn,
      table,
      row,
      change,
      columns.map(({ column, from, to }) => `${column}: ${cellText(from)} → ${cellText(to)}`).join('; '),
      sources.map(({ source, locator }) => `${source} ${locator}`).join('; '),
      dataHash,
    ]),
  }),
}

function titleOf(records: readonly ChangeRecord[], dossier: Dossier): string {
  const [newest, ...older] = versionsOf(dossier)
  if (newest && older.length === 0) {
    return `Version ${newest.name.version} of the data is the first: ${formatCount(records.length, 'row is', 'rows are')} new`
  }
  return `${formatCount(records.length, 'row differs', 'rows differ')} between versions of the data`
}

function isWithin(day: CivilDate | null, since: CivilDate | null, until: CivilDate | null): boolean {
  if (day === null) return since === null && until === null
  return (since === null || day >= since) && (until === null || day <= until)
}

function idsOf({ tables }: DossierView): ReadonlyMap<TableName, ReadonlySet<string>> {
  return new Map(TABLE_NAMES.map((table) => [table, new Set(tables[table].map(({ id }) => id))]))
}

/** A row that still stands is admitted as everywhere; one that is gone, where its source is. */
function isAdmitted(
  { table, id, before, after }: RowDifference,
  view: DossierView,
  admitted: ReadonlyMap<TableName, ReadonlySet<string>>,
): boolean {
  if (admitted.get(table)!.has(id)) return true
  if (view.dossier.tables[table].some((row) => row.id === id)) return false
  const row = (before ?? after) as Row
  return !view.exclude.includes(id) && (!('source' in row) || view.admittedSources.has(row.source))
}

function toRecord({ version, hash, createdOn }: VersionName, difference: RowDifference): ChangeRecord {
  const { table, id, before, after, columns } = difference
  const [was, is] = [before, after] as unknown as readonly (Readonly<Record<string, CellValue>> | null)[]
  const gone = after === null && before ? Object.keys(before).filter((column) => column !== 'id') : []
  return {
    id: `${version}:${table}:${id}`,
    version,
    createdOn,
    dataHash: hash,
    table,
    row: id,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    columns: [...columns, ...gone].map((column) => ({
      column,
      from: was?.[column] ?? null,
      to: is?.[column] ?? null,
    })),
    sources: after ? toTableRecord(after).sources : [],
  }
}

function cellText(value: CellValue): string {
  return value === null ? 'nothing' : Array.isArray(value) ? value.join(', ') : String(value)
}

/** `Version 0.2.0: 3 added, 1 changed (treaties 2, terms 2).` */
function summaryOf(version: string, records: readonly ChangeRecord[]): string {
  const counts = CHANGES.flatMap((change) => {
    const n = records.filter((record) => record.change === change).length
    return n === 0 ? [] : [`${n} ${change}`]
  })
  const tables = TABLE_NAMES.flatMap((table) => {
    const n = records.filter((record) => record.table === table).length
    return n === 0 ? [] : [`${table} ${n}`]
  })
  return `Version ${version}: ${counts.join(', ')} (${tables.join(', ')}).`
}
