import type { Dossier } from '@ffc/core/dossier'
import { type CivilDate, earliestDay } from '@ffc/core/time'
import { Show, createMemo, onCleanup, onMount } from 'solid-js'
import { AsOfControl } from '../components/as-of/as-of-control.tsx'
import type { AsOfRange } from '../components/as-of/as-of-steps.ts'
import { EditionSwitch } from '../components/edition/edition-switch.tsx'
import { useView } from '../state/view-context.tsx'
import { TEXT } from '../text/index.ts'
import './view-bar.css'

/** The one view of all pages: as of when, which evidence, and what the last change of either did. */
export function ViewBar() {
  const { view, dossier, evidence, change, preview, sentence, status, own } = useView()
  const range = createMemo((): AsOfRange => {
    const { edition } = view()
    const last = evidence().asOf ?? edition.asOf
    return {
      first: firstSignature(dossier(), edition.sources, own()['kind']) ?? edition.asOf,
      last: last > edition.asOf ? last : edition.asOf,
    }
  })
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
      </div>
      <p class="change" aria-hidden="true">
        {message() ?? (sentence()?.shown() || TEXT.view.hint)}
      </p>
      <p class="visually-hidden" role="status">
        {message() ?? sentence()?.said() ?? ''}
      </p>
      <Show when={evidence().knownAt}>
        {(day) => (
          <p class="restriction">
            {TEXT.view.knownAt(day())}{' '}
            <button type="button" class="text-button" onClick={() => change({ knownAt: null })}>
              {TEXT.view.forgetKnownAt}
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

/** The first day on which anything of that kind was signed: before it there is nothing to see. */
function firstSignature(dossier: Dossier, sources: readonly string[] | null, kind: unknown): CivilDate | undefined {
  const treaties = new Set(
    dossier.tables.treaties.filter((treaty) => kind === undefined || treaty.kind === kind).map(({ id }) => id),
  )
  return dossier.tables.milestones
    .filter(
      ({ stage, treaty, source }) => stage === 'signed' && treaties.has(treaty) && (sources?.includes(source) ?? true),
    )
    .flatMap(({ date }) => (date === null ? [] : (earliestDay(date) ?? [])))
    .toSorted()[0]
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
