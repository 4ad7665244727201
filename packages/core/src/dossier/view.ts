import type { TableName } from '../model/table-name.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import type { Country, Row, Source } from '../model/tables.ts'
import { badParameter } from '../failure.ts'
import { type CivilDate, earlierOf } from '../time/civil-date.ts'
import { latestDay } from '../time/edtf.ts'
import type { Dossier, Edition, Tables } from './dossier.ts'
import { remembered } from './remembered.ts'
import { rowReferences } from './row-references.ts'

/** The part of a view that says which evidence is looked at, and as of when. */
export interface ViewRequest {
  /** Name of an edition; default: the dossier's first. */
  readonly edition?: string | undefined
  /** The world on that date; default: the edition's own. */
  readonly asOf?: CivilDate | undefined
  /** Only what had been published by then; default: everything. */
  readonly knownAt?: CivilDate | undefined
  /** Ids of rows to leave out; a treaty takes its milestones with it. */
  readonly exclude?: readonly string[] | undefined
}

/** A dossier cut to a view: what every analysis works on. */
export interface DossierView {
  readonly dossier: Dossier
  readonly edition: Edition
  readonly asOf: CivilDate
  readonly knownAt: CivilDate | null
  readonly exclude: readonly string[]
  /** The rows that the view admits. `asOf` is not applied here: it is about the world, not about the claims. */
  readonly tables: Tables
  /**
   * Ids of the sources whose claims the view admits. A treaty or a state that such a claim names may be described by
   * another source, which the view must not quote as known.
   */
  readonly admittedSources: ReadonlySet<string>
  readonly sourcesById: ReadonlyMap<string, Source>
  readonly countriesById: ReadonlyMap<string, Country>
}

/**
 * Tables whose rows are things that claims speak of. Such a row stays while any admitted claim names it; a row of
 * another table stays only if its own source is admitted.
 */
const THINGS: ReadonlySet<TableName> = new Set(['sources', 'countries', 'treaties', 'organisations', 'terms'])

/** Rows that describe nothing but the instruments of this workbench, in every edition. */
const ALWAYS: ReadonlySet<TableName> = new Set(['indicators', 'conversions'])

/** A page or a server looks at the same few views again and again; a backtest at one for each year. */
const VIEWS_KEPT = 64
const rememberView = remembered<Dossier, DossierView>(VIEWS_KEPT)

/** Cuts a dossier to a view: the same object for the same request. Throws a `Failure` for an edition or a row that does not exist. */
export function selectView(dossier: Dossier, request: ViewRequest = {}): DossierView {
  const { edition, asOf, knownAt, exclude } = request
  return rememberView(dossier, JSON.stringify([edition, asOf, knownAt, exclude]), () => cutToView(dossier, request))
}

function cutToView(dossier: Dossier, request: ViewRequest): DossierView {
  const edition = findEdition(dossier, request.edition)
  const exclude = [...new Set(request.exclude)].toSorted()
  checkExclude(dossier, edition, exclude)
  const asOf = request.asOf ?? edition.asOf
  const knownAt = request.knownAt ?? null
  const excluded = new Set(exclude)
  const admittedSources = admitSources(dossier, edition, knownAt, excluded)
  const tables = selectTables(dossier, admittedSources, excluded)
  return {
    dossier,
    edition,
    asOf,
    knownAt,
    exclude,
    tables,
    admittedSources,
    sourcesById: new Map(tables.sources.map((source) => [source.id, source])),
    countriesById: new Map(tables.countries.map((country) => [country.id, country])),
  }
}

function findEdition(dossier: Dossier, name: string | undefined): Edition {
  const edition = name === undefined ? dossier.editions[0] : dossier.editions.find((one) => one.name === name)
  if (edition) return edition
  const names = dossier.editions.map((one) => one.name).join(', ')
  throw badParameter('edition', `there is no edition "${name}" in ${dossier.title}`, `Use one of: ${names}.`)
}

/**
 * Ids of all rows that an edition holds, whenever they were published: what `exclude` may name. A dossier that holds an
 * edition alone and one that holds every edition name the same rows.
 */
export function editionRowIds(dossier: Dossier, edition?: string): ReadonlySet<string> {
  const { tables } = selectView(dossier, { edition })
  return new Set(TABLE_NAMES.flatMap((table) => tables[table].map(({ id }) => id)))
}

function checkExclude(dossier: Dossier, edition: Edition, exclude: readonly string[]): void {
  if (exclude.length === 0) return
  const ids = editionRowIds(dossier, edition.name)
  const unknown = exclude.find((id) => !ids.has(id))
  if (unknown !== undefined) {
    throw badParameter(
      'exclude',
      `there is no row "${unknown}" in the ${edition.name} edition`,
      'Use ids as the tables of this edition print them, separated by commas.',
    )
  }
}

/**
 * The day from which a source counts as known: its publication (the last day that an imprecise date allows), or, for
 * an undated or living page, the day it was read. Null: never known.
 */
export function knownFrom(source: Source): CivilDate | null {
  const published = source.published === null ? null : latestDay(source.published)
  return published ?? source.accessed
}

function admitSources(
  dossier: Dossier,
  edition: Edition,
  knownAt: CivilDate | null,
  exclude: ReadonlySet<string>,
): ReadonlySet<string> {
  const editionSources = edition.sources === null ? null : new Set(edition.sources)
  const admitted = dossier.tables.sources.filter((source) => isAdmitted(source, editionSources, knownAt, exclude))
  return new Set(admitted.map(({ id }) => id))
}

function selectTables(dossier: Dossier, admittedSources: ReadonlySet<string>, exclude: ReadonlySet<string>): Tables {
  const isClaimKept = (table: TableName, row: Row): boolean =>
    !exclude.has(row.id) &&
    (ALWAYS.has(table) || !('source' in row) || admittedSources.has(row.source)) &&
    !('treaty' in row && exclude.has(row.treaty))

  const kept = new Map<TableName, readonly Row[]>()
  const named = new Set<string>([dossier.focalState])
  for (const table of TABLE_NAMES) {
    if (THINGS.has(table)) continue
    const rows = (dossier.tables[table] as readonly Row[]).filter((row) => isClaimKept(table, row))
    kept.set(table, rows)
    for (const row of rows) for (const id of rowReferences(table, row)) named.add(id)
  }
  // Things in the order in which they name each other: a treaty names its parties, all of them name their sources.
  for (const table of ['treaties', 'organisations', 'terms', 'countries', 'sources'] as const) {
    const rows = (dossier.tables[table] as readonly Row[]).filter(
      (row) =>
        !exclude.has(row.id) &&
        (named.has(row.id) || (table !== 'countries' && table !== 'sources' && isClaimKept(table, row))),
    )
    kept.set(table, rows)
    for (const row of rows) for (const id of rowReferences(table, row)) named.add(id)
  }
  return Object.fromEntries(kept) as unknown as Tables
}

function isAdmitted(
  source: Source,
  editionSources: ReadonlySet<string> | null,
  knownAt: CivilDate | null,
  exclude: ReadonlySet<string>,
): boolean {
  if (exclude.has(source.id)) return false
  if (editionSources && !editionSources.has(source.id)) return false
  if (knownAt === null) return true
  const from = knownFrom(source)
  return from !== null && earlierOf(from, knownAt) === from
}
