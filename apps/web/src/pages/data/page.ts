import { type PageModule, ownParameters } from '../page.ts'
import { loadCodebook } from './codebook-section.tsx'
import { loadEverything } from './create-everything.ts'
import { DataPage } from './data-page.tsx'
import { DATA_PARAMETERS } from './data-parameters.ts'

export const page: PageModule = {
  Page: DataPage,
  parameters: ownParameters(DATA_PARAMETERS),
  prepare: async () => {
    await Promise.all([loadEverything(), loadCodebook()])
  },
}
