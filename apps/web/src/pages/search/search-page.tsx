import { answer } from '@ffc/core/analyses'
import { type SearchParameters, search } from '@ffc/core/analyses/search.run'
import { createMemo } from 'solid-js'
import { Notices } from '../../components/notices/notices.tsx'
import { SearchBox } from '../../components/search/search-box.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { useView } from '../../state/view-context.tsx'
import { SEARCH_TEXT } from '../../text/search.ts'
import { TEXT } from '../../text/index.ts'

export type SearchPageParameters = SearchParameters

/** "Where is it?": everything that bears a name. */
export function SearchPage() {
  const { view, own, changeOwn } = useView()
  const words = () => (own() as unknown as SearchPageParameters).words
  const found = createMemo(() => answer(search, view(), { words: words() }))
  return (
    <article>
      <header class="opening">
        <h1 class="question">{TEXT.questions.search}</h1>
        <p class="answer">{SEARCH_TEXT.answer(words(), found().data.length)}</p>
        <p class="standfirst">{SEARCH_TEXT.standfirst}</p>
        <Notices />
      </header>
      <section class="spread-main">
        <SearchBox
          words={words()}
          onWords={(typed) => changeOwn({ words: typed }, { replace: true })}
          onLeave={() => undefined}
          limit={Infinity}
        />
        <TakeAway meta={found().meta} />
      </section>
    </article>
  )
}
