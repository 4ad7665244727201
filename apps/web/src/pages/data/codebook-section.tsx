import { Show, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { DATA_TEXT } from '../../text/data.ts'
import type { Codebook } from './codebook.tsx'

const WORDS = DATA_TEXT.codebook

let codebook: typeof Codebook | undefined

/** Brings the codebook with the model that it describes; prerendering awaits it. Fails when it cannot be fetched. */
export async function loadCodebook(): Promise<void> {
  codebook ??= (await import('./codebook.tsx')).Codebook
}

/** Every table and column. The model is fetched when it is first opened. */
export function CodebookSection() {
  const [state, setState] = createSignal<'closed' | 'ready' | 'failed'>(isServer ? 'ready' : 'closed')
  const open = (isOpen: boolean) => {
    if (!isOpen) return
    loadCodebook().then(
      () => setState('ready'),
      () => setState('failed'),
    )
  }
  return (
    <section id={WORDS.id} class="stack" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <details class="codebook" onToggle={(event) => open(event.currentTarget.open)}>
        <summary>{WORDS.lead}</summary>
        <Show
          when={state() === 'ready' && codebook}
          fallback={<p role="status">{state() === 'failed' ? WORDS.failed : WORDS.loading}</p>}
        >
          {(present) => present()({})}
        </Show>
      </details>
    </section>
  )
}
