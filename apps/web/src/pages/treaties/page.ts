import { type PageModule, ownParameters } from '../page.ts'
import { TreatiesPage } from './treaties-page.tsx'
import { firstSignature } from '../../state/first-day.ts'
import { TREATIES_TEXT } from '../../text/treaties.ts'
import { TREATIES_PARAMETERS, type TreatiesPageParameters } from './treaties-parameters.ts'

export const page: PageModule = {
  Page: TreatiesPage,
  parameters: ownParameters(TREATIES_PARAMETERS),
  hint: TREATIES_TEXT.hint,
  firstDay: (dossier, sources, own) => firstSignature(dossier, sources, (own as TreatiesPageParameters).kind),
}
