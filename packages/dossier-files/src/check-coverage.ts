import type { Dossier, Issue } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'

/** A paragraph that gave more rows of one table than this is listed with their number alone. */
const MOST_IDS = 12

const LINE = /^\| p(\d+) \| (.*?) ?\| (.*?) ?\|$/

/**
 * Whether the coverage table has one line for each paragraph of a source, in order, that names the rows citing it, or
 * says why there are none. `text` is the Markdown file.
 */
export function checkCoverage(text: string, dossier: Dossier, source: string, paragraphs: number): Issue[] {
  const lines = text.split('\n').flatMap((line, index) => {
    const match = LINE.exec(line)
    return match ? [{ row: index + 1, paragraph: Number(match[1]), rows: match[2] ?? '', remark: match[3] ?? '' }] : []
  })
  const numbers = lines.map(({ paragraph }) => paragraph)
  const expectedNumbers = Array.from({ length: paragraphs }, (_, index) => index + 1)
  if (numbers.join() !== expectedNumbers.join()) {
    return [
      issue(null, 'the table does not go through the paragraphs one by one', numbers.join(), expectedNumbers.join()),
    ]
  }
  return lines.flatMap(({ row, paragraph, rows, remark }) => {
    const expected = coverageOf(dossier, source, paragraph)
    if (rows !== expected) return [issue(row, `p${paragraph} does not name the rows that cite it`, rows, expected)]
    return rows === '' && remark === ''
      ? [issue(row, `p${paragraph} gave no row and does not say why`, '', 'a remark')]
      : []
  })
}

/** What the coverage table says of a paragraph: `events 2: one, other; treaties 36`. */
function coverageOf(dossier: Dossier, source: string, paragraph: number): string {
  return TABLE_NAMES.flatMap((table) => {
    const ids = dossier.tables[table].flatMap((row) =>
      'locator' in row && row.source === source && row.locator.split(', ').includes(`p${paragraph}`) ? [row.id] : [],
    )
    if (ids.length === 0) return []
    return [ids.length > MOST_IDS ? `${table} ${ids.length}` : `${table} ${ids.length}: ${ids.join(', ')}`]
  }).join('; ')
}

function issue(row: number | null, message: string, got: string, expected: string): Issue {
  return {
    file: 'docs/coverage.md',
    row,
    column: null,
    rule: 'paragraphs-covered',
    message,
    got,
    expected,
    tip: 'Write the line as expected; where nothing is taken from a paragraph, say why.',
  }
}
