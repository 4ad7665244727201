import { issueAt, type Rule } from './rule.ts'

export const noDuplicateClaims: Rule = {
  name: 'no-duplicate-claims',
  description: 'A source’s claim about a stage of a treaty stands once.',
  check({ tables }) {
    const table = tables.milestones
    const first = new Map<string, number>()
    return table.rows.flatMap((placed) => {
      const { treaty, stage, party, date, source } = placed.value
      const key = [treaty, stage, party, date, source].join(' ')
      const row = first.get(key)
      if (row === undefined) {
        first.set(key, placed.row)
        return []
      }
      return [
        issueAt(table, placed, 'id', 'no-duplicate-claims', {
          message: `the same source says the same at ${table.file}:${row}`,
          got: placed.value.id,
          expected: 'one row for one claim',
          tip: 'Remove one of the two rows.',
        }),
      ]
    })
  },
}
