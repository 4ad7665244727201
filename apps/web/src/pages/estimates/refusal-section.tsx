import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import type { ScopeDimension } from '@ffc/core/estimates'
import type { Failure } from '@ffc/core/dossier'
import type { Counted, Measure, Theatre } from '@ffc/core/model'
import { COUNTED_LABELS, capitalise, formatEdtf, formatList } from '@ffc/core/present'
import { For, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { useView } from '../../state/view-context.tsx'
import { ESTIMATES_TEXT, MEASURE_NAMES, THEATRE_NAMES } from '../../text/estimates.ts'
import { type EstimatesPageParameters, NO_GROUP } from './estimates-parameters.ts'
import { type DifferingDimension, differingValues } from './lens-claims.ts'

const WORDS = ESTIMATES_TEXT.refused

export interface RefusalSectionProps {
  readonly refusal: Failure
  /** The figures that the lens looks at. */
  readonly records: readonly EstimateRecord[]
  readonly organisations: ReadonlyMap<string, string>
  readonly onChange: (patch: Partial<EstimatesPageParameters>) => void
}

/** Why figures are not put together: in what they differ, how to narrow the lens, and which conversion is stated. */
export function RefusalSection(props: RefusalSectionProps) {
  const { view } = useView()
  const isMixed = () => props.refusal.details.length > 0 && props.refusal.code === 'refused'
  const differing = () =>
    differingValues(
      props.records,
      props.refusal.details.flatMap(({ parameter }) => (isDimension(parameter) ? [parameter] : [])),
    )
  const families = () => {
    const within = props.records.filter(({ counted }) => counted.endsWith('-with-families'))
    return within.length > 0 && within.length < props.records.length ? within : []
  }
  const familiesText = () => formatList([...new Set(families().map(({ statedBy }) => statedBy))])
  const conversions = () =>
    view().tables.conversions.filter(({ fromCounted, fromOrganisation }) =>
      props.records.some(
        ({ counted, organisation }) =>
          counted === fromCounted && (fromOrganisation === null || fromOrganisation === organisation),
      ),
    )
  const valueText = (dimension: ScopeDimension, value: string | null) => {
    if (value === null) return dimension === 'organisation' ? ESTIMATES_TEXT.lens.anyGroup : WORDS.unstated
    if (dimension === 'organisation') return props.organisations.get(value) ?? value
    if (dimension === 'theatre') return THEATRE_NAMES[value as Theatre]
    if (dimension === 'counted') return COUNTED_LABELS[value as Counted]
    return dimension === 'measure' ? MEASURE_NAMES[value as Measure] : formatEdtf(value)
  }
  const valueChoice = (dimension: ScopeDimension, value: string | null) => () =>
    dimension === 'period' ? undefined : props.onChange({ [dimension]: value ?? NO_GROUP })
  const rows = () =>
    differing().map(({ dimension, values }: DifferingDimension) => [
      WORDS.dimensions[dimension],
      <div>
        <For each={values}>
          {({ value, records }, index) => (
            <>
              {index() > 0 ? '; ' : ''}
              <Show
                when={dimension !== 'period'}
                fallback={
                  <WhoSaysSo about={valueText(dimension, value)} rows={records.map(({ id }) => id)}>
                    {WORDS.value(valueText(dimension, value), records.length)}
                  </WhoSaysSo>
                }
              >
                <button type="button" class="text-button" disabled={isServer} onClick={valueChoice(dimension, value)}>
                  {WORDS.value(valueText(dimension, value), records.length)}
                </button>
              </Show>
            </>
          )}
        </For>
      </div>,
    ])
  return (
    <section aria-label={WORDS.heading} class="refusal">
      <div class="spread-main">
        <h2>{WORDS.heading}</h2>
        <Show
          when={isMixed()}
          fallback={
            <p>
              {capitalise(props.refusal.message)}. {props.refusal.tip}
            </p>
          }
        >
          <p>
            {WORDS.lead(props.records.length)}{' '}
            <Show when={families().length > 0}>
              {WORDS.families(familiesText())}{' '}
              <WhoSaysSo about={WORDS.families(familiesText())} rows={families().map(({ id }) => id)}>
                {WORDS.who}
              </WhoSaysSo>
            </Show>
          </p>
          <PlainTable
            caption={WORDS.caption}
            columns={[{ label: WORDS.columns.differs }, { label: WORDS.columns.values }]}
            rows={rows()}
          />
          <Show when={conversions().length > 0}>
            <p>{WORDS.convert}</p>
            <ul class="conversions">
              <For each={conversions()}>
                {({ id, title, assumption, toCounted, toOrganisation }) => (
                  <li>
                    <p>{capitalise(title)}</p>
                    <p class="quiet">{WORDS.assumption(assumption)}</p>
                    <p class="quiet choices">
                      <button
                        type="button"
                        class="text-button"
                        disabled={isServer}
                        aria-label={WORDS.convertBy(title)}
                        onClick={() =>
                          props.onChange({
                            convert: id,
                            counted: toCounted,
                            ...(toOrganisation === null ? {} : { organisation: toOrganisation }),
                          })
                        }
                      >
                        {WORDS.convertIt}
                      </button>
                      <WhoSaysSo about={WORDS.assumption(assumption)} rows={[id]}>
                        {ESTIMATES_TEXT.refused.who}
                      </WhoSaysSo>
                    </p>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Show>
      </div>
    </section>
  )
}

function isDimension(parameter: string | undefined): parameter is ScopeDimension {
  return parameter !== undefined && parameter in WORDS.dimensions
}
