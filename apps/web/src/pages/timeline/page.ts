import { type PageModule, ownParameters } from '../page.ts'
import { TimelinePage } from './timeline-page.tsx'
import { TIMELINE_PARAMETERS } from './timeline-parameters.ts'
import { loadTurning } from './turning-section.tsx'

export const page: PageModule = {
  Page: TimelinePage,
  parameters: ownParameters(TIMELINE_PARAMETERS),
  prepare: loadTurning,
}
