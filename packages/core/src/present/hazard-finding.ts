import type { HazardData, HazardParameters } from '../treaty-lag/hazard-model.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatNumber, formatPValue, formatLevel, formatShare } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'

/** What goes with binding sooner, in sentences. */
export function hazardFinding(data: HazardData, view: DossierView, { kind, level }: HazardParameters): Finding {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  const strongest = data.cox?.coefficients
    .filter(({ pValue }) => pValue !== null)
    .toSorted((a, b) => (a.pValue ?? 1) - (b.pValue ?? 1))[0]
  return {
    title: strongest ? titleOf(strongest) : `No model of what goes with ${plural} binding sooner can be fitted here`,
    subtitle:
      `Cox regression of ${formatCount(data.n, singular, plural)}, ${formatNumber(data.events)} in force, as of ` +
      `${formatDay(view.asOf)}. A hazard ratio above 1 goes with binding sooner; it does not say why.`,
    notes: (data.cox?.coefficients ?? []).map(({ term, hazardRatio, lower, upper, pValue }) =>
      hazardRatio === null
        ? `${term}: not estimated.`
        : `${term}: hazard ratio ${formatNumber(hazardRatio, 3)} (${formatLevel(level)} interval ` +
          `${formatNumber(lower ?? 0, 3)}–${formatNumber(upper ?? 0, 3)}), ${formatPValue(pValue ?? 1)}.`,
    ),
  }
}

function titleOf({ term, hazardRatio }: { readonly term: string; readonly hazardRatio: number | null }): string {
  if (hazardRatio === null) return `${term} is not estimated`
  const change = Math.abs(hazardRatio - 1)
  const direction = hazardRatio < 1 ? 'slower' : 'faster'
  const unit = term === 'signature-year' ? 'Each later year of signature' : `${term}, against the reference,`
  return `${unit} goes with entry into force coming ${formatShare(change)} ${direction} at any moment`
}
