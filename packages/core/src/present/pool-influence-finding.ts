import { log } from '../math/log.ts'
import type { PoolData, PoolParameters } from '../analyses/pool.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatNumber, formatSignificant } from './format.ts'
import { poolFinding } from './pool-finding.ts'
import { voiceName } from './voice-name.ts'

/** What each voice does to a pool, in sentences. */
export function poolInfluenceFinding(data: PoolData, view: DossierView, parameters: PoolParameters): Finding {
  return { ...poolFinding(data, view, parameters), title: titleOf(data) }
}

const NO_MEDIAN = 'This pool has no median for a voice to move'

function titleOf({ pooled, influence, voices, scopeInWords, claims }: PoolData): string {
  const { median } = pooled
  if (voices < 2) return `One voice speaks of ${scopeInWords}: without it nothing is left`
  if (median === null) return NO_MEDIAN
  const shifts = influence.flatMap(({ without, median: other }) =>
    other === null ? [] : [{ without, other, shift: Math.abs(log(other / median)) }],
  )
  const [largest] = shifts.toSorted((a, b) => b.shift - a.shift)
  if (!largest) return NO_MEDIAN
  const [now, then] = [formatSignificant(median), formatSignificant(largest.other)]
  if (now === then) return `No one of ${formatNumber(voices)} voices moves the pooled median of ${now}`
  return `Without ${voiceName(largest.without, claims)} the pooled median is ${then} instead of ${now}`
}
