import type { AnalysisRun, Answer } from '@ffc/core/analyses'
import type { DossierView } from '@ffc/core/dossier'
import type { Answered } from '@ffc/figures'

/** An answer that is there already, as figures take it. */
export function toAnswered<P extends object, Data>(
  analysis: Pick<AnalysisRun<P, Data>, 'finding'>,
  answer: Answer<Data>,
  view: DossierView,
): Answered {
  return {
    answer: () => answer,
    finding: () => analysis.finding(answer.data, view, answer.meta.parameters as P),
    view,
  }
}
