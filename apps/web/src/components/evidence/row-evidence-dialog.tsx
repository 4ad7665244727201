import { For, Show, createEffect, createSignal } from 'solid-js'
import type { AskedRows } from '../../state/evidence-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Dialog } from '../dialog/dialog.tsx'
import type { RowEvidence } from './row-evidence.tsx'
import './evidence.css'

export interface RowEvidenceDialogProps {
  /** Null: closed. */
  readonly asked: AskedRows | null
  readonly onClose: () => void
}

/** How many rows are told at once; more on demand. */
const SHOWN_AT_FIRST = 8

let program: typeof RowEvidence | undefined

/** Brings what tells rows. Fails when it cannot be fetched. */
async function loadRowEvidence(): Promise<void> {
  program ??= (await import('./row-evidence.tsx')).RowEvidence
}

/** Rows of any table by their ids: what they say, who says so and where, who says otherwise. */
export function RowEvidenceDialog(props: RowEvidenceDialogProps) {
  const [isThere, setThere] = createSignal(program !== undefined)
  const [hasFailed, setFailed] = createSignal(false)
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST)
  createEffect(() => {
    if (props.asked === null) return
    setLimit(SHOWN_AT_FIRST)
    setFailed(false)
    loadRowEvidence().then(
      () => setThere(true),
      () => setFailed(true),
    )
  })
  return (
    <Dialog subject={props.asked} title={() => TEXT.evidence.whoSaysSo} onClose={() => props.onClose()}>
      {({ about, rows }, close) => (
        <>
          <p>{about}</p>
          <Show
            when={isThere()}
            fallback={<p role="status">{hasFailed() ? TEXT.evidence.failed : TEXT.evidence.loading}</p>}
          >
            <For each={[...new Set(rows)].slice(0, limit())} fallback={<p>{TEXT.evidence.noRows}</p>}>
              {(row) => program?.({ row, close })}
            </For>
            <Show when={new Set(rows).size > limit()}>
              <button type="button" class="text-button" onClick={() => setLimit(Infinity)}>
                {TEXT.evidence.more(new Set(rows).size - limit())}
              </button>
            </Show>
          </Show>
        </>
      )}
    </Dialog>
  )
}
