import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { treatyName, treatySentence } from '@ffc/figures'
import { For } from 'solid-js'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { TreatyEvidence } from './treaty-evidence.tsx'
import './evidence.css'

export interface EvidenceDialogProps {
  /** What is asked about; null: closed. */
  readonly records: readonly TreatyRecord[] | null
  readonly onClose: () => void
}

/** The claims behind a datum. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const paths = usePaths()
  const { evidenceQuery } = useView()
  return (
    <Dialog
      subject={props.records}
      title={(records) => TEXT.evidence.title(records.length)}
      onClose={() => props.onClose()}
    >
      {(records, close) => (
        <For each={records}>
          {(record) => (
            <section>
              <h3>{treatyName(record)}</h3>
              <p>{treatySentence(record)}</p>
              <TreatyEvidence record={record} />
              <p>
                <a href={paths.treaty(record.id, evidenceQuery())} onClick={close}>
                  {TEXT.evidence.openTreaty}
                </a>
              </p>
            </section>
          )}
        </For>
      )}
    </Dialog>
  )
}
