import { search } from '@ffc/core/analyses/search.run'
import { type OwnParameters } from '../../view-state.ts'
import { type PageModule, ownParameters } from '../page.ts'
import { SearchPage, type SearchPageParameters } from './search-page.tsx'

const PARAMETERS: OwnParameters<SearchPageParameters> = {
  words: { usual: search.defaults.words, parse: (text) => text, expected: 'words' },
}

export const page: PageModule = { Page: SearchPage, parameters: ownParameters(PARAMETERS) }
