import { type PageModule, ownParameters } from '../page.ts'
import { loadMap } from './map-section.tsx'
import { RoutesPage } from './routes-page.tsx'
import { ROUTES_PARAMETERS } from './routes-parameters.ts'

export const page: PageModule = {
  Page: RoutesPage,
  parameters: ownParameters(ROUTES_PARAMETERS),
  prepare: loadMap,
}
