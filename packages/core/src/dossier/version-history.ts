/** How a body of evidence became what it is, version by version. */
import { TABLE_NAMES } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { compareText } from './compare-text.ts'
import type { RowDifference } from './diff-tables.ts'
import type { Dossier } from './dossier.ts'

/** What a version is known by. */
export interface VersionName {
  readonly version: string
  readonly hash: string
  /** The day on which it was made; null where its data do not say. */
  readonly createdOn: CivilDate | null
}

/** How one version became the next. */
export interface VersionChange {
  readonly before: VersionName
  readonly after: VersionName
  /** What `diffTables` found between them. */
  readonly rows: readonly RowDifference[]
}

/** A version with what it brought: every row of the first one is new. */
export interface VersionRows {
  readonly name: VersionName
  readonly rows: readonly RowDifference[]
}

/** What a dossier's own version is known by. */
export function versionName({ version, hash, about }: Dossier): VersionName {
  return { version, hash, createdOn: about?.createdOn ?? null }
}

/**
 * Every version that is recorded, the newest first. Without a record the dossier is its own first version. The first
 * version's rows are those of today with each recorded change undone.
 */
export function versionsOf(dossier: Dossier): VersionRows[] {
  const { history = [] } = dossier
  const [oldest] = history
  const first = {
    name: oldest ? oldest.before : versionName(dossier),
    rows: firstRows(dossier, history),
  }
  return [...history.map(({ after, rows }) => ({ name: after, rows })).toReversed(), first]
}

function firstRows({ tables }: Dossier, history: readonly VersionChange[]): RowDifference[] {
  return TABLE_NAMES.flatMap((table) => {
    const rows = new Map<string, Row>((tables[table] as readonly Row[]).map((row) => [row.id, row]))
    for (const { rows: changed } of history.toReversed()) {
      for (const { table: where, id, before } of changed) {
        if (where !== table) continue
        if (before) rows.set(id, before)
        else rows.delete(id)
      }
    }
    return [...rows.values()]
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((after) => ({ table, id: after.id, before: null, after, columns: [] }))
  })
}
