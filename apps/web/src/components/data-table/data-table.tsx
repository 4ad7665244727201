import type { Cell, FlatTable } from '@ffc/core/analyses'
import { formatNumber } from '@ffc/core/present'
import { For, Show, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'
import '../table/table.css'
import './data-table.css'

export interface DataTableProps {
  readonly summary: string
  readonly caption: string
  readonly table: FlatTable
}

/** The table behind a figure, folded away. In a browser it is made when first opened. */
export function DataTable(props: DataTableProps) {
  const [isOpen, setOpen] = createSignal(isServer)
  return (
    <details class="data-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      <Show when={isOpen()}>
        <div class="scroll-region" role="region" tabindex={0} aria-label={props.caption}>
          <table>
            <caption>{props.caption}</caption>
            <thead>
              <tr>
                <For each={props.table.columns}>{(column) => <th scope="col">{column.label}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={props.table.rows}>
                {(row) => (
                  <tr>
                    <For each={row}>
                      {(cell, index) =>
                        index() === 0 ? (
                          <th scope="row">{cellText(cell)}</th>
                        ) : (
                          <td classList={{ figure: typeof cell === 'number' }}>{cellText(cell)}</td>
                        )
                      }
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </details>
  )
}

const DECIMALS = 4

/** Counts whole, shares with four decimals, what does not exist in a word. */
function cellText(cell: Cell): string {
  if (cell === null) return TEXT.noValue
  if (typeof cell !== 'number') return String(cell)
  return formatNumber(cell, Number.isInteger(cell) ? 0 : DECIMALS)
}
