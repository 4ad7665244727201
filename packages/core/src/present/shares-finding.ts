import type { SharesData, SharesParameters } from '../analyses/shares.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatNumber, formatRatio } from './format.ts'
import { COUNTED_LABELS } from './scope-text.ts'

/** A share in sentences. */
export function sharesFinding({ part, whole, share }: SharesData, view: DossierView, _: SharesParameters): Finding {
  return {
    title: `About ${percent(share.median!)} of ${whole.scopeInWords} are ${COUNTED_LABELS[part.scope.counted]} (90% interval ${percent(share.q05)}–${percent(share.q95)})`,
    subtitle:
      `${formatCount(part.claims.length, 'figure', 'figures')} for the part, ${formatNumber(whole.claims.length)} for the whole, ` +
      `as of ${formatDay(view.asOf)}, ${view.edition.name} edition; both ranges carried through.`,
    notes: [],
  }
}

/** Shares here are small: two significant digits. */
function percent(share: number): string {
  return `${formatRatio(share * 100)}%`
}
