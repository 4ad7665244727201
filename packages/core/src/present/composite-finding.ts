import type { CompositeParameters } from '../analyses/composite-choices.ts'
import type { CompositeData, CompositeUnit } from '../analyses/composite.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatList, formatNumber } from './format.ts'
import { namesText } from './names-text.ts'
import { sensitivityNotes } from './sensitivity-notes.ts'
import { VARIED_INPUT_LABELS } from './score-labels.ts'

/** A composite of any table in sentences. */
export function compositeFinding(data: CompositeData, { normalise, aggregate }: CompositeParameters): Finding {
  const ranked = data.units.filter(({ rank }) => rank !== null).toSorted((a, b) => a.rank! - b.rank!)
  return {
    title: titleOf(ranked),
    subtitle:
      `${formatCount(data.units.length, 'unit', 'units')} by ${formatCount(data.indicators.length, 'indicator', 'indicators')}; ` +
      `normalised by ${normalise}, ${aggregate} mean. Ranks that 90% of ${formatCount(data.draws, 'draw', 'draws')} of ` +
      `${formatList(data.varied.map((input) => VARIED_INPUT_LABELS[input]))} give.`,
    notes: sensitivityNotes(data.sensitivity),
  }
}

function titleOf(ranked: readonly CompositeUnit[]): string {
  const [first] = ranked
  if (!first) return 'No unit has a score'
  const last = ranked.at(-1)!
  const [highest, lowest] = [first, last].map(({ score }) => `(${formatNumber(score!, 3)})`)
  if (ranked.length === 1) return `Only ${first.unit} has a score ${highest}`
  if (first.rank === last.rank) return `All ${formatNumber(ranked.length)} units score the same ${highest}`
  const unitsOf = (place: number | null) => ranked.filter(({ rank }) => rank === place).map(({ unit }) => unit)
  const [top, bottom] = [unitsOf(first.rank), unitsOf(last.rank)]
  return (
    `${namesText(top, 'units')} ${top.length === 1 ? 'scores' : 'score'} highest ${highest}` +
    `${top.length === 1 ? intervalText(first) : ''}; ${namesText(bottom, 'units')} lowest ${lowest}`
  )
}

function intervalText({ rankInterval }: CompositeUnit): string {
  if (!rankInterval) return ''
  const [from, to] = [formatNumber(rankInterval.lower), formatNumber(rankInterval.upper)]
  return from === to ? `, rank ${from} in the draws` : `, between rank ${from} and ${to} in the draws`
}
