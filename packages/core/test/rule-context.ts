import { toSnakeCase } from '../src/dossier/case.ts'
import { formatCsv } from '../src/dossier/csv.ts'
import { formatIssue } from '../src/dossier/issue.ts'
import { parseManifest } from '../src/dossier/manifest.ts'
import { parseTable } from '../src/dossier/parse-table.ts'
import type { RuleContext } from '../src/dossier/rules/rule.ts'
import { TABLE_NAMES, type TableName } from '../src/model/table-name.ts'
import { TABLES } from '../src/model/tables.ts'

type Cells = Readonly<Record<string, string>>

/** Cells that a row needs to parse and that no rule under test looks at. */
const FILLING: { readonly [Table in TableName]: Cells } = {
  sources: { title: 'A page', publisher: 'A paper', kind: 'newspaper', tier: 'press', language: 'en' },
  countries: { name_en: 'A state', name_zh: '国', region: 'Other', source: 'page', locator: 'code 1' },
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

/**
 * What a rule sees of the given rows, written as CSV and parsed as any file is; cells not named are filled in or empty.
 * Throws if a row does not parse: a test would otherwise pass for want of rows.
 */
export function ruleContext(
  rows: { readonly [Table in TableName]?: readonly Cells[] },
  manifest: object = {},
): RuleContext {
  const issues = parseManifest(JSON.stringify(manifest)).issues
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const columns = Object.keys(TABLES[table].shape).map(toSnakeCase)
      const lines = (rows[table] ?? []).map((cells, index) => {
        const all: Cells = { id: `${table}-${index + 1}`, ...FILLING[table], ...cells }
        return columns.map((column) => all[column])
      })
      const result = parseTable(table, formatCsv(columns, lines))
      issues.push(...result.issues)
      return [table, result.parsed]
    }),
  ) as unknown as RuleContext['tables']
  if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'))
  return { manifest: parseManifest(JSON.stringify(manifest)).manifest, focalState: 'CHN', tables }
}
