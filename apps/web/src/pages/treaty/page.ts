import type { PageModule } from '../page.ts'
import { TreatyPage } from './treaty-page.tsx'

export const page: PageModule = { Page: TreatyPage, parameters: {} }
