import { For, Show, createSignal, createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'
import { formatShare } from '@ffc/core/present'
import { createMediaQuery } from '../../components/scene/create-media-query.ts'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import type { WeighedDimension, WeighedIndicator } from './weight-shares.ts'

const WORDS = COOPERATION_TEXT.weights

/** Where the weights stand beside the ladder. */
const WIDE = '(min-width: 68rem)'

/** A slider’s reach; a larger weight can be typed, and then the slider reaches that far. */
const USUAL_MOST = 4
const STEP = 0.25

export interface WeightsControlsProps {
  readonly dimensions: readonly WeighedDimension[]
  /** Titles of indicators that no row of the view bears on. */
  readonly notCovered: readonly string[]
  readonly isChanged: boolean
  /** While a slider is dragged. */
  readonly onPreview: (weights: ReadonlyMap<string, number>) => void
  readonly onChange: (weights: ReadonlyMap<string, number>) => void
  readonly onReset: () => void
}

/** The weights, to be moved by hand: a slider and a number for each indicator, and words for a whole dimension. */
export function WeightsControls(props: WeightsControlsProps) {
  // On a narrow page the ladder stands below: folded, the weights leave it in sight.
  const isWide = createMediaQuery(WIDE)
  const setAll = (weightOf: (indicator: WeighedIndicator) => number) =>
    props.onChange(
      new Map(props.dimensions.flatMap(({ indicators }) => indicators.map((one) => [one.id, weightOf(one)] as const))),
    )
  return (
    <details class="weights" open={isWide()}>
      <summary>
        <h2>{WORDS.label}</h2>
      </summary>
      <p class="weights-lead">{WORDS.lead}</p>
      <For each={props.dimensions.map(({ dimension }) => dimension)}>
        {(dimension) => {
          const weighed = () => props.dimensions.find((one) => one.dimension === dimension)
          const name = COOPERATION_TEXT.dimensions[dimension]
          return (
            <section aria-label={name}>
              <h3>
                {name} <span class="share">{WORDS.share(weighed()?.share ?? 0)}</span>
              </h3>
              <For each={weighed()?.indicators.map(({ id }) => id)}>
                {(id) => {
                  const indicator = () => weighed()?.indicators.find((one) => one.id === id)
                  return (
                    <Show when={indicator()}>
                      {(present) => (
                        <WeightField
                          indicator={present()}
                          onPreview={(weight) => props.onPreview(new Map([[id, weight]]))}
                          onChange={(weight) => props.onChange(new Map([[id, weight]]))}
                        />
                      )}
                    </Show>
                  )
                }}
              </For>
              <p class="dimension-choices">
                <button
                  type="button"
                  class="text-button"
                  disabled={isServer}
                  aria-label={WORDS.leaveOutOf(name)}
                  onClick={() => setAll((one) => (one.dimension === dimension ? 0 : one.weight))}
                >
                  {WORDS.leaveOut}
                </button>{' '}
                <button
                  type="button"
                  class="text-button"
                  disabled={isServer}
                  aria-label={WORDS.onlyThisOf(name)}
                  onClick={() => setAll((one) => (one.dimension === dimension ? Math.max(one.weight, 1) : 0))}
                >
                  {WORDS.onlyThis}
                </button>
              </p>
            </section>
          )
        }}
      </For>
      <Show when={props.notCovered.length > 0}>
        <p class="weights-lead">{WORDS.notCovered(props.notCovered)}</p>
      </Show>
      <p>
        <Show when={props.isChanged} fallback={<span class="weights-lead">{WORDS.own}</span>}>
          <button type="button" class="text-button" onClick={() => props.onReset()}>
            {WORDS.reset}
          </button>
        </Show>
      </p>
    </details>
  )
}

interface WeightFieldProps {
  readonly indicator: WeighedIndicator
  readonly onPreview: (weight: number) => void
  readonly onChange: (weight: number) => void
}

function WeightField(props: WeightFieldProps) {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal<string | null>(null)
  const take = (input: HTMLInputElement) => {
    const text = input.value.trim()
    const weight = text === '' ? NaN : Number(text)
    const isWeight = weight >= 0 && weight < Infinity
    setWrong(isWeight ? null : text)
    if (isWeight) props.onChange(weight)
  }
  return (
    <div class="weight">
      <label for={id}>{props.indicator.title}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(USUAL_MOST, props.indicator.weight)}
        step={STEP}
        disabled={isServer}
        value={props.indicator.weight}
        aria-valuetext={WORDS.value(props.indicator.weight, props.indicator.share)}
        onInput={(event) => props.onPreview(event.currentTarget.valueAsNumber)}
        onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
      <input
        type="text"
        inputmode="decimal"
        class="text-input"
        disabled={isServer}
        aria-label={WORDS.exactly(props.indicator.title)}
        aria-invalid={wrong() !== null}
        value={props.indicator.weight}
        onChange={(event) => take(event.currentTarget)}
      />
      <span class="share" aria-hidden="true">
        {formatShare(props.indicator.share)}
      </span>
      <Show when={wrong() !== null}>
        <span class="wrong" role="alert">
          {WORDS.wrong(wrong() ?? '')}
        </span>
      </Show>
    </div>
  )
}
