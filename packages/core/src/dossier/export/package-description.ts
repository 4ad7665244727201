import type { TableName } from '../../model/table-name.ts'
import type { Source } from '../../model/tables.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import { CORE_VERSION } from '../../version.ts'
import { type About, NOTHING_ABOUT } from '../about.ts'
import type { Edition } from '../dossier.ts'
import type { DossierView } from '../view.ts'
import type { CompleteTables } from './complete-tables.ts'
import { type TableResource, tableResource } from './table-resource.ts'
import { utf8Length } from './utf8-length.ts'

/** A table of the package, as a file. */
export interface TableFile {
  readonly table: TableName
  readonly resource: TableResource
  readonly rows: number
  readonly bytes: number
  /** Hexadecimal; null where the caller computed none. */
  readonly sha256: string | null
}

/** All that the files of metadata say, once, so that none of them says it differently. */
export interface PackageDescription {
  /** Lower case, as Frictionless asks of names. */
  readonly name: string
  readonly title: string
  readonly version: string
  readonly about: About
  readonly focalState: string
  /** That of the view first. */
  readonly editions: readonly [Edition, ...Edition[]]
  readonly knownAt: CivilDate | null
  readonly exclude: readonly string[]
  /** The view in a sentence. */
  readonly viewSentence: string
  readonly citation: string
  /** SHA-256 of the data that the view was taken of. */
  readonly dataHash: string
  readonly coreVersion: string
  /** What differs from the view so that references resolve, in sentences. */
  readonly notes: readonly string[]
  readonly tables: readonly TableFile[]
  readonly sources: readonly Source[]
}

/** What a package of a view is, from the view, its tables as text, and their hashes. */
export function describePackage(
  view: DossierView,
  { tables, editions, notes }: CompleteTables,
  texts: ReadonlyMap<TableName, { readonly text: string; readonly rows: number }>,
  sha256: ReadonlyMap<string, string>,
): PackageDescription {
  const { dossier, knownAt, exclude } = view
  const about = dossier.about ?? NOTHING_ABOUT
  return {
    name: asPackageName(dossier.name),
    title: dossier.title,
    version: dossier.version,
    about,
    focalState: dossier.focalState,
    editions,
    knownAt,
    exclude,
    viewSentence: describeView(view),
    citation: citePackage(view, about),
    dataHash: dossier.hash,
    notes,
    coreVersion: CORE_VERSION,
    tables: [...texts].map(([table, { text, rows }]) => {
      const resource = tableResource(table)
      return { table, resource, rows, bytes: utf8Length(text), sha256: sha256.get(resource.path) ?? null }
    }),
    sources: tables.sources,
  }
}

function asPackageName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')
  return plain.replace(/^-+|-+$/g, '') || 'data'
}

function describeView({ edition, asOf, knownAt, exclude }: DossierView): string {
  const known = knownAt === null ? '' : `, with what had been published by ${knownAt}`
  const without = exclude.length === 0 ? '' : `, without ${exclude.join(', ')}`
  return `The edition “${edition.name}” (${edition.title}) as of ${asOf}${known}${without}.`
}

function citePackage({ dossier, edition, asOf, knownAt }: DossierView, { contributors }: About): string {
  const creators = contributors.map(({ title }) => title).join(', ')
  const known = knownAt === null ? '' : `, known at ${knownAt}`
  return (
    `${creators === '' ? '' : `${creators}. `}${dossier.title}, data version ${dossier.version} ` +
    `(SHA-256 ${dossier.hash.slice(0, 12)}…), ${edition.name} edition as of ${asOf}${known}.`
  )
}
