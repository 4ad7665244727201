import type { PageModule } from '../page.ts'
import { METHODS_TEXT } from '../../text/methods.ts'
import { MethodsPage } from './methods-page.tsx'

export const page: PageModule = { Page: MethodsPage, parameters: {}, hint: METHODS_TEXT.hint }
