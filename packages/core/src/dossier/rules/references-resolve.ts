import { fieldInfo } from '../../model/field.ts'
import { TABLE_INFO } from '../../model/table-info.ts'
import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import { TABLES } from '../../model/tables.ts'
import { toSnakeCase } from '../case.ts'
import type { Issue } from '../issue.ts'
import { issueAt, type Rule, type RuleContext } from './rule.ts'

export const referencesResolve: Rule = {
  name: 'references-resolve',
  description: 'Every id that a row names is the id of a row in the table meant.',
  check: (context) => TABLE_NAMES.flatMap((table) => checkTable(context, table)),
}

function checkTable(context: RuleContext, name: TableName): Issue[] {
  const table = context.tables[name]
  const issues: Issue[] = []
  for (const [key, field] of Object.entries(TABLES[name].shape)) {
    const info = fieldInfo(field)
    if (!info.references) continue
    for (const placed of table.rows) {
      const value = placed.value[key as keyof typeof placed.value] as string | readonly string[] | null
      const named = value === null ? [] : typeof value === 'string' ? [value] : value
      for (const id of named) {
        if (exists(context, info.references, id)) continue
        issues.push(
          issueAt(table, placed as never, toSnakeCase(key), 'references-resolve', {
            message: `unknown ${info.references === 'any' ? 'row' : TABLE_INFO[info.references].singular}`,
            got: id,
            expected: info.expected,
            tip: info.tip,
          }),
        )
      }
    }
  }
  return issues
}

function exists(context: RuleContext, target: TableName | 'any', id: string): boolean {
  if (target !== 'any') return context.tables[target].ids.has(id)
  return TABLE_NAMES.some((table) => context.tables[table].ids.has(id))
}
