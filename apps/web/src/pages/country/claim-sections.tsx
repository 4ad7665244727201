import type { CountryData } from '@ffc/core/analyses/country.run'
import { COUNTED_LABELS, capitalise } from '@ffc/core/present'
import { publishedSentence, publishedText } from '@ffc/figures'
import { For, Show } from 'solid-js'
import { SourceRef } from '../../components/evidence/source-ref.tsx'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'

export interface ClaimSectionProps {
  readonly data: CountryData
}

/** Where the state stands on terms and frameworks. */
export function PositionsSection(props: ClaimSectionProps) {
  const { view } = useView()
  const words = COUNTRY_TEXT.positions
  const subjectText = (subject: string) => {
    const { terms, treaties } = view().tables
    return terms.find(({ id }) => id === subject)?.en ?? treaties.find(({ id }) => id === subject)?.titleEn ?? subject
  }
  return (
    <section aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <Show when={props.data.positions.length > 0} fallback={<p>{words.none}</p>}>
        <PlainTable
          caption={words.caption}
          columns={[
            { label: words.columns.subject },
            { label: words.columns.stance },
            { label: words.columns.date },
            { label: words.columns.source },
          ]}
          rows={props.data.positions.map((position) => {
            const subject = subjectText(position.subject)
            const stance = words.stances[position.stance]
            return [
              subject,
              <WhoSaysSo about={`${props.data.name}, on ${subject}: ${stance}.`} rows={[position.id]}>
                {stance}
              </WhoSaysSo>,
              position.date === null ? words.undated : <Day date={position.date} />,
              <FirstSource sources={position.sources} />,
            ]
          })}
        />
      </Show>
    </section>
  )
}

/** Published figures of theatres that lie in the state. */
export function EstimatesSection(props: ClaimSectionProps) {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const words = COUNTRY_TEXT.estimates
  const organisations = () => new Map(view().tables.organisations.map(({ id, nameEn }) => [id, nameEn]))
  return (
    <Show when={props.data.estimates.length > 0}>
      <section aria-label={words.heading}>
        <h2>{words.heading}</h2>
        <Show when={!props.data.isFocal}>
          <p>{words.lead}</p>
        </Show>
        <PlainTable
          caption={words.caption}
          columns={[
            { label: words.columns.who },
            { label: words.columns.figure, isFigure: true },
            { label: words.columns.stated },
            { label: words.columns.source },
          ]}
          rows={props.data.estimates.map((one) => {
            const figure = publishedText(one)
            return [
              capitalise(COUNTED_LABELS[one.counted]),
              <WhoSaysSo about={publishedSentence(one, organisations())} rows={[one.id]}>
                {figure}
              </WhoSaysSo>,
              one.statedBy,
              <FirstSource sources={one.sources} />,
            ]
          })}
        />
        <p>
          <a href={paths.to('estimates', evidenceQuery())}>{words.all}</a>
        </p>
      </section>
    </Show>
  )
}

/** Counts of things other than people. */
export function CountsSection(props: ClaimSectionProps) {
  const words = COUNTRY_TEXT.counts
  return (
    <Show when={props.data.counts.length > 0}>
      <section aria-label={words.heading}>
        <h2>{words.heading}</h2>
        <PlainTable
          caption={words.caption}
          columns={[
            { label: words.columns.what },
            { label: words.columns.number, isFigure: true },
            { label: words.columns.stated },
            { label: words.columns.source },
          ]}
          rows={props.data.counts.map((one) => {
            const figure = publishedText({ ...one, central: null })
            return [
              one.what,
              <WhoSaysSo about={`${one.what}: ${figure}.`} rows={[one.id]}>
                {figure}
              </WhoSaysSo>,
              one.statedBy,
              <FirstSource sources={one.sources} />,
            ]
          })}
        />
      </section>
    </Show>
  )
}

/** Arguments that rest on rows about the state. */
export function ThesesSection(props: ClaimSectionProps) {
  const { evidenceQuery } = useView()
  const paths = usePaths()
  const words = COUNTRY_TEXT.theses
  return (
    <Show when={props.data.theses.length > 0}>
      <section aria-label={words.heading}>
        <div class="spread-main">
          <h2>{words.heading}</h2>
          <ul class="reference-list">
            <For each={props.data.theses}>
              {(thesis) => (
                <li>
                  {thesis.title}.{' '}
                  <WhoSaysSo about={thesis.title} rows={[thesis.id, ...thesis.rows]}>
                    {COUNTRY_TEXT.whoSaysSo}
                  </WhoSaysSo>
                </li>
              )}
            </For>
          </ul>
          <p>
            <a href={`${paths.evidence(evidenceQuery())}#theses`}>{words.judged}</a>
          </p>
        </div>
      </section>
    </Show>
  )
}

function FirstSource(props: { readonly sources: CountryData['sources'] }) {
  return (
    <Show when={props.sources[0]}>{(first) => <SourceRef source={first().source} locator={first().locator} />}</Show>
  )
}
