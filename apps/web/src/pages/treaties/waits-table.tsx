import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { TREATY_STATUS_LABELS, formatDays } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'
import { pageFrame, treatyName, treatySentence, waitAxis, waitBar, waitFigure, waitSpan } from '@ffc/figures'
import { For, Show, createMemo } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Day } from '../../components/prose/day.tsx'
import { createMediaQuery } from '../../components/scene/create-media-query.ts'
import { PlainScene } from '../../components/scene/plain-scene.tsx'
import { createWidth } from '../../components/scene/create-width.ts'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TREATIES_TEXT } from '../../text/treaties.ts'
import { type Sort, type SortColumn, columnOf, isDescending, nextSort, sortTreaties } from './sort-treaties.ts'
import './waits-table.css'

export interface WaitsTableProps {
  readonly title: string
  readonly records: readonly TreatyRecord[]
  readonly asOf: CivilDate
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** Width of the column of bars before it can be measured: what a wide window gives it. */
const USUAL_BAR_WIDTH = 470
/** The height of a row in the style sheet, so that the as-of line runs through all of them. */
const ROW_HEIGHT = 28
/** A bar on a line of its own, on a page that is too narrow for columns. */
const NARROW_ROW_HEIGHT = 18
const NARROW_PAGE = '(max-width: 51.99rem)'

/** Every treaty with its wait as a bar from signature to entry into force, on one calendar axis. */
export function WaitsTable(props: WaitsTableProps) {
  let axisCell: HTMLElement | undefined
  const width = createWidth(() => axisCell, USUAL_BAR_WIDTH)
  const isNarrow = createMediaQuery(NARROW_PAGE)
  const frame = createMemo(() => pageFrame(width(), isNarrow() ? NARROW_ROW_HEIGHT : ROW_HEIGHT))
  const span = createMemo(() => waitSpan(props.records, props.asOf))
  const byId = createMemo(() => new Map(props.records.map((record) => [record.id, record])))
  const ids = createMemo(() => sortTreaties(props.records, props.sort).map(({ id }) => id))
  const heads = { sort: () => props.sort, onSort: (sort: Sort) => props.onSort(sort) }
  return (
    <table class="waits" role="table">
      <caption>
        <strong>{props.title}.</strong> {TREATIES_TEXT.table.caption(props.asOf)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <SortHead column="name" label={TREATIES_TEXT.table.columns.name} {...heads} />
          <th role="columnheader" scope="col" class="bar-column">
            <span class="visually-hidden">{TREATIES_TEXT.table.columns.wait}</span>
            <span class="bar-box" ref={axisCell}>
              <PlainScene scene={waitAxis({ frame: frame(), span: span() })} isDecorative />
            </span>
          </th>
          <SortHead column="signed" label={TREATIES_TEXT.table.columns.signed} {...heads} />
          <SortHead column="in-force" label={TREATIES_TEXT.table.columns.inForce} {...heads} />
          <SortHead column="wait" label={TREATIES_TEXT.table.columns.years} isFigure {...heads} />
        </tr>
      </thead>
      <tbody role="rowgroup">
        <For each={ids()} fallback={<EmptyRow />}>
          {(id) => (
            <Show when={byId().get(id)}>
              {(record) => (
                <tr role="row">
                  <PartnerCell record={record()} />
                  <td role="cell" class="bar-column">
                    <PlainScene scene={waitBar(record(), { frame: frame(), span: span(), asOf: props.asOf })} />
                  </td>
                  <td role="cell" class="signed">
                    <Show when={record().signedOn}>{(date) => <Day date={date()} />}</Show>
                  </td>
                  <InForceCell record={record()} />
                  <WaitCell record={record()} />
                </tr>
              )}
            </Show>
          )}
        </For>
      </tbody>
    </table>
  )
}

interface SortHeadProps {
  readonly column: SortColumn
  readonly label: string
  readonly isFigure?: boolean
  readonly sort: () => Sort
  readonly onSort: (sort: Sort) => void
}

function SortHead(props: SortHeadProps) {
  const isSorted = () => columnOf(props.sort()) === props.column
  const order = () => (isSorted() ? (isDescending(props.sort()) ? 'descending' : 'ascending') : undefined)
  return (
    <th
      role="columnheader"
      scope="col"
      class={props.column}
      classList={{ figure: props.isFigure ?? false }}
      aria-sort={order()}
    >
      <button
        type="button"
        class="sort"
        disabled={isServer}
        onClick={() => props.onSort(nextSort(props.sort(), props.column))}
      >
        {props.label}
        <span class="sort-mark" aria-hidden="true">
          {order() === undefined ? '' : order() === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}

function PartnerCell(props: { readonly record: TreatyRecord }) {
  const paths = usePaths()
  const { evidenceQuery } = useView()
  return (
    <th role="rowheader" scope="row" class="name">
      <a href={paths.treaty(props.record.id, evidenceQuery())} title={treatySentence(props.record)}>
        {treatyName(props.record)}
      </a>
      <Show when={props.record.disputed}>
        {' '}
        <span class="disputed">{TREATIES_TEXT.table.disputed}</span>
      </Show>
    </th>
  )
}

function InForceCell(props: { readonly record: TreatyRecord }) {
  return (
    <td role="cell" class="in-force">
      <Show when={props.record.inForceOn} fallback={<span class="still">{statusWord(props.record)}</span>}>
        {(date) => <Day date={date()} />}
      </Show>
    </td>
  )
}

function WaitCell(props: { readonly record: TreatyRecord }) {
  const days = () => props.record.lagDays ?? props.record.pendingDays
  return (
    <td role="cell" class="wait figure" classList={{ still: props.record.lagDays === null }}>
      <Show when={days()} fallback={waitFigure(props.record)}>
        {(value) => (
          <span title={formatDays(value())}>
            {waitFigure(props.record)} <span class="unit">{TREATIES_TEXT.table.yearsUnit}</span>
            <span class="visually-hidden">{`, ${formatDays(value())}`}</span>
          </span>
        )}
      </Show>
    </td>
  )
}

function EmptyRow() {
  return (
    <tr role="row">
      <td role="cell" colspan={5}>
        {TREATIES_TEXT.table.empty}
      </td>
    </tr>
  )
}

function statusWord({ status }: TreatyRecord): string {
  return status === 'in-force' ? TEXT.evidence.undated : TREATY_STATUS_LABELS[status]
}
