import { For, type JSX } from 'solid-js'
import './plain-table.css'

interface PlainColumn {
  readonly label: string
  /** A number: set to the right, so that figures stand under each other. */
  readonly isFigure?: boolean
}

export interface PlainTableProps {
  readonly caption: JSX.Element
  /** The first names the rows. */
  readonly columns: readonly PlainColumn[]
  readonly rows: readonly (readonly JSX.Element[])[]
}

/**
 * A short table. On a narrow page each row becomes a block of labelled lines; the roles keep it a table for those who
 * hear it, because the style sheet takes its layout away.
 */
export function PlainTable(props: PlainTableProps) {
  return (
    <table class="plain" role="table">
      <caption>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <For each={props.columns}>
            {({ label, isFigure }) => (
              <th role="columnheader" scope="col" classList={{ figure: isFigure ?? false }}>
                {label}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <For each={props.rows}>
          {([head, ...cells]) => (
            <tr role="row">
              <th role="rowheader" scope="row">
                {head}
              </th>
              <For each={cells}>
                {(cell, index) => (
                  <td
                    role="cell"
                    classList={{ figure: props.columns[index() + 1]?.isFigure ?? false }}
                    data-label={props.columns[index() + 1]?.label}
                  >
                    {cell}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
