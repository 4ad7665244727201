import type { HazardData, HazardParameters } from '../treaty-lag/hazard-model.ts'
import type { DossierView } from '../dossier/view.ts'
import { focalName } from './country-name.ts'
import { hazardRatioNotes, intervalText } from './curve-notes.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatNumber, formatShare } from './format.ts'
import { TREATY_KIND_LABELS, pastStageLabel, stageLabel } from './labels.ts'
import { referenceGroups } from './reference-groups.ts'

/** What goes with binding sooner, in sentences. */
export function hazardFinding(data: HazardData, view: DossierView, { kind, to, level }: HazardParameters): Finding {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  const focal = focalName(view)
  const goal = stageLabel(to, focal)
  const references = referenceGroups(data)
  const nameOf = (term: string) => termName(term, references)
  const clearest = (data.cox?.coefficients ?? [])
    .flatMap((one) => (one.pValue === null ? [] : [{ ...one, pValue: one.pValue }]))
    .toSorted((a, b) => a.pValue - b.pValue)[0]
  return {
    title: clearest
      ? titleOf(clearest, nameOf(clearest.term), goal, level)
      : `No model of what goes with earlier ${goal} of ${plural} can be fitted here`,
    subtitle:
      `Cox regression of ${formatCount(data.n, singular, plural)}, ${formatNumber(data.events)} ${pastStageLabel(to, focal)}, ` +
      `as of ${formatDay(view.asOf)}. A hazard ratio above 1 goes with ${goal} sooner; it does not say why.`,
    notes: hazardRatioNotes(data.cox, level, nameOf),
  }
}

type Coefficient = NonNullable<HazardData['cox']>['coefficients'][number]

function titleOf(
  clearest: Coefficient & { readonly pValue: number },
  name: string,
  goal: string,
  level: number,
): string {
  const { term, hazardRatio, pValue } = clearest
  const change = `${formatShare(Math.abs(hazardRatio! - 1))} ${hazardRatio! < 1 ? 'slower' : 'faster'}`
  if (pValue < 1 - level) return `${subjectOf(term, name)} goes with ${goal} coming ${change} at any moment`
  const interval = intervalText(clearest, level, (limit) => `×${formatNumber(limit, 2)}`)
  return `Nothing here can be told from chance: the clearest, ${name}, goes with ${goal} coming ${change}, ${interval}`
}

/** A group is set against another; of a number one more is. */
function subjectOf(term: string, name: string): string {
  if (term === 'signature-year') return 'Each later year of signature'
  return term.includes('=') ? name : `One more of ${name}`
}

/** `region=SE Asia` → `SE Asia against Europe (region)`. */
function termName(term: string, references: ReadonlyMap<string, string>): string {
  const [covariate = '', ...value] = term.split('=')
  const words = covariate.replaceAll('-', ' ')
  if (value.length === 0) return words
  return `${value.join('=')} against ${references.get(covariate) ?? 'the others'} (${words})`
}
