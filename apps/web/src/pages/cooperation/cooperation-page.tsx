import { score } from '@ffc/core/analyses/score.run'
import type { ScoreParameters } from '@ffc/core/cooperation'
import { NON_REFOULEMENT_NOTE, focalName, formatShare, whatScoreCounts } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { scoreFigure } from '@ffc/figures/figure/score'
import { Show, createEffect, createMemo, createSignal, on } from 'solid-js'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { makeLate } from '../../components/late/make-late.tsx'
import { Notices } from '../../components/notices/notices.tsx'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'
import { TEXT } from '../../text/index.ts'
import type { BelowLadderProps } from './below-ladder.tsx'
import { type CooperationParameters, scoreParameters } from './cooperation-parameters.ts'
import { describeChange, isSameRanking, snapshotOf } from './describe-change.ts'
import { DrawsLine } from './draws-line.tsx'
import { IndexChoices } from './index-choices.tsx'
import { createScore } from './score/create-score.ts'
import { StateDialog } from './state-dialog.tsx'
import { setWeights, weighIndicators } from './weight-shares.ts'
import { WeightsControls } from './weights-controls.tsx'
import './cooperation-page.css'

const WORDS = COOPERATION_TEXT

const { Late: BelowLadder, load } = makeLate<BelowLadderProps>(
  async () => (await import('./below-ladder.tsx')).BelowLadder,
)

/** Fetches what stands below the ranking; prerendering awaits it. */
export const loadBelowLadder = load

/** "Who cooperates, on paper and in practice?": the ranking, the weights, the doubt. */
export function CooperationPage() {
  const context = useView()
  const { view } = context
  const own = () => context.own() as unknown as CooperationParameters
  /** Weights while a slider is dragged: shown, not yet in the address. */
  const [preview, setPreview] = createSignal<readonly string[] | null>(null)
  createEffect(on(own, () => setPreview(null), { defer: true }))
  const parameters = createMemo((): ScoreParameters => ({
    ...scoreParameters(own()),
    weights: preview() ?? own().weights,
  }))
  const ranking = createScore(view, parameters)
  const change = (patch: Partial<CooperationParameters>) => context.changeOwn(patch)

  const indicators = () => view().tables.indicators
  const covered = createMemo(
    () =>
      new Set(
        ranking
          .answer()
          ?.data.index.indicators.filter(({ isCovered }) => isCovered)
          .map(({ id }) => id),
      ),
  )
  const weighed = createMemo(() => weighIndicators(indicators(), covered(), parameters().weights))
  const commitWeights = (changes: ReadonlyMap<string, number>) =>
    change({ weights: setWeights(indicators(), own().weights, changes) })

  const finding = createMemo(() => {
    const present = ranking.answer()
    return present && score.finding(present.data, view(), parameters())
  })
  const rested = createRested(() => ranking.answer())
  // The draws that follow change no rank: what is said of a move must not change with them.
  const snapshot = createMemo(() => snapshotOf(view(), ranking.answer()?.data ?? null), undefined, {
    equals: isSameRanking,
  })
  context.report(createChangeSentence(snapshot, describeChange))
  const [opened, setOpened] = createSignal<string | null>(null)

  return (
    <article class="cooperation">
      <header class="opening">
        <h1 class="question">{TEXT.questions.cooperation}</h1>
        <p class="answer">{finding() ? `${finding()?.title}.` : WORDS.refused.title}</p>
        <p class="standfirst">
          {finding()?.subtitle ?? WORDS.refused.said(ranking.refusal()?.message ?? '', ranking.refusal()?.tip ?? '')}
        </p>
        <Notices />
        <Show when={ranking.refusal()}>
          <Refused
            hasOwnDate={context.evidence().asOf !== null}
            hasOwnChoices={own().weights.length > 0 || own().normalise !== score.defaults.normalise}
            hasKnownAt={context.evidence().knownAt !== null}
            onUsualDate={() => context.change({ asOf: null })}
            onAllPublished={() => context.change({ knownAt: null })}
            onUsualIndex={() => change(score.defaults)}
          />
        </Show>
      </header>
      <Show when={ranking.answer()}>
        {(present) => (
          <>
            <section class="ranking" aria-label={WORDS.ladder.label}>
              <div class="ranking-side">
                <WeightsControls
                  dimensions={weighed()}
                  notCovered={present()
                    .data.index.indicators.filter(({ isCovered }) => !isCovered)
                    .map(({ title }) => title)}
                  isChanged={parameters().weights.length > 0}
                  onPreview={(changes) => setPreview(setWeights(indicators(), own().weights, changes))}
                  onChange={commitWeights}
                  onReset={() => change({ weights: [] })}
                />
              </div>
              <div class="ranking-figure">
                <h2 class="visually-hidden">{WORDS.ladder.label}</h2>
                <p class="refoulement">{NON_REFOULEMENT_NOTE}</p>
                <DrawsLine score={ranking} count={present().data.index.draws} />
                <FigureBlock
                  scene={(width) => scoreFigure.scene(toAnswered(score, present(), view()), pageFrame(width))}
                  answer={present()}
                  hint={WORDS.ladder.hint}
                  table={{
                    summary: WORDS.ladder.data,
                    caption: WORDS.ladder.caption,
                    table: score.table(present().data),
                  }}
                  lacks={present().data.index.draws === 0 ? WORDS.ladder.withoutDraws : undefined}
                  onOpen={({ name }) => setOpened(name)}
                />
              </div>
            </section>
            <section class="stack">
              <h2>{WORDS.choices.label}</h2>
              <p>{whatScoreCounts(focalName(view()))}</p>
              <IndexChoices parameters={parameters()} onChange={change} />
              <Words rankLevel={present().data.index.rankLevel} />
            </section>
          </>
        )}
      </Show>
      <Show when={rested()}>
        {(present) => (
          <BelowLadder
            answer={present()}
            parameters={parameters()}
            own={own()}
            score={ranking}
            onChange={change}
            onWeights={commitWeights}
          />
        )}
      </Show>
      <StateDialog iso3={opened()} data={ranking.answer()?.data ?? null} onClose={() => setOpened(null)} />
    </article>
  )
}

/** The words of the figure in plain ones, beside it. */
function Words(props: { readonly rankLevel: number }) {
  const words = WORDS.words
  return (
    <aside class="words words-row" aria-label={words.label}>
      <dl>
        <div>
          <dt>{words.score}</dt>
          <dd>{words.scoreMeaning}</dd>
        </div>
        <div>
          <dt>{words.interval}</dt>
          <dd>{words.intervalMeaning(formatShare(props.rankLevel))}</dd>
        </div>
        <div>
          <dt>{words.unknown}</dt>
          <dd>{words.unknownMeaning}</dd>
        </div>
      </dl>
    </aside>
  )
}

/** What to do where no state can be ranked. */
function Refused(props: {
  readonly hasOwnDate: boolean
  readonly hasOwnChoices: boolean
  readonly hasKnownAt: boolean
  readonly onUsualDate: () => void
  readonly onAllPublished: () => void
  readonly onUsualIndex: () => void
}) {
  return (
    <p class="way-out">
      <Show when={props.hasOwnDate}>
        <button type="button" class="text-button" onClick={() => props.onUsualDate()}>
          {WORDS.refused.usualDate}
        </button>{' '}
      </Show>
      <Show when={props.hasKnownAt}>
        <button type="button" class="text-button" onClick={() => props.onAllPublished()}>
          {WORDS.refused.allPublished}
        </button>{' '}
      </Show>
      <Show when={props.hasOwnChoices}>
        <button type="button" class="text-button" onClick={() => props.onUsualIndex()}>
          {WORDS.refused.usualWeights}
        </button>
      </Show>
    </p>
  )
}
