import type { StagesData, StagesParameters } from '../analyses/stages.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatDays, formatNumber } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'

/** Whose side took the time, in sentences. */
export function stagesFinding(data: StagesData, view: DossierView, { kind }: StagesParameters): Finding {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  const partnersLast = data.sides.find(({ side }) => side === 'partner')?.approvedLast ?? 0
  return {
    title:
      data.bothDated === 0
        ? `No source of this view dates the approvals of both sides for any ${singular}`
        : `The partner approved last in ${formatNumber(partnersLast)} of the ${formatCount(data.bothDated, singular, plural)} with both approvals dated`,
    subtitle: `${formatCount(data.n, singular, plural)} signed by ${formatDay(view.asOf)}, ${view.edition.name} edition; waits split at the approvals that sources date.`,
    notes: data.sides
      .filter(({ medianDays }) => medianDays !== null)
      .map(
        ({ side, n, medianDays }) =>
          `${side === 'focal' ? data.focalName : 'The partner'} approved after a median of ${formatDays(medianDays ?? 0)} (${formatCount(n, 'treaty', 'treaties')}).`,
      ),
  }
}
