import type { CompositeParameters } from '../analyses/composite-choices.ts'
import type { CompositeData, CompositeUnit } from '../analyses/composite.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatList, formatNumber } from './format.ts'
import { sensitivityNotes } from './sensitivity-notes.ts'
import { VARIED_INPUT_LABELS } from './score-labels.ts'

/** A composite of any table in sentences. */
export function compositeFinding(data: CompositeData, { normalise, aggregate }: CompositeParameters): Finding {
  const ranked = data.units.filter(({ rank }) => rank !== null).toSorted((a, b) => a.rank! - b.rank!)
  return {
    title: titleOf(ranked),
    subtitle:
      `${formatCount(data.units.length, 'unit', 'units')} by ${formatCount(data.indicators.length, 'indicator', 'indicators')}; ` +
      `normalised by ${normalise}, ${aggregate} mean. Ranks that 90% of ${formatNumber(data.draws)} draws of ` +
      `${formatList(data.varied.map((input) => VARIED_INPUT_LABELS[input]))} give.`,
    notes: sensitivityNotes(data.sensitivity),
  }
}

function titleOf(ranked: readonly CompositeUnit[]): string {
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first || !last) return 'No unit has a score'
  if (first.rank === last.rank) return `All ${ranked.length} units score the same (${formatNumber(first.score!, 3)})`
  const sharing = ranked.filter(({ rank }) => rank === 1).length
  const top = sharing > 1 ? `${first.unit} and ${formatCount(sharing - 1, 'other', 'others')}` : first.unit
  const interval = first.rankInterval
  const sure = interval
    ? `, between rank ${formatNumber(interval.lower)} and ${formatNumber(interval.upper)} in the draws`
    : ''
  return `${top} ${sharing > 1 ? 'score' : 'scores'} highest (${formatNumber(first.score!, 3)})${sure}; ${last.unit} lowest (${formatNumber(last.score!, 3)})`
}
