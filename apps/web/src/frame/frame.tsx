import { useLocation } from '@solidjs/router'
import { ErrorBoundary, For, type JSX, Show, createEffect, on } from 'solid-js'
import { RowEvidenceDialog } from '../components/evidence/row-evidence-dialog.tsx'
import { SceneDefs } from '../components/scene/scene-defs.tsx'
import { SearchControl } from '../components/search/search-control.tsx'
import { CORE_VERSION } from '@ffc/core'
import { loadPage } from '../pages/loaded-pages.ts'
import { PAGES } from '../pages/pages.ts'
import { usePaths, usePlace } from '../site.ts'
import { useEvidence } from '../state/evidence-context.tsx'
import { useView } from '../state/view-context.tsx'
import { TEXT } from '../text/index.ts'
import { OWN_DATA_TEXT } from '../text/own-data.ts'
import { pageTitle } from './page-title.ts'
import { EmbedFrame } from './embed-frame.tsx'
import { Fault } from './fault.tsx'
import { ViewBar } from './view-bar.tsx'
import './frame.css'

/** What stands round every page: name, pages, the view, and what it is computed from. */
export function Frame(props: { readonly children?: JSX.Element }) {
  const { dossier, embed, ownData } = useView()
  const evidence = useEvidence()
  const paths = usePaths()
  const location = useLocation()
  const place = usePlace()
  let main: HTMLElement | undefined
  // A page that replaces another takes the focus, so that reading starts at its top.
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  )
  createEffect(() => {
    document.title = pageTitle(place(), dossier())
  })
  return (
    <Show when={embed() === null} fallback={<EmbedFrame figure={embed() ?? ''}>{props.children}</EmbedFrame>}>
      <a class="skip" href="#main" target="_self">
        {TEXT.skip}
      </a>
      <SceneDefs />
      <header class="masthead">
        <p class="name">
          <a href={paths.root}>{TEXT.product}</a> <span class="product-line">{TEXT.productLine}</span>
        </p>
        <SearchControl />
        <Navigation />
      </header>
      <ViewBar />
      <noscript>
        <p class="without-script">{TEXT.withoutScript}</p>
      </noscript>
      <main id="main" ref={main} tabindex={-1}>
        <ErrorBoundary fallback={(error, reset) => <Fault error={error} reset={reset} />}>
          {props.children}
        </ErrorBoundary>
      </main>
      <RowEvidenceDialog asked={evidence.asked()} onClose={evidence.close} />
      <footer class="colophon">
        <p>{TEXT.footer.about}</p>
        <p>
          {TEXT.footer.computed(dossier().version, `${dossier().hash.slice(0, 12)}…`, CORE_VERSION)}{' '}
          {ownData() ? OWN_DATA_TEXT.licence : TEXT.footer.licence}
        </p>
      </footer>
    </Show>
  )
}

function Navigation() {
  const { evidenceQuery } = useView()
  const paths = usePaths()
  const place = usePlace()
  return (
    <nav aria-label={TEXT.nav.label}>
      <For each={PAGES.filter(({ label }) => label !== null)}>
        {(page) => (
          <a
            href={paths.to(page.path, evidenceQuery())}
            aria-current={place().definition === page ? 'page' : undefined}
            // Reaching for a page brings its program, so that the click finds it there.
            onPointerEnter={() => void loadPage(page).catch(() => undefined)}
          >
            {page.label}
          </a>
        )}
      </For>
    </nav>
  )
}
