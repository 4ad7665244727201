import { Show } from 'solid-js'
import { useView } from '../../state/view-context.tsx'

/** Who says so and where: the publisher, linked to what was published, and the locator inside it. */
export function SourceRef(props: { readonly source: string; readonly locator: string }) {
  const { view } = useView()
  const source = () => view().sourcesById.get(props.source)
  const name = () => source()?.publisher ?? props.source
  return (
    <span class="source-ref">
      <Show when={source()?.url} fallback={name()}>
        {(url) => (
          <a href={url()} rel="external noopener noreferrer" title={source()?.title}>
            {name()}
          </a>
        )}
      </Show>
      , {props.locator}
    </span>
  )
}
