import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import { COUNTED, MEASURES, THEATRES } from '@ffc/core/model'
import { COUNTED_LABELS } from '@ffc/core/present'
import { Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { useView } from '../../state/view-context.tsx'
import { ESTIMATES_TEXT, MEASURE_NAMES, THEATRE_NAMES } from '../../text/estimates.ts'
import { type EstimatesPageParameters, NO_GROUP } from './estimates-parameters.ts'
import { isWide } from './lens-claims.ts'

const WORDS = ESTIMATES_TEXT.lens

export interface LensControlsProps {
  readonly parameters: EstimatesPageParameters
  /** Every figure of the view. */
  readonly records: readonly EstimateRecord[]
  readonly onChange: (patch: Partial<EstimatesPageParameters>) => void
}

/** Whom to count: each choice offers what figures of the view have, and what is chosen. */
export function LensControls(props: LensControlsProps) {
  const { view } = useView()
  const given = <Value extends string>(
    values: readonly Value[],
    of: (record: EstimateRecord) => Value,
    chosen: Value | null,
  ) => values.filter((value) => value === chosen || props.records.some((record) => of(record) === value))
  const groups = () => {
    const names = new Map(view().tables.organisations.map(({ id, nameEn }) => [id, nameEn]))
    const ids = new Set(props.records.flatMap(({ organisation }) => organisation ?? []))
    const { organisation } = props.parameters
    if (organisation !== null && organisation !== NO_GROUP) ids.add(organisation)
    return [...ids].map((value) => ({ value, label: names.get(value) ?? value }))
  }
  const orNull = <Value extends string>(value: Value | '') => (value === '' ? null : value)
  return (
    <div class="controls" role="group" aria-label={WORDS.label}>
      <Choice
        label={WORDS.counted}
        value={props.parameters.counted ?? ''}
        options={[
          { value: '', label: WORDS.every },
          ...given(COUNTED, ({ counted }) => counted, props.parameters.counted).map((value) => ({
            value,
            label: COUNTED_LABELS[value],
          })),
        ]}
        onChange={(counted) => props.onChange({ counted: orNull(counted) })}
      />
      <Choice
        label={WORDS.organisation}
        value={props.parameters.organisation ?? ''}
        options={[{ value: '', label: WORDS.every }, { value: NO_GROUP, label: WORDS.anyGroup }, ...groups()]}
        onChange={(organisation) => props.onChange({ organisation: orNull(organisation) })}
      />
      <Choice
        label={WORDS.theatre}
        value={props.parameters.theatre ?? ''}
        options={[
          { value: '', label: WORDS.every },
          ...given(THEATRES, ({ theatre }) => theatre, props.parameters.theatre).map((value) => ({
            value,
            label: THEATRE_NAMES[value],
          })),
        ]}
        onChange={(theatre) => props.onChange({ theatre: orNull(theatre) })}
      />
      <Choice
        label={WORDS.measure}
        value={props.parameters.measure ?? ''}
        options={[
          { value: '', label: WORDS.every },
          ...given(MEASURES, ({ measure }) => measure, props.parameters.measure).map((value) => ({
            value,
            label: MEASURE_NAMES[value],
          })),
        ]}
        onChange={(measure) => props.onChange({ measure: orNull(measure) })}
      />
      <Show when={props.parameters.convert}>
        {(convert) => (
          <Choice
            label={WORDS.convert}
            value={convert()}
            options={[
              { value: '', label: WORDS.noConversion },
              ...view().tables.conversions.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(chosen) => props.onChange({ convert: orNull(chosen) })}
          />
        )}
      </Show>
      <Show when={!isWide(props.parameters) || props.parameters.convert !== null}>
        <button
          type="button"
          class="text-button"
          disabled={isServer}
          onClick={() =>
            props.onChange({ organisation: null, theatre: null, counted: null, measure: null, convert: null })
          }
        >
          {WORDS.clear}
        </button>
      </Show>
    </div>
  )
}
