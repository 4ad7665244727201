import { type PageModule, ownParameters } from '../page.ts'
import { TreatiesPage } from './treaties-page.tsx'
import { TREATIES_PARAMETERS } from './treaties-parameters.ts'

export const page: PageModule = { Page: TreatiesPage, parameters: ownParameters(TREATIES_PARAMETERS) }
