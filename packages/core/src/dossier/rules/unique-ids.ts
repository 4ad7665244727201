import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Issue } from '../issue.ts'
import type { ParsedTable } from '../parse-table.ts'
import { issueAt, type Rule, type RuleContext } from './rule.ts'

/**
 * `why <id>` must find one row, so ids are unique over all tables, not only within one. A row with another bad cell counts
 * too: whoever mends the cell would only then learn of the id.
 */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  description: 'An id stands once in the whole dossier.',
  check(context) {
    const seen = new Map<string, string>()
    return TABLE_NAMES.flatMap((table) => checkTable(context, table, seen))
  },
}

function checkTable(context: RuleContext, name: TableName, seen: Map<string, string>): Issue[] {
  const table = context.tables[name]
  const issues: Issue[] = []
  for (const { id, row } of table.written) {
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, `${table.file}:${row}`)
      continue
    }
    issues.push(
      issueAt(table as ParsedTable, { row }, 'id', 'unique-ids', {
        message: `duplicate id, first used at ${first}`,
        got: id,
        expected: 'an id that no other row has',
        tip: 'Remove the repeated row, or give it an id of its own.',
      }),
    )
  }
  return issues
}
