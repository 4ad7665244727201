import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import type { Issue } from '../issue.ts'
import { MANIFEST_FILE } from '../manifest.ts'
import { issueAt, type Rule, type RuleContext } from './rule.ts'

/** `p19` or `p19, p34`. */
const PARAGRAPHS = /^p\d+(?:, p\d+)*$/

export const locatorsExist: Rule = {
  name: 'locators-exist',
  description: 'Where the manifest says how many paragraphs a source has, a locator names paragraphs that it has.',
  readsManifest: true,
  check(context) {
    const lengths = new Map(Object.entries(context.manifest.ffc?.paragraphs ?? {}))
    return [
      ...[...lengths.keys()].filter((source) => !context.tables.sources.ids.has(source)).map(unknownSource),
      ...TABLE_NAMES.flatMap((table) => checkTable(context, table, lengths)),
    ]
  },
}

function checkTable(context: RuleContext, name: TableName, lengths: ReadonlyMap<string, number>): Issue[] {
  const table = context.tables[name]
  return table.rows.flatMap((placed) => {
    const row = placed.value
    if (!('locator' in row)) return []
    const length = lengths.get(row.source)
    if (length === undefined || areParagraphs(row.locator, length)) return []
    return [
      issueAt(table, placed as never, 'locator', 'locators-exist', {
        message: `no such place in ${row.source}`,
        got: row.locator,
        expected: `paragraphs from p1 to p${length}, as p20 or p19, p34`,
        tip: 'Look the fact up in the source and give the paragraphs that say it.',
      }),
    ]
  })
}

function areParagraphs(locator: string, length: number): boolean {
  if (!PARAGRAPHS.test(locator)) return false
  return locator.split(', ').every((paragraph) => {
    const number = Number(paragraph.slice(1))
    return number >= 1 && number <= length
  })
}

function unknownSource(source: string): Issue {
  return {
    file: MANIFEST_FILE,
    row: null,
    column: 'ffc.paragraphs',
    rule: 'locators-exist',
    message: 'unknown source',
    got: source,
    expected: 'the id of a row in sources.csv',
    tip: 'Add it to sources.csv, or correct the id.',
  }
}
