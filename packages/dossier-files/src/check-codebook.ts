import type { Issue } from '@ffc/core/dossier'
import { type Country, type FieldInfo, REGIONS, TABLE_NAMES, type TableName } from '@ffc/core/model'
import { tableColumns } from '@ffc/core/dossier'

/**
 * Whether the codebook has a section for each table that describes its columns as the model does, in order, and
 * explains every word of their vocabularies.
 */
export function checkCodebook(text: string): Issue[] {
  return TABLE_NAMES.flatMap((table) => {
    const section = sectionOf(text, table)
    if (section === null) {
      return [issue(table, 'the codebook has no section on this table', null, `a heading “### ${table}”`)]
    }
    return checkColumns(table, section).concat(checkWords(table, text))
  })
}

/** Whether the codebook lists the countries of each region group as they are coded; the last group is the rest. */
export function checkRegions(text: string, countries: readonly Country[]): Issue[] {
  return REGIONS.slice(0, -1).flatMap((region) => {
    const codes = countries.filter((country) => country.region === region).map(({ id }) => id)
    const line = `- *${region}*: ${codes.join(', ')}.`
    return text.includes(`\n${line}`) ? [] : [issue('countries', 'a region is not listed as it is coded', null, line)]
  })
}

/** The line of the codebook's table for a column. */
function codebookLine(name: string, info: FieldInfo): string {
  return `| \`${name}\` | ${typeOf(info)} | ${info.required ? 'yes' : ''} | ${info.description} |`
}

function typeOf({ type, references, values, expected }: FieldInfo): string {
  if (values) return 'word'
  if (references)
    return `${type === 'list' ? 'ids' : 'id'} ${references === 'any' ? 'of any table' : `→ ${references}`}`
  return expected.includes('EDTF') ? 'EDTF date' : type
}

function sectionOf(text: string, table: TableName): string | null {
  const start = text.indexOf(`\n### ${table}\n`)
  if (start < 0) return null
  const end = text.indexOf('\n### ', start + 1)
  return end < 0 ? text.slice(start) : text.slice(start, end)
}

const COLUMN_LINE = /^\| `([a-z_]+)` \| .* \| (?:yes)? ?\| .* \|$/gm

function checkColumns(table: TableName, section: string): Issue[] {
  const lines = tableColumns(table).map(({ name, info }) => codebookLine(name, info))
  const given = [...section.matchAll(COLUMN_LINE)].map(([line]) => line)
  const missing = lines.filter((line) => !given.includes(line))
  const unknown = given.filter((line) => !lines.includes(line))
  if (missing.length === 0 && unknown.length === 0 && given.join('\n') !== lines.join('\n')) {
    return [issue(table, 'the columns stand in another order than in the model', given.join(' '), lines.join(' '))]
  }
  return [
    ...missing.map((line) => issue(table, 'a column is not described as in the model', null, line)),
    ...unknown.map((line) => issue(table, 'the model knows no such column', line, null)),
  ]
}

function checkWords(table: TableName, text: string): Issue[] {
  return tableColumns(table).flatMap(({ name, info }) =>
    (info.values ?? [])
      .filter((word) => !text.includes(`\`${word}\``) && !text.includes(`*${word}*`))
      .map((word) => issue(table, `the word ${word} of the column ${name} is not explained`, null, `\`${word}\``)),
  )
}

function issue(table: TableName, message: string, got: string | null, expected: string | null): Issue {
  return {
    file: 'README.md',
    row: null,
    column: table,
    rule: 'codebook-matches-model',
    message,
    got,
    expected,
    tip: 'The model in packages/core/src/model is right: write in the codebook what it says.',
  }
}
