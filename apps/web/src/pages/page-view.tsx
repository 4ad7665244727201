import { Show, createEffect, createMemo, createSignal, on } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { usePlace } from '../site.ts'
import { TEXT } from '../text/index.ts'
import { loadPage, loadedPage } from './loaded-pages.ts'

/** The page at the present address, once its program is there. */
export function PageView() {
  const place = usePlace()
  const definition = createMemo(() => place().definition)
  const [hasFailed, setFailed] = createSignal(false)
  const load = () => {
    setFailed(false)
    loadPage(definition()).catch(() => setFailed(true))
  }
  createEffect(on(definition, load))
  return (
    <Show when={loadedPage(definition())} keyed fallback={<Waiting hasFailed={hasFailed()} onRetry={load} />}>
      {(module) => <Dynamic component={module.Page} />}
    </Show>
  )
}

function Waiting(props: { readonly hasFailed: boolean; readonly onRetry: () => void }) {
  return (
    <p class="prose" role="status">
      <Show when={props.hasFailed} fallback={TEXT.page.loading}>
        {TEXT.page.failed}{' '}
        <button type="button" class="text-button" onClick={() => props.onRetry()}>
          {TEXT.page.retry}
        </button>
      </Show>
    </p>
  )
}
