import type { ComparedView, DiffData } from '../analyses/diff.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList } from './format.ts'

/** What differs between two views, in a sentence. */
export function diffFinding({ from, to, treaties, rows }: DiffData): Finding {
  const statuses = treaties.filter(({ field }) => field === 'status')
  const bound = statuses.filter((one) => one.from !== null && one.to === 'in-force').length
  const appeared = statuses.filter((one) => one.from === null).length
  const other = treaties.length - appeared - bound
  const parts = [
    ...(appeared > 0 ? [`${formatCount(appeared, 'instrument is', 'instruments are')} new`] : []),
    ...(bound > 0 ? [`${formatCount(bound, 'instrument', 'instruments')} came into force`] : []),
    ...(other > 0 ? [`${numberOf(other, appeared + bound > 0, 'difference', 'differences')} in treaties`] : []),
    ...rowCounts(rows, treaties.length > 0),
  ]
  return {
    title: parts.length === 0 ? 'The two views show the same' : formatList(parts),
    subtitle: `From ${viewText(from)} to ${viewText(to)}.`,
    notes: [],
  }
}

/** Rows are `other` than those that the treaties rest on. */
function rowCounts(rows: DiffData['rows'], isOther: boolean): string[] {
  return (['new', 'gone'] as const).flatMap((kind) => {
    const number = rows.filter(({ change }) => change === kind).length
    return number === 0 ? [] : [`${numberOf(number, isOther, 'row is', 'rows are')} ${kind}`]
  })
}

function numberOf(count: number, isOther: boolean, singular: string, plural: string): string {
  const other = isOther ? 'other ' : ''
  return formatCount(count, `${other}${singular}`, `${other}${plural}`)
}

function viewText({ edition, asOf, knownAt, exclude }: ComparedView): string {
  const known = knownAt === null ? '' : `, known at ${formatDay(knownAt)}`
  const without = exclude.length === 0 ? '' : `, without ${exclude.join(', ')}`
  return `the ${edition} edition as of ${formatDay(asOf)}${known}${without}`
}
