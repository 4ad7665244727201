import { Show, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { isServer } from 'solid-js/web'
import type { DossierView } from '@ffc/core/dossier'
import { createNear } from '../../components/late/create-near.ts'
import { useView } from '../../state/view-context.tsx'
import { EVIDENCE_TEXT } from '../../text/evidence.ts'
import type { ThesesTable } from './theses-table.tsx'

const WORDS = EVIDENCE_TEXT.theses

/** Judging takes a tenth of a second and more: not while a date is being dragged. */
const RESTED_AFTER_MILLISECONDS = 200

let table: typeof ThesesTable | undefined

/** Loads the program that judges; prerendering awaits it first. Fails when it cannot be fetched. */
export async function loadTheses(): Promise<void> {
  table = (await import('./theses-table.tsx')).ThesesTable
}

/** The article’s arguments with verdicts: loaded and judged once a reader comes near, in a view that rests. */
export function ThesesSection() {
  const { view } = useView()
  const [judged, setJudged] = createSignal<DossierView | null>(isServer ? view() : null)
  const [hasFailed, setFailed] = createSignal(false)
  let section: HTMLElement | undefined
  const isNear = createNear(() => section)
  createEffect(
    on([isNear, view], ([near, present]) => {
      if (!near) return
      const timer = setTimeout(
        () => {
          loadTheses().then(
            () => (setFailed(false), setJudged(present)),
            () => setFailed(true),
          )
        },
        judged() === null ? 0 : RESTED_AFTER_MILLISECONDS,
      )
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return (
    <section id="theses" ref={section} aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <Show when={judged()} fallback={<p class="prose">{hasFailed() ? WORDS.failed : WORDS.judging}</p>}>
        {(present) => table?.({ view: present() })}
      </Show>
    </section>
  )
}
