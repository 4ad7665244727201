import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Row, Source } from '../../model/tables.ts'
import { type DayNumber, toDayNumber } from '../../time/civil-date.ts'
import { asDateRange } from '../../time/edtf.ts'
import { toSnakeCase } from '../case.ts'
import type { Issue } from '../issue.ts'
import { issueAt, type Rule, type RuleContext, rowsById } from './rule.ts'

/** A treaty's entry into force, a visit, a hearing may be announced this long before. */
const LONGEST_NOTICE_DAYS = 60

/** The key of each table that dates what the row reports. */
const DATED: { readonly [Table in TableName]?: keyof Row<Table> & string } = {
  milestones: 'date',
  estimates: 'statedOn',
  events: 'date',
  positions: 'date',
}

export const sourcesNotOlder: Rule = {
  name: 'sources-not-older',
  description: `No source is older than what it reports by more than ${LONGEST_NOTICE_DAYS} days.`,
  check(context) {
    const sources = rowsById(context.tables.sources)
    return TABLE_NAMES.flatMap((table) => checkTable(context, table, sources))
  },
}

function checkTable(context: RuleContext, name: TableName, sources: ReadonlyMap<string, Source>): Issue[] {
  const key = DATED[name]
  if (!key) return []
  const table = context.tables[name]
  return table.rows.flatMap((placed) => {
    const row: Readonly<Record<string, unknown>> = placed.value
    const date = row[key]
    const source = sources.get(String(row['source']))
    if (typeof date !== 'string' || !source) return []
    const start = asDateRange(date).earliest
    const written = lastDayOf(source)
    if (start === null || written === null || start - written <= LONGEST_NOTICE_DAYS) return []
    return [
      issueAt(table, placed as never, toSnakeCase(key), 'sources-not-older', {
        message: `${source.id} is ${start - written} days older than what it reports`,
        got: date,
        expected: `a date at most ${LONGEST_NOTICE_DAYS} days after ${source.published ?? source.accessed}`,
        tip: 'Check the date, and when the source was published.',
      }),
    ]
  })
}

/** The last day on which the source can have been written; null when nothing says. */
function lastDayOf({ published, accessed }: Source): DayNumber | null {
  if (published !== null) return asDateRange(published).latest
  return accessed === null ? null : toDayNumber(accessed)
}
