import type { PageModule } from '../page.ts'
import { NotFoundPage } from './not-found-page.tsx'

export const page: PageModule = { Page: NotFoundPage, parameters: {} }
