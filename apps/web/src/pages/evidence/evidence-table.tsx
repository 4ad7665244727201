import type { AnswerMeta } from '@ffc/core/analyses'
import { For, type JSX, Show } from 'solid-js'
import { type AskedClaims, ClaimsDialog } from '../../components/evidence/claims-dialog.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'

interface EvidenceTableProps {
  readonly meta: AnswerMeta
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly JSX.Element[])[]
  /** What stands in the place of the table where it has no rows. */
  readonly nothing: string
  /** The row whose claims are asked for. */
  readonly asked: AskedClaims | null
  readonly onClose: () => void
}

/** An answer as a table whose rows open who says so, with its warnings and how to take it along. */
export function EvidenceTable(props: EvidenceTableProps) {
  return (
    <>
      <Show when={props.meta.n > 0} fallback={<p class="prose">{props.nothing}</p>}>
        <PlainTable caption={props.caption} columns={props.columns.map((label) => ({ label }))} rows={props.rows} />
      </Show>
      <For each={props.meta.warnings}>{(warning) => <p class="prose doubt-note">{warning}</p>}</For>
      <TakeAway meta={props.meta} />
      <ClaimsDialog asked={props.asked} onClose={props.onClose} />
    </>
  )
}
