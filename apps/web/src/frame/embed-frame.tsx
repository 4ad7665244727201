import { type JSX, Show, createSignal, onMount } from 'solid-js'
import { EMBED_PLACE } from '../components/figure-block/embedded-figure.tsx'
import { RowEvidenceDialog } from '../components/evidence/row-evidence-dialog.tsx'
import { SceneDefs } from '../components/scene/scene-defs.tsx'
import { useLocation } from '@solidjs/router'
import { useEvidence } from '../state/evidence-context.tsx'
import { TEXT } from '../text/index.ts'

/** What stands round a figure that another site shows: nothing. Its page is there, computed and unseen. */
export function EmbedFrame(props: { readonly figure: string; readonly children?: JSX.Element }) {
  const evidence = useEvidence()
  const location = useLocation()
  const [isMissing, setMissing] = createSignal(false)
  let place: HTMLDivElement | undefined
  onMount(() => {
    const look = () => setMissing(place?.querySelector('figure') === null)
    // A figure may be computed late; it takes its place as soon as it is there.
    const observer = new MutationObserver(look)
    if (place) observer.observe(place, { childList: true, subtree: true })
    setTimeout(look, PATIENCE_MILLISECONDS)
  })
  return (
    <>
      <SceneDefs />
      <main class="embedded-frame">
        <div id={EMBED_PLACE} ref={place} />
        <Show when={isMissing()}>
          <p>
            {TEXT.embed.missing(props.figure)}{' '}
            <a href={location.pathname} target="_blank" rel="noopener">
              {TEXT.embed.page}
            </a>
          </p>
        </Show>
      </main>
      <div hidden>{props.children}</div>
      <RowEvidenceDialog asked={evidence.asked()} onClose={evidence.close} />
    </>
  )
}

const PATIENCE_MILLISECONDS = 2000
