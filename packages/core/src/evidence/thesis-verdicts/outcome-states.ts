import { requestOutcomes } from '../../dossier/request-outcomes.ts'
import type { DossierView } from '../../dossier/view.ts'

/** States that returned, refused or sent on people, as of the view's date, by code. */
export function outcomeStates(view: DossierView): string[] {
  return [...new Set(requestOutcomes(view).flatMap(({ states }) => states))].toSorted()
}
