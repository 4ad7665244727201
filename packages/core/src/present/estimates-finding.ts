import type { EstimateRecord } from '../analyses/tables.run.ts'
import type { DossierView } from '../dossier/view.ts'
import { describeScope } from '../estimates/scope.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatNumber } from './format.ts'

/** The published figures as a whole: that they count different people is the finding. */
export function estimatesFinding(records: readonly EstimateRecord[], view: DossierView): Finding {
  const scopes = new Set(records.map(describeScope)).size
  const derived = records.filter(({ derivedFrom }) => derivedFrom.length > 0).length
  return {
    title: titleOf(records.length, scopes),
    subtitle:
      `As of ${formatDay(view.asOf)}, ${view.edition.name} edition; each from its lowest to its highest number, as it was published. ` +
      'Nothing is added up or averaged.',
    notes:
      derived === 0
        ? []
        : [
            `${formatNumber(derived)} of them ${derived === 1 ? 'repeats or builds on another figure here' : 'repeat or build on other figures here'}: a figure that is repeated is not confirmed.`,
          ],
  }
}

function titleOf(figures: number, scopes: number): string {
  if (figures === 0) return 'No published figure in this view'
  const text = formatCount(figures, 'published figure', 'published figures')
  if (figures === 1) return `${text} of one kind of people`
  if (scopes === 1) return `${text}, all of the same people`
  return `${text} of ${formatNumber(scopes)} kinds, each counting other people`
}
