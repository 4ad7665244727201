import type { Dossier } from '@ffc/core/dossier'
import { Show, createMemo, onCleanup, onMount } from 'solid-js'
import { AsOfControl } from '../components/as-of/as-of-control.tsx'
import type { AsOfRange } from '../components/as-of/as-of-steps.ts'
import { EditionSwitch } from '../components/edition/edition-switch.tsx'
import { OwnDataNote } from '../bring-your-own/own-data-note.tsx'
import { useView } from '../state/view-context.tsx'
import { takeNewVersion, waitingVersion } from '../offline/keep-site.ts'
import { createChangeSentence } from '../state/create-change-sentence.ts'
import { describeStanding, standingOf } from '../state/default-change.ts'
import { firstHappening } from '../state/first-day.ts'
import { KnownControl } from './known-control.tsx'
import { TEXT } from '../text/index.ts'
import './view-bar.css'

/** The one view of all pages: as of when, which evidence, and what the last change of either did. */
export function ViewBar() {
  const { view, dossier, evidence, change, preview, sentence, status, own, page } = useView()
  const firstDay = (sources: readonly string[] | null) => {
    const ofPage = page()?.firstDay
    return ofPage ? ofPage(dossier(), sources, own()) : firstHappening(dossier(), sources)
  }
  const range = createMemo((): AsOfRange => {
    const { edition } = view()
    const last = evidence().asOf ?? edition.asOf
    return {
      first: firstDay(edition.sources) ?? edition.asOf,
      last: last > edition.asOf ? last : edition.asOf,
    }
  })
  const standing = createMemo(() => standingOf(view()))
  const usual = createChangeSentence(standing, describeStanding)
  const said = () => sentence() ?? usual
  let bar: HTMLElement | undefined
  onMount(() => {
    if (bar) trackHeight(bar)
  })
  const message = () => {
    if (status() === 'loading') return TEXT.view.loading
    if (status() === 'failed') return TEXT.view.failed
    return null
  }
  return (
    <section ref={bar} class="view-bar" aria-label={TEXT.view.label}>
      <div class="view-controls">
        <AsOfControl date={view().asOf} range={range()} onPreview={preview} onChoose={(asOf) => change({ asOf })} />
        <EditionSwitch
          editions={dossier().editions}
          chosen={evidence().edition ?? dossier().editions[0]?.name ?? ''}
          onChoose={(edition) => change({ edition })}
        />
        <OwnDataNote />
        <KnownControl date={evidence().knownAt} onChoose={(knownAt) => change({ knownAt })} />
      </div>
      <p class="change" aria-hidden="true">
        {message() ?? (said().shown() || (page()?.hint ?? TEXT.view.hint))}
      </p>
      <p class="visually-hidden" role="status">
        {message() ?? said().said()}
      </p>
      <Show when={waitingVersion()}>
        <p class="restriction" role="status">
          {TEXT.newVersion.text}{' '}
          <button type="button" class="text-button" onClick={takeNewVersion}>
            {TEXT.newVersion.show}
          </button>
        </p>
      </Show>
      <Show when={evidence().knownAt}>
        {(day) => (
          <p class="restriction">
            {TEXT.view.known.shown(day())}{' '}
            <button type="button" class="text-button" onClick={() => change({ knownAt: null })}>
              {TEXT.view.known.forget}
            </button>
          </p>
        )}
      </Show>
      <Show when={evidence().exclude.length > 0}>
        <p class="restriction">
          {TEXT.view.excluded(evidence().exclude.map((id) => titleOf(dossier(), id)))}{' '}
          <button type="button" class="text-button" onClick={() => change({ exclude: [] })}>
            {TEXT.view.restore}
          </button>
        </p>
      </Show>
    </section>
  )
}

function titleOf({ tables }: Dossier, id: string): string {
  return tables.treaties.find((treaty) => treaty.id === id)?.titleEn ?? id
}

/** Heads of tables stick under the bar, however many lines it has. */
function trackHeight(bar: HTMLElement): void {
  const observer = new ResizeObserver(() =>
    document.documentElement.style.setProperty('--view-bar-height', `${bar.offsetHeight}px`),
  )
  observer.observe(bar)
  onCleanup(() => observer.disconnect())
}
