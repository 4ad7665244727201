import type { CivilDate } from '../time/civil-date.ts'
import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import type { About } from './about.ts'
import type { VersionChange } from './version-history.ts'

/** A cut through the evidence that a reader can check: which sources it admits, and its own as-of date. */
export interface Edition {
  readonly name: string
  readonly title: string
  /** The default as-of date. */
  readonly asOf: CivilDate
  /** Ids of the sources whose claims belong to it; null: all. */
  readonly sources: readonly string[] | null
}

/** All rows of each table, in the order of their ids. */
export type Tables = { readonly [Table in TableName]: readonly Row<Table>[] }

/** A body of evidence: the bundled one or a caller's own. Every analysis takes one as an argument. */
export interface Dossier {
  readonly name: string
  readonly title: string
  readonly version: string
  /** What the data say of themselves; absent from a dossier that was not read from files. */
  readonly about?: About
  /** SHA-256 of the files it was read from, as the codebook says; hexadecimal. */
  readonly hash: string
  /** The state whose treaties and requests are studied: ISO 3166-1 alpha-3. */
  readonly focalState: string
  /** At least one; the first is the default. */
  readonly editions: readonly Edition[]
  readonly tables: Tables
  /** How the versions of these data became each other, the oldest first; absent where none is recorded. */
  readonly history?: readonly VersionChange[]
}
