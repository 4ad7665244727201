import type { PoolData, PoolParameters } from '../analyses/pool.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { capitalise, formatCount, formatDay, formatList, formatShare, formatSignificant } from './format.ts'
import { voiceName } from './voice-name.ts'

/** A pool in sentences. */
export function poolFinding(data: PoolData, view: DossierView, _parameters: PoolParameters): Finding {
  return {
    title: titleOf(data),
    subtitle:
      `${formatCount(data.n, 'figure', 'figures')} from ${formatCount(data.voices, 'voice', 'voices')} as of ` +
      `${formatDay(view.asOf)}, ${view.edition.name} edition; ${METHOD_WORDS[data.method]}. What sources say, not a count.`,
    notes: [...disagreement(data), ...influence(data)],
  }
}

function titleOf({ pooled, n, scopeInWords }: PoolData): string {
  const { median, q05, q95 } = pooled
  const [low, high] = [formatSignificant(q05), formatSignificant(q95)]
  const [figures, lie, pool] =
    n === 1 ? ['The one published figure', 'lies', 'comes'] : ['Published figures', 'lie', 'pool']
  return median === null
    ? `${figures} of ${scopeInWords} ${lie} between ${low} and ${high}`
    : `${figures} of ${scopeInWords} ${pool} to about ${formatSignificant(median)} (90% interval ${low}–${high})`
}

const METHOD_WORDS: Record<PoolData['method'], string> = {
  linear: 'linear opinion pool',
  logarithmic: 'logarithmic opinion pool',
  quantile: 'quantile averaging',
  envelope: 'envelope of all claims',
  'random-effects': 'random-effects meta-analysis on the log scale',
}

function disagreement({ conflicts, heterogeneity, claims }: PoolData): string[] {
  const sayer = (id: string) => claims.find((claim) => claim.id === id)!.statedBy
  const notes = conflicts.map(({ a, b, overlap }) => {
    const [one, other] = [sayer(a), sayer(b)]
    const who = one === other ? `Two figures of ${one}` : `${one} and ${other}`
    return `${capitalise(who)} can hardly both be right, as far as their bounds say (overlap ${formatShare(overlap)}).`
  })
  if (!heterogeneity) return notes
  return [
    ...notes,
    `${formatShare(heterogeneity.i2 / 100)} of the spread between voices is disagreement beyond their own bounds (I²).`,
  ]
}

function influence({ influence: without, claims }: PoolData): string[] {
  const medians = without.flatMap(({ without: origin, median }) =>
    median === null ? [] : [`${formatSignificant(median)} without ${voiceName(origin, claims)}`],
  )
  return medians.length < 2 ? [] : [`The median without each voice: ${formatList(medians)}.`]
}
