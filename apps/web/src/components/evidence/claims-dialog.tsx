import type { DossierView, Evidence } from '@ffc/core/dossier'
import { For, type JSX, Show } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { ReportError } from '../report-error/report-error.tsx'
import { SourceRef } from './source-ref.tsx'
import { titleLanguage } from './title-language.ts'
import './evidence.css'

/** Rows that say the same, under what they say. */
export interface ClaimGroup {
  readonly heading: JSX.Element
  readonly rows: readonly Evidence[]
}

/** What is asked about, and who says what of it. */
export interface AskedClaims {
  readonly about: string
  readonly groups: readonly ClaimGroup[]
}

export interface ClaimsDialogProps {
  /** Null: closed. */
  readonly asked: AskedClaims | null
  readonly onClose: () => void
}

/** Rows of any table with their sources: the publication, its title in its own language, the place in it, the row. */
export function ClaimsDialog(props: ClaimsDialogProps) {
  return (
    <Dialog subject={props.asked} title={() => TEXT.evidence.title(1)} onClose={() => props.onClose()}>
      {({ about, groups }) => (
        <>
          <p>{about}</p>
          <For each={groups}>
            {({ heading, rows }) => (
              <section>
                <h3>{heading}</h3>
                <ul class="claims">
                  <For each={rows}>{(row) => <ClaimItem {...row} />}</For>
                </ul>
              </section>
            )}
          </For>
        </>
      )}
    </Dialog>
  )
}

function ClaimItem(props: Evidence) {
  const { view } = useView()
  const source = () => view().sourcesById.get(props.source)
  return (
    <li>
      <Show when={source()}>
        {(known) => (
          <>
            <cite lang={titleLanguage(known().title, known().language)}>{known().title}</cite>{' '}
          </>
        )}
      </Show>
      <SourceRef source={props.source} locator={props.locator} />
      <br />
      <code>{props.row}</code>
      <ReportError rows={rowsOf(view(), props.row)} />
    </li>
  )
}

/** The row of that id; none where the view does not admit it. */
function rowsOf({ tables }: DossierView, id: string): Readonly<Record<string, unknown>>[] {
  return Object.values(tables)
    .flat()
    .filter((row) => row.id === id)
}
