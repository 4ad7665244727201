import { answer } from '@ffc/core/analyses'
import { compare, comparisonOutcome } from '@ffc/core/analyses/compare.run'
import { flip } from '@ffc/core/analyses/flip.run'
import { type ScoreData, type ScoreParameters, compareScored } from '@ffc/core/cooperation'
import type { DossierView, Failure } from '@ffc/core/dossier'
import { pageFrame } from '@ffc/figures'
import { compareFigure } from '@ffc/figures/figure/compare'
import { flipFigure } from '@ffc/figures/figure/flip'
import { For, type JSX, Show, createMemo } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { attempt } from '../../state/attempt.ts'
import { useView } from '../../state/view-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import { toMeanOne } from './weight-shares.ts'

const WORDS = COOPERATION_TEXT.pair

export interface PairSectionProps {
  readonly data: ScoreData
  readonly parameters: ScoreParameters
  /** Two states by ISO code; null: the page picks them. */
  readonly one: string | null
  readonly other: string | null
  readonly onChoose: (pair: { readonly one: string; readonly other: string }) => void
  readonly onWeights: (weights: ReadonlyMap<string, number>) => void
}

/** Two states side by side, and the smallest change of weights that would put the lower level with the higher. */
export function PairSection(props: PairSectionProps) {
  const { view } = useView()
  const scored = () => props.data.countries.filter(({ score }) => score !== null)
  const pair = createMemo(() => pairOf(props.data, props.one, props.other))
  const options = () =>
    scored()
      .map(({ iso3, name }) => ({ value: iso3, label: name }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  return (
    <section aria-label={WORDS.label} id="two-states">
      <div class="spread-main">
        <Show when={pair()} fallback={<p>{WORDS.needsTwo}</p>}>
          {(present) => (
            <Pair {...props} one={present().one} other={present().other} view={view()}>
              <div class="controls">
                <Choice
                  label={WORDS.one}
                  value={present().one}
                  options={options().filter(({ value }) => value !== present().other)}
                  onChange={(one) => props.onChoose({ one, other: present().other })}
                />
                <Choice
                  label={WORDS.other}
                  value={present().other}
                  options={options().filter(({ value }) => value !== present().one)}
                  onChange={(other) => props.onChoose({ one: present().one, other })}
                />
              </div>
            </Pair>
          )}
        </Show>
      </div>
    </section>
  )
}

type PairProps = Omit<PairSectionProps, 'one' | 'other' | 'onChoose'> & {
  readonly one: string
  readonly other: string
  readonly view: DossierView
  /** How to choose the two. */
  readonly children: JSX.Element
}

function Pair(props: PairProps) {
  const compared = createMemo(() => {
    const { vary, draws, seed, concentration, weights, normalise, aggregate, missing } = props.parameters
    const parameters = {
      one: props.one,
      other: props.other,
      weights,
      normalise,
      aggregate,
      missing,
      vary,
      draws,
      seed,
      concentration,
    }
    const run = () => comparisonOutcome(props.view, compareScored(props.view, props.data, props.one, props.other))
    const made = answer({ ...compare, run }, props.view, parameters)
    return { ...made, finding: compare.finding(made.data, props.view, parameters) }
  })
  const flipped = createMemo(() => {
    const { weights, normalise, missing } = props.parameters
    const parameters = { one: props.one, other: props.other, weights, normalise, missing }
    return attempt(() => {
      const made = answer(flip, props.view, parameters)
      return { ...made, finding: flip.finding(made.data, props.view, parameters) }
    })
  })
  const found = () => {
    const weights = flipped().value?.data.weights ?? []
    return weights.length > 0 && weights.every(({ to }) => to !== null)
      ? toMeanOne(new Map(weights.map(({ indicator, to }) => [indicator, to ?? 0])))
      : null
  }
  return (
    <>
      <h2>{compared().finding.title}.</h2>
      <p class="subtitle">{compared().finding.subtitle}</p>
      {props.children}
      {/* Before the draws are done the chance of standing above is unknown, not 0. */}
      <For each={props.data.index.draws > 0 ? compared().finding.notes : compared().finding.notes.slice(0, -1)}>
        {(note) => <p>{note}</p>}
      </For>
      <Show when={props.data.index.draws === 0}>
        <p class="quiet">{WORDS.waiting}</p>
      </Show>
      <FigureBlock
        scene={(width) => compareFigure.scene(toAnswered(compare, compared(), props.view), pageFrame(width))}
        answer={compared()}
        hint={WORDS.hint}
        table={{ summary: WORDS.data, caption: WORDS.compareCaption, table: compare.table(compared().data) }}
      />
      <h3>{WORDS.swap}</h3>
      <Show when={flipped().value} fallback={<p>{refusalText(flipped().refusal)}</p>}>
        {(present) => (
          <>
            <p class="flip-sentence">{present().finding.title}.</p>
            <For each={present().finding.notes}>{(note) => <p>{note}</p>}</For>
            <FigureBlock
              scene={(width) => flipFigure.scene(toAnswered(flip, present(), props.view), pageFrame(width))}
              answer={present()}
              hint={WORDS.flipHint}
              table={{ summary: WORDS.flipData, caption: WORDS.flipCaption, table: flip.table(present().data) }}
            />
            <Show when={found()}>
              {(weights) => (
                <p>
                  <button
                    type="button"
                    class="text-button"
                    disabled={isServer}
                    onClick={() => props.onWeights(weights())}
                  >
                    {WORDS.tryWeights}
                  </button>
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
      <p class="quiet">{WORDS.distance}</p>
    </>
  )
}

function refusalText(refusal: Failure | null): string {
  return refusal === null ? '' : COOPERATION_TEXT.refused.said(refusal.message, refusal.tip)
}

/** Two states with different scores, of which the most is known; null where there are no two to compare. */
function pairOf(
  { countries }: ScoreData,
  one: string | null,
  other: string | null,
): { readonly one: string; readonly other: string } | null {
  const scored = countries.filter(({ score }) => score !== null)
  const known = (iso3: string | null) => scored.find((state) => state.iso3 === iso3)
  const byCoverage = scored.toSorted((a, b) => b.coverage - a.coverage || a.rank! - b.rank!)
  const first = known(one) ?? byCoverage.find(({ iso3 }) => iso3 !== other)
  const second =
    (other === first?.iso3 ? undefined : known(other)) ??
    byCoverage.find(({ iso3, score }) => iso3 !== first?.iso3 && score !== first?.score) ??
    byCoverage.find(({ iso3 }) => iso3 !== first?.iso3)
  return first && second ? { one: first.iso3, other: second.iso3 } : null
}
