import type { PoolData, PoolParameters } from '../analyses/pool.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatShare, formatSignificant } from './format.ts'

/** A pool in sentences. */
export function poolFinding(data: PoolData, view: DossierView, _parameters: PoolParameters): Finding {
  const { median, q05, q95 } = data.pooled
  const range = `${formatSignificant(q05)}–${formatSignificant(q95)}`
  return {
    title:
      median === null
        ? `Published figures of ${data.scopeInWords} lie between ${formatSignificant(q05)} and ${formatSignificant(q95)}`
        : `Published figures of ${data.scopeInWords} pool to about ${formatSignificant(median)} (90% interval ${range})`,
    subtitle:
      `${formatCount(data.n, 'figure', 'figures')} from ${formatCount(data.voices, 'voice', 'voices')} as of ` +
      `${formatDay(view.asOf)}, ${view.edition.name} edition; ${METHOD_WORDS[data.method]}. What sources say, not a count.`,
    notes: [...disagreement(data), ...influence(data)],
  }
}

const METHOD_WORDS: Record<PoolData['method'], string> = {
  linear: 'linear opinion pool',
  logarithmic: 'logarithmic opinion pool',
  quantile: 'quantile averaging',
  envelope: 'envelope of all claims',
  'random-effects': 'random-effects meta-analysis on the log scale',
}

function disagreement({ conflicts, heterogeneity }: PoolData): string[] {
  const notes = conflicts.map(
    ({ a, b, overlap }) =>
      `${a} and ${b} cannot both hold, as far as their bounds say (overlap ${formatShare(overlap)}).`,
  )
  if (!heterogeneity) return notes
  return [
    ...notes,
    `${formatShare(heterogeneity.i2 / 100)} of the spread between voices is disagreement beyond their own bounds (I²).`,
  ]
}

function influence({ influence: without }: PoolData): string[] {
  const known = without.filter(({ median }) => median !== null)
  if (known.length < 2) return []
  return [
    `The median without each voice: ${formatList(known.map((one) => `${formatSignificant(one.median ?? 0)} without ${one.without}`))}.`,
  ]
}
