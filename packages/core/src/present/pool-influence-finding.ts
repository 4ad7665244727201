import { log } from '../math/log.ts'
import type { PoolData, PoolParameters } from '../analyses/pool.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatSignificant } from './format.ts'
import { poolFinding } from './pool-finding.ts'
import { voiceName } from './voice-name.ts'

/** What each voice does to a pool, in sentences. */
export function poolInfluenceFinding(data: PoolData, view: DossierView, parameters: PoolParameters): Finding {
  return { ...poolFinding(data, view, parameters), title: titleOf(data) }
}

function titleOf({ pooled, influence, voices, scopeInWords, claims }: PoolData): string {
  const { median } = pooled
  if (voices < 2) return `One voice speaks of ${scopeInWords}: without it nothing is left`
  const shifts = influence.flatMap(({ without, median: other }) =>
    other === null || median === null ? [] : [{ without, other, shift: Math.abs(log(other / median)) }],
  )
  const [largest] = shifts.toSorted((a, b) => b.shift - a.shift)
  if (!largest || median === null) return 'This pool has no median for a voice to move'
  const [now, then] = [formatSignificant(median), formatSignificant(largest.other)]
  if (now === then) return `No one of ${formatCount(voices, 'voice', 'voices')} moves the pooled median of ${now}`
  return `Without ${voiceName(largest.without, claims)} the pooled median is ${then} instead of ${now}`
}
