import { toSnakeCase } from '../../src/dossier/case.ts'
import { formatCsv } from '../../src/dossier/csv.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { formatIssue } from '../../src/dossier/issue.ts'
import { MANIFEST_FILE } from '../../src/dossier/manifest.ts'
import { parseDossier } from '../../src/dossier/parse-dossier.ts'
import { TABLE_NAMES, type TableName } from '../../src/model/table-name.ts'
import { TABLES } from '../../src/model/tables.ts'
import type { Stage } from '../../src/model/vocabulary.ts'

export type Cells = Readonly<Record<string, string>>

/** Rows by table, as cells by column. */
export type TableRows = { readonly [Table in TableName]?: readonly Cells[] }

/** Cells that a row needs to parse and that no rule under test looks at. */
const FILLING: { readonly [Table in TableName]?: Cells } = {
  sources: { publisher: 'A paper', kind: 'newspaper', tier: 'press', language: 'en' },
  countries: { name_zh: '国', region: 'Other', source: 'page', locator: 'code 1' },
  treaties: { kind: 'extradition', title_en: 'A treaty', source: 'page', locator: 'p1' },
  milestones: { treaty: 'treaty', stage: 'signed', source: 'page', locator: 'p1' },
  estimates: {
    bound: 'about',
    counted: 'uyghur-fighters',
    theatre: 'syria',
    measure: 'present',
    stated_by: 'an office',
    source: 'page',
    locator: 'p1',
  },
  counts: { what: 'treaties', bound: 'exact', stated_by: 'an office', source: 'page', locator: 'p1' },
  events: { happening: 'it', kind: 'return', date: '2015', summary: 'It happened.', source: 'page', locator: 'p1' },
  organisations: { name_en: 'A group', description: 'A group.', source: 'page', locator: 'p1' },
  ties: { from: 'one', relation: 'linked-with', to: 'other', source: 'page', locator: 'p1' },
  routes: { route: 'way', title: 'A way', leg: '1', source: 'page', locator: 'p1' },
  positions: { country: 'CHN', subject: 'term', stance: 'silent', source: 'page', locator: 'p1' },
  terms: { en: 'term', meaning: 'A term.', source: 'page', locator: 'p1' },
  theses: {
    title: 'A thesis',
    statement: 'It is so.',
    testability: 'testable',
    reason: 'It can be counted.',
    source: 'page',
    locator: 'p1',
  },
  indicators: {
    dimension: 'paper',
    title: 'One',
    description: 'One.',
    rule: 'one',
    weight: '1',
    direction: 'positive',
    source: 'page',
    locator: 'p1',
  },
}

/** The column that tells a row from others of its table: filled in after its id. */
const NAMES: { readonly [Table in TableName]?: string } = { sources: 'title', countries: 'name_en' }

/** A table as CSV; cells not named are filled in where the table needs them, and empty elsewhere. */
export function tableText(table: TableName, rows: readonly Cells[]): string {
  const columns = Object.keys(TABLES[table].shape).map(toSnakeCase)
  const lines = rows.map((cells, index) => {
    const { id = `${table}-${index + 1}` } = cells
    const all: Cells = { id, ...FILLING[table], [NAMES[table] ?? 'id']: id, ...cells }
    return columns.map((column) => all[column])
  })
  return formatCsv(columns, lines, { guardFormulas: false })
}

/** One edition named `all`, as of the day of the article, of a dossier on China. */
export const MANIFEST = {
  name: 'test',
  title: 'A test',
  version: '1',
  ffc: { focalState: 'CHN', editions: [{ name: 'all', title: 'All', asOf: '2019-01-25' }] },
}

const HASH = 'a'.repeat(64)

/** The files of a dossier. The source `page`, and the states that treaties name, are there without being named. */
export function dossierFiles(rows: TableRows, manifest: object = MANIFEST): Map<string, string> {
  const states = new Set(['CHN', ...(rows.treaties ?? []).flatMap(({ parties }) => parties?.split(';') ?? [])])
  const given = new Set(rows.countries?.map(({ id }) => id))
  const unnamed = [...states].filter((id) => id !== '' && !given.has(id)).map((id) => ({ id }))
  const all: TableRows = {
    ...rows,
    sources: rows.sources ?? [{ id: 'page' }],
    countries: [...(rows.countries ?? []), ...unnamed],
    treaties: rows.treaties ?? [],
    milestones: rows.milestones ?? [],
  }
  const files = new Map([[MANIFEST_FILE, JSON.stringify(manifest)]])
  for (const table of TABLE_NAMES) {
    const tableRows = all[table]
    if (tableRows) files.set(`${table}.csv`, tableText(table, tableRows))
  }
  return files
}

/** A dossier, parsed and checked as any is. Throws with the issues if there are any. */
export function makeDossier(rows: TableRows, manifest: object = MANIFEST): Dossier {
  const result = parseDossier(dossierFiles(rows, manifest), HASH)
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'))
  return result.dossier
}

/** Who dates a stage, and how: one date by the source `page`, or dates by the sources that give them. */
export type StageClaims = string | Readonly<Record<string, string>>

/** What is said of a treaty's stages. */
export type TreatyClaims = { readonly [S in Stage]?: StageClaims }

/** Treaties of China by partner, with the claims on their stages. */
export function treatyRows(
  claimsByPartner: Readonly<Record<string, TreatyClaims>>,
  kind = 'extradition',
): { treaties: Cells[]; milestones: Cells[] } {
  const milestones: Cells[] = []
  for (const [partner, stages] of Object.entries(claimsByPartner)) {
    const treaty = treatyId(partner)
    for (const [stage, claims] of Object.entries(stages)) {
      for (const [source, date] of Object.entries(typeof claims === 'string' ? { page: claims } : claims)) {
        milestones.push({ id: `${treaty}.${stage}.${source}`, treaty, stage, date, source })
      }
    }
  }
  const treaties = Object.keys(claimsByPartner).map((partner) => ({
    id: treatyId(partner),
    kind,
    parties: `CHN;${partner}`,
  }))
  return { treaties, milestones }
}

/** The id that `treatyRows` gives the treaty with a state. */
export function treatyId(partner: string): string {
  return `chn-${partner.toLowerCase()}`
}

/** The count by which a source says that there is no extradition treaty with a state. */
export function noTreatyWith(partner: string, more: Cells = {}): Cells {
  const none = { treaty_kind: 'extradition', treaty_status: 'signed', low: '0', high: '0' }
  return { id: 'none', ...none, partner, ...more }
}
