/** Stories whose programs are larger: fetched after the page stands, so that its first sentences do not wait for them. */
import { answer } from '@ffc/core/analyses'
import { interplay } from '@ffc/core/analyses/interplay.run'
import { score } from '@ffc/core/analyses/score.run'
import { estimates } from '@ffc/core/analyses/tables.run'
import { NON_REFOULEMENT_NOTE, estimatesFinding } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { estimatesFigure } from '@ffc/figures/figure/estimates'
import { scorePaperPracticeFigure } from '@ffc/figures/figure/score/paper-practice'
import { Show, createMemo } from 'solid-js'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { usePaths } from '../../site.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { BRIEFING_TEXT } from '../../text/briefing.ts'
import { createScore } from '../cooperation/score/create-score.ts'
import { stateRows } from '../cooperation/state-rows.ts'
import { Story } from './story.tsx'

/** Who cooperates: the extremes of the ranking, and paper against practice. */
export function CooperationStory() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const rested = createRested(view)
  const ranking = createScore(rested, () => score.defaults)
  const finding = createMemo(() => {
    const present = ranking.answer()
    return present && score.finding(present.data, rested(), score.defaults)
  })
  /** Of the highest and the lowest: the sentence is about them. */
  const rows = () => {
    const ranked = ranking.answer()?.data.countries.filter(({ rank }) => rank !== null) ?? []
    const best = ranked[0]?.rank
    const worst = ranked.at(-1)?.rank
    return ranked.filter(({ rank }) => rank === best || rank === worst).flatMap(stateRows)
  }
  const words = BRIEFING_TEXT.scatter
  return (
    <Story
      number={2}
      question={BRIEFING_TEXT.questions.cooperation}
      href={paths.to('cooperation', evidenceQuery())}
      answer={finding() ? `${finding()?.title}.` : null}
      basis={finding()?.subtitle ?? ''}
      rows={rows()}
      aside={NON_REFOULEMENT_NOTE}
    >
      <Show when={ranking.answer()}>
        {(present) => (
          <FigureBlock
            scene={(width) => scorePaperPracticeFigure.scene(toAnswered(score, present(), rested()), pageFrame(width))}
            answer={present()}
            allRows={score.table(present().data)}
            hint={words.hint}
            table={{
              summary: words.data,
              caption: words.caption,
              table: {
                columns: (['state', 'paper', 'practice', 'terms'] as const).map((key) => ({
                  key,
                  label: words.columns[key],
                })),
                rows: present().data.countries.map(({ name, dimensions }) => [
                  name,
                  ...(['paper', 'practice', 'terms'] as const).map(
                    (wanted) => dimensions.find(({ dimension }) => dimension === wanted)?.score ?? null,
                  ),
                ]),
              },
            }}
          />
        )}
      </Show>
    </Story>
  )
}

/** How many: every figure that was published, under whom it counts. */
export function EstimatesStory() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const rested = createRested(view)
  const answered = createMemo(() => answer(estimates, rested(), estimates.defaults))
  const finding = createMemo(() => estimatesFinding(answered().data, rested()))
  const words = BRIEFING_TEXT.figures
  return (
    <Story
      number={3}
      question={BRIEFING_TEXT.questions.estimates}
      href={paths.to('estimates', evidenceQuery())}
      answer={`${finding().title}.`}
      basis={finding().subtitle}
      rows={answered().data.map(({ id }) => id)}
      aside={finding().notes[0]}
    >
      <Show when={answered().data.length > 0}>
        <FigureBlock
          scene={(width) => estimatesFigure.scene({ answer: answered, finding, view: rested() }, pageFrame(width))}
          answer={answered()}
          hint={words.hint}
          table={{ summary: words.data, caption: words.caption, table: estimates.table(answered().data) }}
        />
      </Show>
    </Story>
  )
}

/** What changed around dated turning points. */
export function InterplayStory() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const rested = createRested(view)
  const data = createMemo(() => answer(interplay, rested(), interplay.defaults).data)
  const finding = createMemo(() => interplay.finding(data(), rested(), interplay.defaults))
  return (
    <Story
      number={5}
      question={BRIEFING_TEXT.questions.interplay}
      href={paths.to('turning-points', evidenceQuery())}
      answer={`${finding().title}.`}
      basis={finding().subtitle}
      rows={data().turningPoints.flatMap(({ sources }) => sources.map(({ row }) => row))}
    />
  )
}
