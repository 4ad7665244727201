import { answer } from '@ffc/core/analyses'
import { gaps } from '@ffc/core/analyses/gaps.run'
import { Show, createMemo } from 'solid-js'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'

const WORDS = COUNTRY_TEXT.routes

/** The routes that pass through the state, and whether it is the gap in them. */
export function RoutesSection(props: { readonly iso3: string }) {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const stops = createMemo(() =>
    answer(gaps, view(), gaps.defaults).data.routes.flatMap((route) =>
      route.stops.filter(({ state }) => state === props.iso3).map((stop) => ({ route, stop })),
    ),
  )
  const rows = () =>
    stops().map(({ route, stop }) => {
      const weakest = [
        ...(route.weakestOnPaper?.states.includes(props.iso3) ? [WORDS.paper] : []),
        ...(route.weakestInPractice?.states.includes(props.iso3) ? [WORDS.practice] : []),
      ]
      return [
        <a href={paths.to('routes', evidenceQuery())}>{route.title}</a>,
        <WhoSaysSo
          about={`${stop.name}: ${route.title}, ${WORDS.leg(stop.leg)}.`}
          rows={stop.sources.map(({ row }) => row)}
        >
          {`${WORDS.roles[stop.role]}, ${WORDS.leg(stop.leg)}`}
        </WhoSaysSo>,
        stop.role === 'destination' ? WORDS.destination : weakest.join('; ') || WORDS.neither,
      ]
    })
  return (
    <section aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <Show when={stops().length > 0} fallback={<p>{WORDS.none}</p>}>
        <PlainTable
          caption={WORDS.caption}
          columns={[{ label: WORDS.columns.route }, { label: WORDS.columns.role }, { label: WORDS.columns.weakest }]}
          rows={rows()}
        />
      </Show>
    </section>
  )
}
