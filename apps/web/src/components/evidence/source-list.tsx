import type { CitedSource } from '@ffc/core/analyses'
import { Index, Show } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Day } from '../prose/day.tsx'
import { titleLanguage } from './title-language.ts'

/** Sources in full. */
export function SourceList(props: { readonly sources: readonly CitedSource[] }) {
  const { view } = useView()
  return (
    <ul class="reference-list">
      <Index each={props.sources}>
        {(source) => (
          <li>
            <span lang={titleLanguage(source().title, view().sourcesById.get(source().id)?.language)}>
              <Show when={source().url} fallback={source().title}>
                {(url) => (
                  <a href={url()} rel="external noopener noreferrer">
                    {source().title}
                  </a>
                )}
              </Show>
            </span>
            . {source().publisher},{' '}
            <Show when={source().published} fallback={TEXT.sources.undated}>
              {(date) => <Day date={date()} />}
            </Show>
            . <code class="source-id">{source().id}</code>
          </li>
        )}
      </Index>
    </ul>
  )
}
