import type { PageModule } from '../page.ts'
import { CountryPage } from './country-page.tsx'

export const page: PageModule = { Page: CountryPage, parameters: {} }
