/** The words of the search. */
import { formatCount } from '@ffc/core/present'

export const SEARCH_TEXT = {
  label: 'A state, a treaty, an organisation, a term, an argument; in English, Chinese or pinyin',
  hint: 'Type a name. Enter opens the first match; the arrows lead through the list.',
  found: (count: number) =>
    count === 0
      ? 'Nothing in this view is called so. The other edition may know more.'
      : `${formatCount(count, 'match', 'matches')}.`,
  standfirst: 'States, treaties, organisations, terms and arguments of this edition, by any of their names.',
  answer: (words: string, count: number) =>
    words === '' ? 'Find anything by its name.' : `${formatCount(count, 'match', 'matches')} for “${words}”.`,
} as const
