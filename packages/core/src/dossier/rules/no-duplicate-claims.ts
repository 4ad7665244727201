import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Issue } from '../issue.ts'
import { issueAt, type Rule, type RuleContext } from './rule.ts'

/** What may differ between two rows that say the same: names for the claim and words about it. */
const NOT_THE_CLAIM: ReadonlySet<string> = new Set(['id', 'locator', 'note', 'summary', 'wording'])

export const noDuplicateClaims: Rule = {
  name: 'no-duplicate-claims',
  description: 'A source’s claim stands once: no two rows of a table differ in nothing but their id and wording.',
  check: (context) => TABLE_NAMES.flatMap((table) => checkTable(context, table)),
}

function checkTable(context: RuleContext, name: TableName): Issue[] {
  const table = context.tables[name]
  const first = new Map<string, number>()
  const issues: Issue[] = []
  for (const placed of table.rows) {
    const claim = JSON.stringify(Object.entries(placed.value).filter(([key]) => !NOT_THE_CLAIM.has(key)))
    const row = first.get(claim)
    if (row === undefined) {
      first.set(claim, placed.row)
      continue
    }
    issues.push(
      issueAt(table, placed as never, 'id', 'no-duplicate-claims', {
        message: `the same source says the same at ${table.file}:${row}`,
        got: placed.value.id,
        expected: 'one row for one claim',
        tip: 'Remove one of the two rows; a claim that several places make names them all in locator.',
      }),
    )
  }
  return issues
}
