import type { GapsData } from '@ffc/core/analyses/gaps.run'
import { TREATY_KIND_LABELS, coverText } from '@ffc/core/present'
import { For, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { usePaths } from '../../site.ts'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { ROUTES_TEXT } from '../../text/routes.ts'

type RouteGaps = GapsData['routes'][number]
type GapStop = RouteGaps['stops'][number]

const WORDS = ROUTES_TEXT.stops

/** A row for each state and route: what binds it, what it did, who says so. */
export function StopsTable(props: { readonly routes: readonly RouteGaps[] }) {
  const { view, evidenceQuery } = useView()
  const { askWhy } = useEvidence()
  const paths = usePaths()
  const rows = () =>
    props.routes.flatMap((route) =>
      route.stops.map((stop) => [
        <div>
          <a href={paths.to(`cooperation/${stop.state}`, evidenceQuery())}>{stop.name}</a>
          <Show when={weakestOf(route, stop).length > 0}>
            <div class="under weakest">{WORDS.weakest(weakestOf(route, stop))}</div>
          </Show>
        </div>,
        stop.role === 'destination' ? WORDS.destination(route.title) : WORDS.place(stop.leg, route.title),
        <ExtraditionCell stop={stop} />,
        othersInForce(stop),
        practiceOf(stop),
        <button
          type="button"
          class="text-button"
          disabled={isServer}
          aria-label={WORDS.evidenceOf(stop.name)}
          onClick={() => askWhy({ about: `${stop.name}, ${route.title}`, rows: rowsOf(stop) })}
        >
          {WORDS.evidence}
        </button>,
      ]),
    )
  const words = WORDS.columns
  const namesWhere = (isSo: (stop: GapStop) => boolean) => [
    ...new Set(props.routes.flatMap(({ stops }) => stops.filter(isSo).map(({ name }) => name))),
  ]
  const heading = () =>
    WORDS.heading(
      namesWhere(({ outcomes, role }) => role === 'transit' && outcomes.returnedUnbound.length > 0),
      namesWhere(({ outcomes, role }) => role === 'transit' && outcomes.refusedBound.length > 0),
    )
  return (
    <section class="stack" aria-label={heading()}>
      <h2>{heading()}</h2>
      <PlainTable
        caption={WORDS.caption(view().asOf)}
        columns={[
          { label: words.state },
          { label: words.place },
          { label: words.extradition },
          { label: words.others },
          { label: words.practice },
          { label: words.evidence },
        ]}
        rows={rows()}
      />
    </section>
  )
}

function ExtraditionCell(props: { readonly stop: GapStop }) {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const cover = () => props.stop.instruments.find(({ kind }) => kind === 'extradition')
  const treaty = () => cover()?.instruments.find(({ status }) => status === cover()?.cover)?.treaty
  return (
    <Show when={cover()}>
      {(present) => (
        <Show when={treaty()} fallback={coverText(present(), view().asOf)}>
          {(id) => <a href={paths.treaty(id(), evidenceQuery())}>{coverText(present(), view().asOf)}</a>}
        </Show>
      )}
    </Show>
  )
}

function weakestOf({ weakestOnPaper, weakestInPractice }: RouteGaps, { state }: GapStop): string[] {
  return [
    ...(weakestOnPaper?.states.includes(state) ? [WORDS.onPaper] : []),
    ...(weakestInPractice?.states.includes(state) ? [WORDS.inPractice] : []),
  ]
}

function othersInForce({ instruments }: GapStop): string {
  const kinds = instruments
    .filter(({ kind, cover }) => kind !== 'extradition' && cover === 'in-force')
    .map(({ kind }) => TREATY_KIND_LABELS[kind].singular)
  return kinds.length === 0 ? WORDS.none : kinds.join(', ')
}

/** Outcomes, each counted once: what was sent on is no refusal. */
function practiceOf({ outcomes }: GapStop) {
  const { returned, notReturned, sentOn } = outcomes
  const parts = [
    ...(returned > 0 ? [WORDS.returned(returned)] : []),
    ...(notReturned > sentOn ? [WORDS.refused(notReturned - sentOn)] : []),
    ...(sentOn > 0 ? [WORDS.sentOn(sentOn)] : []),
  ]
  return (
    <div>
      <For each={parts} fallback={WORDS.noPractice}>
        {(part) => <div>{part}</div>}
      </For>
    </div>
  )
}

function rowsOf({ sources, instruments, events }: GapStop): string[] {
  const evidence = [
    ...sources,
    ...instruments.flatMap((one) => one.denial?.sources ?? []),
    ...events.flatMap((event) => event.sources),
  ]
  const treaties = instruments.flatMap((one) => one.instruments.map(({ treaty }) => treaty))
  return [...new Set([...treaties, ...evidence.map(({ row }) => row)])]
}
