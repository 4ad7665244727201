import { Index, type JSX } from 'solid-js'
import '../table/table.css'
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
          <Index each={props.columns}>
            {(column) => (
              <th role="columnheader" scope="col" classList={{ figure: column().isFigure ?? false }}>
                {column().label}
              </th>
            )}
          </Index>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {/* By place: while a date moves rows mostly stay, and only what they say is set anew. */}
        <Index each={props.rows}>
          {(row) => (
            <tr role="row">
              <th role="rowheader" scope="row">
                {row()[0]}
              </th>
              <Index each={row().slice(1)}>
                {(cell, index) => (
                  <td
                    role="cell"
                    classList={{ figure: props.columns[index + 1]?.isFigure ?? false }}
                    data-label={props.columns[index + 1]?.label}
                  >
                    {cell()}
                  </td>
                )}
              </Index>
            </tr>
          )}
        </Index>
      </tbody>
    </table>
  )
}
