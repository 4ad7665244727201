import { type Component, Show, createEffect, createSignal, onCleanup, onMount } from 'solid-js'
import { Dynamic, isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'

export interface LatePart<Props extends object> {
  readonly Late: Component<Props>
  /** Fetches the program; prerendering awaits it first. Fails when it cannot be fetched. */
  readonly load: () => Promise<void>
}

/** A part of a page, below what is seen first, whose program follows once the page stands and nothing else is to do. */
export function makeLate<Props extends object>(fetchPart: () => Promise<Component<Props>>): LatePart<Props> {
  let part: Component<Props> | undefined
  const load = async () => {
    part ??= await fetchPart()
  }
  function Late(props: Props) {
    const isThere = () => part !== undefined
    const [state, setState] = createSignal<'waiting' | 'there' | 'failed'>(isThere() ? 'there' : 'waiting')
    onMount(() => {
      let isGone = false
      onCleanup(() => (isGone = true))
      const start = () => {
        load().then(
          () => isGone || setState('there'),
          () => isGone || setState('failed'),
        )
      }
      // Not every browser says when it is idle.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 1000 })
      else setTimeout(start, 100)
    })
    // An address may name a place that was not there when the browser looked for it.
    createEffect(() => {
      if (state() !== 'there' || location.hash === '') return
      queueMicrotask(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())
    })
    const retry = () => {
      setState('waiting')
      load().then(
        () => setState('there'),
        () => setState('failed'),
      )
    }
    return (
      <Show
        when={state() === 'there' && part}
        keyed
        fallback={
          <p class="late" role="status">
            <Show when={state() === 'failed'} fallback={TEXT.page.loading}>
              {TEXT.page.failed}{' '}
              <button type="button" class="text-button" disabled={isServer} onClick={retry}>
                {TEXT.page.retry}
              </button>
            </Show>
          </p>
        }
      >
        {(program) => <Dynamic component={program as Component<object>} {...props} />}
      </Show>
    )
  }
  return { Late, load }
}
