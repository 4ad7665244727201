import { type PageModule, ownParameters } from '../page.ts'
import { CooperationPage, loadBelowLadder } from './cooperation-page.tsx'
import { COOPERATION_PARAMETERS } from './cooperation-parameters.ts'

export const page: PageModule = {
  Page: CooperationPage,
  parameters: ownParameters(COOPERATION_PARAMETERS),
  prepare: loadBelowLadder,
}
