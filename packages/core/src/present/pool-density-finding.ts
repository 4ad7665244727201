import type { PoolData, PoolParameters } from '../analyses/pool.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatSignificant } from './format.ts'
import { poolFinding } from './pool-finding.ts'

/** Where the weight of a pool lies, in sentences. */
export function poolDensityFinding(data: PoolData, view: DossierView, parameters: PoolParameters): Finding {
  const { q05, q25, median, q75, q95 } = data.pooled
  const finding = poolFinding(data, view, parameters)
  if (median === null || q05 === q95) return finding
  return {
    ...finding,
    title:
      `What sources say of ${data.scopeInWords} puts even odds on ${formatSignificant(q25)}–${formatSignificant(q75)}, ` +
      `and one in ten outside ${formatSignificant(q05)}–${formatSignificant(q95)}`,
  }
}
