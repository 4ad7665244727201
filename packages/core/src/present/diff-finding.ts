import type { ComparedView, DiffData } from '../analyses/diff.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber } from './format.ts'

/** What differs between two views, in a sentence. */
export function diffFinding({ from, to, treaties, rows }: DiffData): Finding {
  const statuses = treaties.filter(({ field }) => field === 'status')
  const bound = statuses.filter((one) => one.from !== null && one.to === 'in-force').length
  const appeared = statuses.filter((one) => one.from === null).length
  const other = treaties.length - appeared - bound
  const parts = [
    ...(appeared > 0 ? [`${formatCount(appeared, 'instrument is', 'instruments are')} new`] : []),
    ...(bound > 0 ? [`${formatNumber(bound)} came into force`] : []),
    ...(other > 0 ? [`${formatCount(other, 'other difference', 'other differences')} between treaties`] : []),
    ...rowCounts(rows),
  ]
  return {
    title: parts.length === 0 ? 'The two views show the same' : formatList(parts),
    subtitle: `From ${viewText(from)} to ${viewText(to)}.`,
    notes: [],
  }
}

function rowCounts(rows: DiffData['rows']): string[] {
  const added = rows.filter(({ change }) => change === 'new').length
  const gone = rows.length - added
  return [
    ...(added > 0 ? [`${formatCount(added, 'other row is', 'other rows are')} new`] : []),
    ...(gone > 0 ? [`${formatCount(gone, 'other row is', 'other rows are')} gone`] : []),
  ]
}

function viewText({ edition, asOf, knownAt, exclude }: ComparedView): string {
  const known = knownAt === null ? '' : `, known at ${formatDay(knownAt)}`
  const without = exclude.length === 0 ? '' : `, without ${exclude.join(', ')}`
  return `the ${edition} edition as of ${formatDay(asOf)}${known}${without}`
}
