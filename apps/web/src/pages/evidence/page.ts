import { type PageModule, ownParameters } from '../page.ts'
import { EvidencePage } from './evidence-page.tsx'
import { EVIDENCE_PARAMETERS } from './evidence-parameters.ts'
import { loadTheses } from './theses-section.tsx'

export const page: PageModule = {
  Page: EvidencePage,
  parameters: ownParameters(EVIDENCE_PARAMETERS),
  prepare: loadTheses,
}
