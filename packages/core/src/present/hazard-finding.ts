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
    title: strongest
      ? titleOf(strongest, level)
      : `No model of what goes with ${plural} binding sooner can be fitted here`,
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

type Coefficient = NonNullable<HazardData['cox']>['coefficients'][number]

function titleOf({ term, hazardRatio, lower, upper, pValue }: Coefficient, level: number): string {
  if (hazardRatio === null) return `${term} is not estimated`
  const change = formatShare(Math.abs(hazardRatio - 1))
  const direction = hazardRatio < 1 ? 'slower' : 'faster'
  if (pValue !== null && pValue < 1 - level) {
    const unit = term === 'signature-year' ? 'Each later year of signature' : `${nameOf(term)}, against the reference,`
    return `${unit} goes with entry into force coming ${change} ${direction} at any moment`
  }
  const range =
    lower === null || upper === null
      ? ''
      : `, ${formatLevel(level)} interval ×${formatNumber(lower, 2)}–${formatNumber(upper, 2)}`
  return `Nothing here can be told from chance: the clearest, ${nameOf(term)}, goes with binding ${change} ${direction}${range}`
}

/** `region=SE Asia` → `SE Asia (region)`. */
function nameOf(term: string): string {
  const [covariate = '', value] = term.split('=')
  const words = covariate.replaceAll('-', ' ')
  return value === undefined ? words : `${value} (${words})`
}
