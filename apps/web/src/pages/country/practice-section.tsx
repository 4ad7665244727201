import type { CountryData } from '@ffc/core/analyses/country.run'
import { EVENT_KIND_LABELS, focalName } from '@ffc/core/present'
import { Show } from 'solid-js'
import { SourceRef } from '../../components/evidence/source-ref.tsx'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'

const WORDS = COUNTRY_TEXT.practice

/** What became of requests, and every event that names the state, as described and by whom. */
export function PracticeSection(props: { readonly data: CountryData }) {
  const { view } = useView()
  const outcomes = () => {
    const present = props.data.outcomes
    return present && present.returned + present.notReturned > 0 ? present : null
  }
  const rows = () =>
    props.data.events.map((event) => [
      <Day date={event.date} />,
      <WhoSaysSo about={event.summary} rows={[event.id]}>
        {EVENT_KIND_LABELS[event.kind]}
      </WhoSaysSo>,
      <div class="summary-cell">{event.summary}</div>,
      event.describedAs === null ? '' : WORDS.describedBy(event.describedAs, event.describedBy),
      ...event.sources.slice(0, 1).map(({ source, locator }) => <SourceRef source={source} locator={locator} />),
    ])
  return (
    <section aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <div class="spread-main">
        <Show when={outcomes()}>
          {(present) => (
            <p class="outcomes">
              {WORDS.lead(present().returned, present().notReturned, present().sentOn, focalName(view()))}
              <Show when={present().returnedUnbound.length > 0}>
                {' '}
                <WhoSaysSo about={WORDS.unbound(present().returnedUnbound.length)} rows={present().returnedUnbound}>
                  {WORDS.unbound(present().returnedUnbound.length)}
                </WhoSaysSo>
              </Show>
              <Show when={present().refusedBound.length > 0}>
                {' '}
                <WhoSaysSo about={WORDS.bound(present().refusedBound.length)} rows={present().refusedBound}>
                  {WORDS.bound(present().refusedBound.length)}
                </WhoSaysSo>
              </Show>
            </p>
          )}
        </Show>
      </div>
      <Show when={props.data.events.length > 0} fallback={<p>{WORDS.none}</p>}>
        <PlainTable
          caption={WORDS.caption}
          columns={[
            { label: WORDS.columns.date },
            { label: WORDS.columns.kind },
            { label: WORDS.columns.summary },
            { label: WORDS.columns.described },
            { label: WORDS.columns.source },
          ]}
          rows={rows()}
        />
      </Show>
    </section>
  )
}
