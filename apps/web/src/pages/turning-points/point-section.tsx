import type { ReadAssessment, ReadTurningPoint } from '@ffc/core/analyses/interplay.run'
import { formatLevel, formatNumber, turningPointLabel } from '@ffc/core/present'
import { For, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { useEvidence } from '../../state/evidence-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TURNING_TEXT } from '../../text/timeline.ts'

const WORDS = TURNING_TEXT

/** One turning point: who dates it, and each comparison in numbers and in sentences. */
export function PointSection(props: { readonly point: ReadTurningPoint; readonly level: number }) {
  const { askWhy } = useEvidence()
  const label = () => turningPointLabel(props.point)
  return (
    <>
      <h2>{WORDS.point(label())}</h2>
      <p class="aside">
        {props.point.title}{' '}
        <Show when={props.point.sources.length > 0}>
          <button
            type="button"
            class="text-button"
            disabled={isServer}
            aria-label={WORDS.evidenceOf(label())}
            onClick={() => askWhy({ about: props.point.title, rows: props.point.sources.map(({ row }) => row) })}
          >
            {WORDS.evidence}
          </button>
        </Show>
      </p>
      <Show when={props.point.why}>{(why) => <p>{why()}</p>}</Show>
      <For each={props.point.assessments}>
        {(assessment) => <Comparison assessment={assessment} level={props.level} />}
      </For>
    </>
  )
}

function Comparison(props: { readonly assessment: ReadAssessment; readonly level: number }) {
  const words = WORDS.columns
  const { signatures, entries, hazard, outcomes, at, choice, readings } = props.assessment
  const rate = (
    measure: string,
    { before, after, rateRatio, lower, upper, pValue, smallestPValue }: typeof entries,
  ) => [
    measure,
    WORDS.inYears(before.events, before.years),
    WORDS.inYears(after.events, after.years),
    number(rateRatio),
    limits(lower, upper),
    probability(pValue),
    probability(smallestPValue),
  ]
  const rows = () => [
    rate(WORDS.measures.signatures, signatures),
    rate(WORDS.measures.entries, entries),
    [
      WORDS.measures.hazard,
      formatNumber(hazard.eventsBefore),
      formatNumber(hazard.eventsAfter),
      number(hazard.hazardRatio),
      limits(hazard.lower, hazard.upper),
      probability(hazard.pValue),
      TEXT.noValue,
    ],
    [
      WORDS.measures.outcomes,
      WORDS.side(outcomes.before.returned, outcomes.before.notReturned),
      WORDS.side(outcomes.after.returned, outcomes.after.notReturned),
      number(outcomes.oddsRatio),
      limits(outcomes.lower, outcomes.upper),
      probability(outcomes.pValue),
      probability(outcomes.smallestPValue),
    ],
  ]
  return (
    <>
      <PlainTable
        caption={WORDS.caption(at, WORDS.taken[choice], WORDS.which[choice])}
        columns={[
          { label: words.measure },
          { label: words.before, isFigure: true },
          { label: words.after, isFigure: true },
          { label: words.ratio, isFigure: true },
          { label: words.interval(formatLevel(props.level)), isFigure: true },
          { label: words.pValue, isFigure: true },
          { label: words.least, isFigure: true },
        ]}
        rows={rows()}
      />
      <details class="readings">
        <summary>{WORDS.inSentences}</summary>
        <For each={[readings.signatures, readings.entries, readings.hazard, readings.outcomes]}>
          {(reading) => <p>{reading}</p>}
        </For>
      </details>
    </>
  )
}

const DECIMALS = 2
const LEAST_SHOWN = 0.001

function number(value: number | null): string {
  return value === null ? TEXT.noValue : formatNumber(value, DECIMALS)
}

function limits(lower: number | null, upper: number | null): string {
  if (lower === null) return TEXT.noValue
  return `${number(lower)}–${upper === null ? WORDS.noLimit : number(upper)}`
}

function probability(value: number | null): string {
  if (value === null) return TEXT.noValue
  return value < LEAST_SHOWN ? `< ${formatNumber(LEAST_SHOWN, 3)}` : formatNumber(value, 3)
}
