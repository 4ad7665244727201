import { toSnakeCase } from '@ffc/core/dossier'
import { For, Show, createSignal, createUniqueId } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { createCopy } from '../copy/create-copy.ts'
import { reportText, valueText } from './report-text.ts'
import './report-error.css'

type AnyRow = Readonly<Record<string, unknown>>

export interface ReportErrorProps {
  /** The rows that may be wrong, every column as core has it; at least one. */
  readonly rows: readonly AnyRow[]
}

/** Prepares a report on a cell of a row. Nothing is sent: the reader takes the text along. */
export function ReportError(props: ReportErrorProps) {
  const id = createUniqueId()
  const { dossier } = useView()
  const words = TEXT.reportError
  const [chosen, setChosen] = createSignal(0)
  const [field, setField] = createSignal('')
  const row = (): AnyRow => props.rows[chosen()] ?? {}
  const [isOpen, setOpen] = createSignal(false)
  const { outcome, copy } = createCopy()
  const text = () =>
    reportText({
      row: String(row()['id']),
      field: field() === '' ? null : toSnakeCase(field()),
      value: row()[field()],
      source: typeof row()['source'] === 'string' ? `${String(row()['source'])}, ${String(row()['locator'])}` : null,
      dataVersion: dossier().version,
      dataHash: dossier().hash,
      address: location.href,
    })
  return (
    <details class="report-error" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.label}</summary>
      <Show when={isOpen()}>
        <Show when={props.rows.length > 1}>
          <p class="choice">
            <label for={`${id}-row`}>{words.which}</label>
            <select id={`${id}-row`} onChange={(event) => setChosen(event.currentTarget.selectedIndex)}>
              <For each={props.rows}>{(one) => <option>{String(one['id'])}</option>}</For>
            </select>
          </p>
        </Show>
        <p class="choice">
          <label for={id}>{words.what}</label>
          <select id={id} onChange={(event) => setField(event.currentTarget.value)}>
            <option value="">{words.whole}</option>
            <For each={Object.keys(row())}>
              {(key) => (
                <option value={key}>
                  {toSnakeCase(key)}: {shorten(valueText(row()[key]))}
                </option>
              )}
            </For>
          </select>
        </p>
        <p>{words.lead}</p>
        <pre tabindex={0} aria-label={words.label}>
          {text()}
        </pre>
        <button type="button" class="text-button" onClick={() => copy(text())}>
          {words.copy}
        </button>{' '}
        <span role="status">{outcome()}</span>
      </Show>
    </details>
  )
}

const LONGEST_VALUE = 40

function shorten(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
