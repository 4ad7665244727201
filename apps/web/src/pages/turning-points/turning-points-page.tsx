import { answer } from '@ffc/core/analyses'
import { type InterplayParameters, interplay } from '@ffc/core/analyses/interplay.run'
import { partnerOf } from '@ffc/core/dossier'
import { countryName } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { interplayFigure } from '@ffc/figures/figure/interplay'
import { For, Show, createMemo } from 'solid-js'
import { MethodList } from '../../components/evidence/method-list.tsx'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { Notices } from '../../components/notices/notices.tsx'
import { LinkedText } from '../../components/prose/linked-text.tsx'
import '../../components/stack/stack.css'
import { usePaths } from '../../site.ts'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TURNING_TEXT } from '../../text/timeline.ts'
import { PointSection } from './point-section.tsx'
import { TurningControls } from './turning-controls.tsx'
import './turning-points-page.css'

const WORDS = TURNING_TEXT

/** "What changed when, and can it be told from chance?": before and after each turning point, with how little that shows. */
export function TurningPointsPage() {
  const context = useView()
  const { view } = context
  const paths = usePaths()
  const asked = () => context.own() as unknown as InterplayParameters
  const isThere = (id: string) => view().tables.events.some((event) => event.id === id || event.happening === id)
  /** What of the question the view can answer. */
  const parameters = createMemo((): InterplayParameters => {
    const { turningPoint, ...others } = asked()
    const usable = turningPoint !== null && others.at === null && isThere(turningPoint)
    return { ...others, turningPoint: usable ? turningPoint : null }
  })
  const problem = () => {
    const { at, turningPoint } = asked()
    if (turningPoint === null || parameters().turningPoint !== null) return null
    return at === null ? WORDS.noPoint(turningPoint) : WORDS.both
  }
  const question = createMemo(() => ({ view: view(), parameters: parameters() }))
  // Each step takes a few frames: a drag waits for it no more than once.
  const rested = createRested(question)
  const answered = createMemo(() => answer(interplay, rested().view, rested().parameters))
  const finding = createMemo(() => interplay.finding(answered().data, rested().view, rested().parameters))
  /** Whom each treaty is with, by its id, for what the answer warns of. */
  const names = createMemo(() => {
    const { tables, dossier } = rested().view
    return new Map(
      tables.treaties.map((treaty) => {
        const partner = partnerOf(treaty, dossier.focalState)
        return [treaty.id, partner === null ? treaty.titleEn : countryName(rested().view, partner)]
      }),
    )
  })
  context.report(createChangeSentence(finding, (_, now) => WORDS.change(now.title)))

  return (
    <article class="turning-page">
      <header class="opening">
        <h1 class="question">{TEXT.questions.turningPoints}</h1>
        <p class="answer">{finding().title}.</p>
        <p class="standfirst">{finding().subtitle}</p>
        <Notices />
        <Show when={problem()}>
          {(text) => (
            <p class="notices" role="status">
              {text()}
            </p>
          )}
        </Show>
      </header>
      <section class="spread" aria-label={WORDS.caveats}>
        <div class="spread-main stack">
          <TurningControls parameters={parameters()} view={view()} onChange={(patch) => context.changeOwn(patch)} />
          <FigureBlock
            scene={(width) => interplayFigure.scene(toAnswered(interplay, answered(), rested().view), pageFrame(width))}
            answer={answered()}
            hint={WORDS.hint}
            table={{ summary: WORDS.asTable, caption: finding().subtitle, table: interplay.table(answered().data) }}
          />
          <For each={answered().data.turningPoints}>
            {(point) => <PointSection point={point} level={rested().parameters.level} />}
          </For>
          <h2>{WORDS.caveats}</h2>
          <For each={answered().meta.warnings}>
            {(warning) => (
              <p>
                <LinkedText text={warning} names={names()} without={(query) => paths.to('turning-points', query)} />
              </p>
            )}
          </For>
          <p>
            <a href={paths.to('timeline', context.evidenceQuery())}>{WORDS.back}</a>
          </p>
        </div>
        <aside class="margin">
          <h2>{WORDS.words.heading}</h2>
          <dl class="words">
            <For each={[WORDS.words.ratio, WORDS.words.interval, WORDS.words.pValue, WORDS.words.least]}>
              {([word, meaning]) => (
                <>
                  <dt>{word}</dt>
                  <dd>{meaning}</dd>
                </>
              )}
            </For>
          </dl>
          <h2>{WORDS.methods}</h2>
          <MethodList methods={answered().meta.methods} />
        </aside>
      </section>
      <Show when={answered().meta.sources.length > 0}>
        <section class="sources">
          <h2>{WORDS.sources}</h2>
          <SourceList sources={answered().meta.sources} />
        </section>
      </Show>
    </article>
  )
}
