import type { CountryData } from '@ffc/core/analyses/country.run'
import { TREATY_KIND_LABELS, capitalise, coverText } from '@ffc/core/present'
import { For, Show } from 'solid-js'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { COUNTRY_TEXT } from '../../text/country.ts'

const WORDS = COUNTRY_TEXT.instruments

/** How far each kind of instrument has come, each opening the treaty and its sources. */
export function InstrumentsSection(props: { readonly data: CountryData }) {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const rows = () =>
    props.data.instruments.map((kind) => {
      const label = TREATY_KIND_LABELS[kind.kind].singular
      const text = coverText(kind, view().asOf)
      const rowsOfKind = [
        ...kind.instruments.flatMap(({ treaty, sources }) => [treaty, ...sources.map(({ row }) => row)]),
        ...(kind.denial?.sources.map(({ row }) => row) ?? []),
      ]
      return [
        capitalise(label),
        <Show when={rowsOfKind.length > 0} fallback={<span class="quiet">{text}</span>}>
          <WhoSaysSo about={`${props.data.name}: ${label} ${text}.`} rows={rowsOfKind}>
            {text}
          </WhoSaysSo>
        </Show>,
        <For each={kind.instruments}>
          {({ treaty }) => (
            <div>
              <a href={paths.treaty(treaty, evidenceQuery())}>
                {props.data.treaties.find(({ id }) => id === treaty)?.titleEn ?? treaty}
              </a>
            </div>
          )}
        </For>,
      ]
    })
  return (
    <section aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <PlainTable
        caption={WORDS.caption}
        columns={[{ label: WORDS.columns.kind }, { label: WORDS.columns.cover }, { label: WORDS.columns.treaty }]}
        rows={rows()}
      />
    </section>
  )
}
