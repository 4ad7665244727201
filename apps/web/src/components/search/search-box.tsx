import { answer } from '@ffc/core/analyses'
import { type SearchRecord, search } from '@ffc/core/analyses/search.run'
import { For, Show, createMemo, createUniqueId } from 'solid-js'
import { SEARCH_TEXT } from '../../text/search.ts'
import { useView } from '../../state/view-context.tsx'
import { SearchResult } from './search-result.tsx'
import './search.css'

export interface SearchBoxProps {
  readonly words: string
  readonly onWords: (words: string) => void
  /** Before a result is opened. */
  readonly onLeave: () => void
  /** How many results to list; more are counted. */
  readonly limit: number
  readonly children?: (rest: number) => unknown
}

/** Words, and what bears such a name. From the words the arrows lead into the list and back. */
export function SearchBox(props: SearchBoxProps) {
  const id = createUniqueId()
  const { view } = useView()
  const found = createMemo((): readonly SearchRecord[] =>
    props.words.trim() === '' ? [] : answer(search, view(), { words: props.words }).data,
  )
  let list: HTMLOListElement | undefined
  let input: HTMLInputElement | undefined
  const stops = () => [...(list?.querySelectorAll<HTMLElement>('a, button') ?? [])]
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const all = stops()
    const next = all.indexOf(document.activeElement as HTMLElement) + step
    event.preventDefault()
    if (next < 0) input?.focus()
    else all[Math.min(next, all.length - 1)]?.focus()
  }
  return (
    <div class="search-box" role="search" onKeyDown={move}>
      <label for={id}>{SEARCH_TEXT.label}</label>
      <input
        id={id}
        ref={input}
        class="text-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        // The reader has just asked to search.
        autofocus
        value={props.words}
        onInput={(event) => props.onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stops()[0]?.click()
        }}
      />
      <p class="count" role="status">
        {props.words.trim() === '' ? SEARCH_TEXT.hint : SEARCH_TEXT.found(found().length)}
      </p>
      <ol ref={list}>
        <For each={found().slice(0, props.limit)}>
          {(record) => <SearchResult record={record} onLeave={props.onLeave} />}
        </For>
      </ol>
      <Show when={found().length > props.limit}>{props.children?.(found().length - props.limit) as never}</Show>
    </div>
  )
}
