import { For, Show, createSignal, onMount } from 'solid-js'
import { isServer } from 'solid-js/web'
import { usePaths } from '../../site.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { TIMELINE_TEXT } from '../../text/timeline.ts'
import type { TurningNotes } from './turning-notes.tsx'

const WORDS = TIMELINE_TEXT.turning

let notes: typeof TurningNotes | undefined

/** Brings what tests turning points; prerendering awaits it. Fails when it cannot be fetched. */
export async function loadTurning(): Promise<void> {
  notes ??= (await import('./turning-notes.tsx')).TurningNotes
}

/** What the tests around turning points say, in sentences, once the view rests; the page of its own has the numbers. */
export function TurningSection() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const rested = createRested(view)
  const [isThere, setThere] = createSignal(isServer)
  onMount(() => {
    loadTurning().then(
      () => setThere(true),
      () => undefined,
    )
  })
  return (
    <section class="stack" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <Show when={isThere()} fallback={<p>{WORDS.computing}</p>}>
        <For each={[rested()]}>{(present) => notes?.({ view: present })}</For>
      </Show>
      <p>
        <a href={paths.to('turning-points', evidenceQuery())}>{WORDS.link}</a>
      </p>
    </section>
  )
}
