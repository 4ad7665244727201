import { type PageModule, ownParameters } from '../page.ts'
import { TURNING_PARAMETERS } from './turning-parameters.ts'
import { TurningPointsPage } from './turning-points-page.tsx'

export const page: PageModule = { Page: TurningPointsPage, parameters: ownParameters(TURNING_PARAMETERS) }
