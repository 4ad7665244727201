import { Show, createSignal, onCleanup, onMount } from 'solid-js'
import { isServer } from 'solid-js/web'
import { BRIEFING_TEXT } from '../../text/briefing.ts'

type Stories = typeof import('./late-stories.tsx')

let stories: Stories | undefined

/** Fetches the later stories; prerendering awaits it first. Fails when they cannot be fetched. */
export async function loadLateStories(): Promise<void> {
  stories ??= await import('./late-stories.tsx')
}

/** A story that is fetched once the page stands and the browser has nothing better to do. */
export function Late(props: { readonly story: keyof Stories; readonly question: string }) {
  const [state, setState] = createSignal<'waiting' | 'there' | 'failed'>(isServer ? 'there' : 'waiting')
  onMount(() => {
    let isGone = false
    onCleanup(() => (isGone = true))
    const load = () =>
      loadLateStories().then(
        () => isGone || setState('there'),
        () => isGone || setState('failed'),
      )
    // Not every browser says when it is idle.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void load(), { timeout: 1000 })
    else setTimeout(() => void load(), 100)
  })
  return (
    <Show
      when={state() === 'there'}
      fallback={
        <section class="story">
          <h2>{props.question}</h2>
          <p class="story-basis" role="status">
            {state() === 'failed' ? BRIEFING_TEXT.failed : BRIEFING_TEXT.loading}
          </p>
        </section>
      }
    >
      {stories?.[props.story]()}
    </Show>
  )
}
