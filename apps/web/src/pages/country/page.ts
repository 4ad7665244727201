import type { PageModule } from '../page.ts'
import { CountryPage, loadLateSections } from './country-page.tsx'

export const page: PageModule = { Page: CountryPage, parameters: {}, prepare: loadLateSections }
