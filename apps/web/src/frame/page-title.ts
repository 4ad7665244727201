import type { Dossier } from '@ffc/core/dossier'
import type { PlaceOnSite } from '../pages/pages.ts'
import { TEXT } from '../text/index.ts'

/** The title of a window: what the page is, then the product. */
export function pageTitle({ definition, id }: PlaceOnSite, dossier: Dossier): string {
  return `${definition.title(dossier, id)} · ${TEXT.product}`
}
