import { TABLE_NAMES, type TableName } from '../model/table-name.ts'
import { type CivilDate, asCivilDate } from '../time/civil-date.ts'
import { latestDay } from '../time/edtf.ts'
import { toAbout } from './about.ts'
import { compareText } from './compare-text.ts'
import type { Dossier, Edition, Tables } from './dossier.ts'
import type { Issue } from './issue.ts'
import { MANIFEST_FILE, type Manifest, asManifestDay, parseManifest } from './manifest.ts'
import { ANY_ID, type ParsedTable, parseTable } from './parse-table.ts'
import { RULES } from './rules/index.ts'
import type { RuleContext } from './rules/rule.ts'

/** The text of each file of a dossier, by name: `treaties.csv`, `datapackage.json`. */
export type DossierFiles = ReadonlyMap<string, string>

export type ParseResult =
  | { readonly ok: true; readonly dossier: Dossier; readonly issues: readonly [] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Tables without which there is nothing to analyse. */
export const NEEDED_TABLES: readonly TableName[] = ['sources', 'countries', 'treaties', 'milestones']

/** The as-of date of a dossier that declares none and whose sources carry no date. */
const NO_DATE = asCivilDate('1970-01-01')

const DEFAULT_FOCAL_STATE = 'CHN'

/**
 * Reads and checks a whole dossier. All issues are reported together; a dossier with any is refused whole.
 *
 * @param hash SHA-256 of the files, which the platform at the door computes (core has no cryptography).
 */
export function parseDossier(files: DossierFiles, hash: string): ParseResult {
  const { manifest, issues: manifestIssues } = parseManifest(files.get(MANIFEST_FILE))
  let issues: Issue[] = [...manifestIssues, ...checkFileNames(files)]
  const parsedTables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const text = files.get(`${table}.csv`)
      if (text === undefined) {
        const isNeeded = NEEDED_TABLES.includes(table)
        if (isNeeded) issues.push(missingFile(table))
        return [table, { file: `${table}.csv`, rows: [], written: [], ids: isNeeded ? ANY_ID : new Set<string>() }]
      }
      const { parsed, issues: tableIssues } = parseTable(table, text)
      issues = issues.concat(tableIssues)
      return [table, parsed]
    }),
  ) as unknown as RuleContext['tables']
  const focalState = manifest.ffc?.focalState ?? DEFAULT_FOCAL_STATE
  const context: RuleContext = { manifest, focalState, tables: parsedTables }
  // What a broken manifest says of sources and the focal state is not known, so what rests on it would be noise.
  const rules = manifestIssues.length > 0 ? RULES.filter(({ readsManifest }) => !readsManifest) : RULES
  for (const rule of rules) issues = issues.concat(rule.check(context))
  if (issues.length > 0) return { ok: false, issues: issues.toSorted(byPlace) }
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, sortedRows(parsedTables[table] as ParsedTable)]),
  ) as unknown as Tables
  return {
    ok: true,
    issues: [],
    dossier: {
      name: manifest.name,
      title: manifest.title,
      version: manifest.version,
      about: toAbout(manifest),
      hash,
      focalState,
      editions: editionsOf(manifest, tables),
      tables,
    },
  }
}

function sortedRows(table: ParsedTable) {
  return table.rows.map(({ value }) => value).toSorted((a, b) => compareText(a.id, b.id))
}

function editionsOf(manifest: Manifest, tables: Tables): Edition[] {
  if (!manifest.ffc) return [{ name: 'all', title: manifest.title, asOf: lastSourceDay(tables), sources: null }]
  return manifest.ffc.editions.map(({ name, title, asOf, sources }) => ({
    name,
    title,
    asOf: asManifestDay(asOf),
    sources: sources ?? null,
  }))
}

/** The day of the most recent source: a dossier that declares no as-of date speaks of no later one. */
function lastSourceDay(tables: Tables): CivilDate {
  const days = tables.sources.flatMap((source) => {
    const day = source.accessed ?? (source.published ? latestDay(source.published) : null)
    return day === null ? [] : [day]
  })
  return days.toSorted().at(-1) ?? NO_DATE
}

function checkFileNames(files: DossierFiles): Issue[] {
  const known = new Set<string>([MANIFEST_FILE, ...TABLE_NAMES.map((table) => `${table}.csv`)])
  return [...files.keys()]
    .filter((file) => file.endsWith('.csv') && !known.has(file))
    .map((file) => ({
      file,
      row: null,
      column: null,
      rule: 'files',
      message: 'not a table of a dossier',
      got: null,
      expected: `one of ${[...known].join(', ')}`,
      tip: 'Rename it to the table that it holds, or take it out.',
    }))
}

function missingFile(table: TableName): Issue {
  return {
    file: `${table}.csv`,
    row: null,
    column: null,
    rule: 'files',
    message: 'the file is missing',
    got: null,
    expected: `a table ${table}.csv`,
    tip: 'Add it; a header row without rows is enough for a table that stays empty.',
  }
}

function byPlace(a: Issue, b: Issue): number {
  return compareText(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0)
}
