import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { treatyName, treatySentence } from '@ffc/figures'
import { For, Show, createEffect, createUniqueId } from 'solid-js'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text.ts'
import { TreatyEvidence } from './treaty-evidence.tsx'
import './evidence.css'

export interface EvidenceDialogProps {
  /** What is asked about; null: closed. */
  readonly records: readonly TreatyRecord[] | null
  readonly onClose: () => void
}

/** The claims behind a datum. The browser’s own dialog: Escape closes it and focus returns to the datum. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const id = createUniqueId()
  const paths = usePaths()
  const { evidenceQuery } = useView()
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.records && !dialog?.open) dialog?.showModal()
  })
  return (
    <dialog
      ref={dialog}
      class="evidence"
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === dialog && dialog.close()}
    >
      <Show when={props.records}>
        {(records) => (
          <div class="evidence-body">
            <h2 id={id}>{TEXT.evidence.title(records().length)}</h2>
            <For each={records()}>
              {(record) => (
                <section>
                  <h3>{treatyName(record)}</h3>
                  <p>{treatySentence(record)}</p>
                  <TreatyEvidence record={record} />
                  <p>
                    <a href={paths.treaty(record.id, evidenceQuery())} onClick={() => dialog?.close()}>
                      {TEXT.evidence.openTreaty}
                    </a>
                  </p>
                </section>
              )}
            </For>
            <button type="button" class="text-button" onClick={() => dialog?.close()}>
              {TEXT.evidence.close}
            </button>
          </div>
        )}
      </Show>
    </dialog>
  )
}
