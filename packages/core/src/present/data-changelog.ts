/** What changed from one version of the data to the next, as a section of a changelog in Markdown. */
import { TABLE_INFO } from '../model/table-info.ts'
import { toSnakeCase } from '../dossier/case.ts'
import { type RowDifference, diffTables } from '../dossier/diff-tables.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { evidenceOf } from '../dossier/evidence.ts'
import { partnerOf } from '../dossier/partner.ts'
import { type TreatyChange, treatyChanges } from '../dossier/treaty-changes.ts'
import { type DossierView, selectView } from '../dossier/view.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import { sourceEnding } from './cite-text.ts'
import { formatCount, formatList, formatNumber } from './format.ts'
import { datedRowText } from './row-text.ts'
import { treatyChangeText } from './treaty-change-text.ts'

/**
 * The section on a version: what became of treaties, then rows that are new, read otherwise or are gone, each with its
 * source. Treaties are compared as of the day of the newer version, so that no treaty changes by the mere passing of time.
 *
 * @param before null for the first version, which is described by what it holds
 */
export function dataChangelog(before: Dossier | null, after: Dossier): string {
  const day = after.about?.createdOn
  const head = [`## ${after.version}${day ? ` (${day})` : ''}`, `SHA-256 \`${after.hash}\`.`]
  if (before === null) {
    const filled = TABLE_NAMES.filter((table) => after.tables[table].length > 0)
    const counts = filled.map((table) => `${table} ${formatNumber(after.tables[table].length)}`)
    return joinParts([...head, `The first version. Rows in each table: ${counts.join(', ')}.`])
  }
  const changes = treatyChanges(wholeView(before, after), wholeView(after, after))
  const states = new Map([...before.tables.countries, ...after.tables.countries].map(({ id, nameEn }) => [id, nameEn]))
  const nameOf = (state: string) => states.get(state) ?? state
  const focalName = nameOf(after.focalState)
  const told = new Set(changes.flatMap(({ treaty, claims }) => [treaty.id, ...claims.map(({ id }) => id)]))
  const rows = diffTables(before.tables, after.tables)
  const changed = rows.filter((row) => row.before !== null && row.after !== null)
  const untold = rows.filter(({ id }) => !told.has(id))
  const added = untold.filter((row) => row.before === null)
  const gone = untold.filter((row) => row.after === null)
  const other = changes.length > 0 ? 'other ' : ''
  const counts = [
    { n: changes.length, one: 'change in what became of treaties', many: 'changes in what became of treaties' },
    { n: added.length, one: `${other}row is new`, many: `${other}rows are new` },
    { n: changed.length, one: 'row reads otherwise', many: 'rows read otherwise' },
    { n: gone.length, one: `${other}row is gone`, many: `${other}rows are gone` },
  ].flatMap(({ n, one, many }) => (n === 0 ? [] : [formatCount(n, one, many)]))
  return joinParts([
    ...head,
    `Since ${before.version} (SHA-256 \`${before.hash}\`): ${counts.length === 0 ? 'the tables say the same' : formatList(counts)}.`,
    ...list(
      'Treaties',
      changes.map((change) => treatyLine(change, after.focalState, nameOf)),
    ),
    ...list(
      'New',
      added.map((row) => rowLine(row, focalName)),
    ),
    ...list('Changed', changed.map(changeLine)),
    ...list(
      'Gone',
      gone.map((row) => rowLine(row, focalName)),
    ),
  ])
}

/** All that a version holds, as of the day of the newer one. */
function wholeView(dossier: Dossier, newer: Dossier): DossierView {
  return selectView(dossier, { edition: wholeEdition(dossier).name, asOf: wholeEdition(newer).asOf })
}

function wholeEdition({ editions }: Dossier) {
  return editions.find(({ sources }) => sources === null) ?? editions.at(-1)!
}

function treatyLine(
  { treaty, claims, ...change }: TreatyChange,
  focalState: string,
  nameOf: (state: string) => string,
): string {
  const partner = partnerOf(treaty, focalState)
  const words =
    partner === null ? { subject: treaty.titleEn, kind: null } : { subject: nameOf(partner), kind: treaty.kind }
  return treatyChangeText({ ...words, ...change, sources: evidenceOf(claims.length > 0 ? claims : [treaty]) })
}

function rowLine({ table, id, before, after }: RowDifference, focalName: string): string {
  const row = (after ?? before) as Row
  const text = datedRowText(table, row as never, focalName).replace(/\.$/, '')
  return `${TABLE_INFO[table].noun} \`${id}\`: ${text}${sourceOf(row)}`
}

type Cells = Readonly<Record<string, unknown>>

function changeLine({ table, id, before, after, columns }: RowDifference): string {
  const [was, is] = [before, after] as unknown as readonly [Cells, Cells]
  const cells = columns.map((column) => `${toSnakeCase(column)} ${cellText(was[column])} → ${cellText(is[column])}`)
  return `${TABLE_INFO[table].noun} \`${id}\`: ${cells.join('; ')}${sourceOf(after as Row)}`
}

function sourceOf(row: Row): string {
  return 'source' in row ? sourceEnding(evidenceOf([row])) : ''
}

/** More of a cell than this is not told: the tables have it. */
const LONGEST_CELL = 160

function cellText(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '')
  if (text === '') return 'nothing'
  return `“${text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text}”`
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, lines.map((line) => `- ${oneLine(line)}.`).join('\n')]
}

/** Text of the data in a line of Markdown, where it must not become a heading, a link or an element. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\*_<[\]|]/g, String.raw`\$&`)
}

function joinParts(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}
