import { formatIssue } from '../src/dossier/issue.ts'
import { parseManifest } from '../src/dossier/manifest.ts'
import { parseTable } from '../src/dossier/parse-table.ts'
import type { RuleContext } from '../src/dossier/rules/rule.ts'
import { TABLE_NAMES } from '../src/model/table-name.ts'
import { type TableRows, tableText } from './support/dossier.ts'

/**
 * What a rule sees of the given rows, written as CSV and parsed as any file is; cells not named are filled in or empty.
 * Throws if a row does not parse: a test would otherwise pass for want of rows.
 */
export function ruleContext(rows: TableRows, manifest: object = {}): RuleContext {
  const issues = parseManifest(JSON.stringify(manifest)).issues
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const result = parseTable(table, tableText(table, rows[table] ?? []))
      issues.push(...result.issues)
      return [table, result.parsed]
    }),
  ) as unknown as RuleContext['tables']
  if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'))
  return { manifest: parseManifest(JSON.stringify(manifest)).manifest, focalState: 'CHN', tables }
}
