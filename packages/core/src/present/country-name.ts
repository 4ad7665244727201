import type { DossierView } from '../dossier/view.ts'

/** The English name of a state; its code where the view has no row for it. */
export function countryName(view: DossierView, state: string): string {
  return view.countriesById.get(state)?.nameEn ?? state
}

/** The name of the state that the dossier studies. */
export function focalName(view: DossierView): string {
  return countryName(view, view.dossier.focalState)
}
