import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { countryName, focalName } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'
import { For, Show, createMemo, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Day } from '../../components/prose/day.tsx'
import '../../components/table/table.css'
import '../../components/plain-table/plain-table.css'
import { usePaths } from '../../site.ts'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { TIMELINE_TEXT } from '../../text/timeline.ts'

const WORDS = TIMELINE_TEXT.list

/** How many rows are there at once: a longer table makes the page slow to move. */
const SHOWN_AT_FIRST = 60

/** Every dated row with what its date may mean, and who says so. Rows stay while the date moves. */
export function HappeningsTable(props: { readonly records: readonly TimelineRecord[]; readonly of: number }) {
  const { view } = useView()
  const [limit, setLimit] = createSignal(isServer ? Infinity : SHOWN_AT_FIRST)
  const byId = createMemo(() => new Map(props.records.map((record) => [record.id, record])))
  // What is known only by when comes last: it has no first day to stand by.
  const inOrder = createMemo(() => [
    ...props.records.filter(({ earliest }) => earliest !== null),
    ...props.records.filter(({ earliest }) => earliest === null),
  ])
  const ids = createMemo(() =>
    inOrder()
      .slice(0, limit())
      .map(({ id }) => id),
  )
  const words = WORDS.columns
  const heading = () => WORDS.heading(props.records.length, props.of)
  return (
    <section class="stack" aria-label={heading()}>
      <h2>{heading()}</h2>
      <table class="plain happenings" role="table">
        <caption>{WORDS.caption(view().asOf)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <For each={[words.date, words.kind, words.title, words.states, words.evidence]}>
              {(label) => (
                <th role="columnheader" scope="col">
                  {label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For each={ids()}>
            {(id) => <Show when={byId().get(id)}>{(record) => <Happening record={record()} />}</Show>}
          </For>
        </tbody>
      </table>
      <Show when={props.records.length > limit()}>
        <button type="button" class="text-button" onClick={() => setLimit(Infinity)}>
          {WORDS.more(props.records.length - limit())}
        </button>
      </Show>
    </section>
  )
}

function Happening(props: { readonly record: TimelineRecord }) {
  const { view, evidenceQuery } = useView()
  const { askWhy } = useEvidence()
  const paths = usePaths()
  const isDay = () => props.record.earliest !== null && props.record.earliest === props.record.latest
  const others = () => props.record.countries.filter((code) => code !== view().dossier.focalState)
  const words = WORDS.columns
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Day date={props.record.date} />
        <Show when={!isDay()}>
          <div class="under">
            {WORDS.between(props.record.earliest as CivilDate | null, props.record.latest as CivilDate | null)}
          </div>
        </Show>
      </th>
      <td role="cell" data-label={words.kind}>
        {TIMELINE_TEXT.kind(props.record.kind, focalName(view()))}
      </td>
      <td role="cell" data-label={words.title}>
        {props.record.title}
      </td>
      <td role="cell" data-label={words.states}>
        <div>
          <For each={others()}>
            {(code, index) => (
              <>
                {index() > 0 ? ', ' : ''}
                <a href={paths.to(`cooperation/${code}`, evidenceQuery())}>{countryName(view(), code)}</a>
              </>
            )}
          </For>
        </div>
      </td>
      <td role="cell" data-label={words.evidence}>
        <button
          type="button"
          class="text-button"
          disabled={isServer}
          aria-label={WORDS.evidenceOf(props.record.title)}
          onClick={() => askWhy({ about: props.record.title, rows: props.record.sources.map(({ row }) => row) })}
        >
          {WORDS.evidence}
        </button>
      </td>
    </tr>
  )
}
