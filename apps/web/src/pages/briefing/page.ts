import type { PageModule } from '../page.ts'
import { BriefingPage } from './briefing-page.tsx'
import { loadLateStories } from './late.tsx'

export const page: PageModule = { Page: BriefingPage, parameters: {}, prepare: loadLateStories }
