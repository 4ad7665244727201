import type { ScoreData, ScoreRecord } from '@ffc/core/cooperation'
import { formatNumber } from '@ffc/core/present'
import { Show } from 'solid-js'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { usePaths } from '../../site.ts'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import { ContributionsTable } from './contributions-table.tsx'
import { stateRows } from './state-rows.ts'

const WORDS = COOPERATION_TEXT.state

export interface StateDialogProps {
  /** Null: closed. */
  readonly iso3: string | null
  readonly data: ScoreData | null
  readonly onClose: () => void
}

/** What a state’s score is made of: contributions that add up to it, each with the rows behind it. */
export function StateDialog(props: StateDialogProps) {
  const paths = usePaths()
  const { evidenceQuery } = useView()
  const { askWhy } = useEvidence()
  const subject = () => props.data?.countries.find(({ iso3 }) => iso3 === props.iso3) ?? null
  const openRows = (state: ScoreRecord, close: () => void) => {
    close()
    askWhy({ about: WORDS.title(state.name), rows: stateRows(state) })
  }
  return (
    <Dialog subject={subject()} title={({ name }) => WORDS.title(name)} onClose={() => props.onClose()}>
      {(state, close) => (
        <>
          <Show when={state.score !== null} fallback={<p>{WORDS.noScore}</p>}>
            <ContributionsTable
              state={state}
              index={props.data!.index}
              onOpen={(about, rows) => {
                close()
                askWhy({ about, rows })
              }}
            />
          </Show>
          <Show when={state.coverage < 1 && state.bounds}>
            {(bounds) => <p>{WORDS.bounds(formatNumber(bounds().low, 2), formatNumber(bounds().high, 2))}</p>}
          </Show>
          <p>
            <button type="button" class="text-button" onClick={() => openRows(state, close)}>
              {WORDS.rows}
            </button>
          </p>
          <p>
            <a href={paths.to(`cooperation/${state.iso3}`, evidenceQuery())} onClick={close}>
              {WORDS.more(state.name)}
            </a>
          </p>
        </>
      )}
    </Dialog>
  )
}
