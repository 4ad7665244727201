import type { StagesData, StagesParameters } from '../analyses/stages.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatDays, formatNumber } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'

/** Whose side took the time, in sentences. */
export function stagesFinding(data: StagesData, view: DossierView, { kind }: StagesParameters): Finding {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  return {
    title: titleOf(data, singular, plural),
    subtitle: `${formatCount(data.n, singular, plural)} signed by ${formatDay(view.asOf)}, ${view.edition.name} edition; waits split at the approvals that sources date.`,
    notes: data.sides.flatMap(({ side, n, medianDays }) =>
      medianDays === null
        ? []
        : [
            `${side === 'focal' ? data.focalName : 'The partner'} approved after a median of ${formatDays(medianDays)} ` +
              `(${formatCount(n, 'treaty', 'treaties')}).`,
          ],
    ),
  }
}

function titleOf({ bothDated, sides }: StagesData, singular: string, plural: string): string {
  const last = sides.find(({ side }) => side === 'partner')!.approvedLast
  if (bothDated === 0) return `No source of this view dates the approvals of both sides for any ${singular}`
  if (bothDated > 1) {
    return `The partner approved last in ${formatNumber(last)} of the ${formatCount(bothDated, singular, plural)} with both approvals dated`
  }
  return `The partner ${last === 1 ? 'approved' : 'did not approve'} last in the one ${singular} with both approvals dated`
}
