import { type PageModule, ownParameters } from '../page.ts'
import { EstimatesPage } from './estimates-page.tsx'
import { ESTIMATES_PARAMETERS } from './estimates-parameters.ts'

export const page: PageModule = { Page: EstimatesPage, parameters: ownParameters(ESTIMATES_PARAMETERS) }
