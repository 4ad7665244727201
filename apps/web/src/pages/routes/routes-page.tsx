import { prepareAnswer } from '@ffc/core/analyses'
import { type GapsData, type GapsParameters, gaps } from '@ffc/core/analyses/gaps.run'
import { pageFrame } from '@ffc/figures'
import { gapsFigure } from '@ffc/figures/figure/gaps'
import { For, Show, createMemo } from 'solid-js'
import { MethodList } from '../../components/evidence/method-list.tsx'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { Notices } from '../../components/notices/notices.tsx'
import '../../components/stack/stack.css'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { ROUTES_TEXT } from '../../text/routes.ts'
import { ChangesSection } from './changes-section.tsx'
import { MapSection } from './map-section.tsx'
import { RouteControls } from './route-controls.tsx'
import { StopsTable } from './stops-table.tsx'
import './routes-page.css'

/** "Where are the gaps on the way?": the answer, the line, the map, the states, the doubt, the sources. */
export function RoutesPage() {
  const context = useView()
  const { view } = context
  const asked = () => context.own() as unknown as GapsParameters
  const known = createMemo(() => new Map(view().tables.routes.map(({ route, title }) => [route, title])))
  /** What of the question the view can answer. */
  const parameters = createMemo((): GapsParameters => {
    const { route, since } = asked()
    return {
      route: route !== null && known().has(route) ? route : null,
      since: since !== null && since <= view().asOf ? since : null,
    }
  })
  const problems = () => {
    const { route, since } = asked()
    return [
      ...(route !== null && parameters().route === null ? [ROUTES_TEXT.noRoute(route)] : []),
      ...(since !== null && parameters().since === null ? [ROUTES_TEXT.noSince(since, view().asOf)] : []),
    ]
  }
  const answered = createMemo(() => prepareAnswer(gaps, view(), parameters()))
  const meta = () => answered().answer().meta
  const data = () => answered().answer().data as GapsData
  const finding = createMemo(() => answered().finding())
  const hasRoutes = () => data().routes.length > 0
  const snapshot = createMemo(() => finding().title)
  context.report(createChangeSentence(snapshot, (_, now) => ROUTES_TEXT.change(now, view().asOf)))

  return (
    <article class="routes-page">
      <header class="opening">
        <h1 class="question">{TEXT.questions.routes}</h1>
        <p class="answer">{finding().title}.</p>
        <p class="standfirst">{hasRoutes() ? finding().subtitle : ROUTES_TEXT.nothing}</p>
        <Notices />
        <For each={problems()}>
          {(problem) => (
            <p class="notices" role="status">
              {problem}
            </p>
          )}
        </For>
      </header>
      <section class="stack" aria-label={ROUTES_TEXT.line.heading}>
        <RouteControls
          parameters={parameters()}
          routes={known()}
          asOf={view().asOf}
          onChange={(patch) => context.changeOwn(patch)}
        />
        <Show when={hasRoutes()}>
          <FigureBlock
            scene={(width) => gapsFigure.scene(answered(), pageFrame(width))}
            answer={answered().answer()}
            hint={ROUTES_TEXT.line.hint}
            table={{
              summary: ROUTES_TEXT.line.data,
              caption: ROUTES_TEXT.line.caption,
              table: answered().table(),
            }}
          />
        </Show>
      </section>
      <Show when={hasRoutes()}>
        <Show when={data().changes}>
          {(changes) => <ChangesSection since={parameters().since ?? view().asOf} sentences={changes().sentences} />}
        </Show>
        <MapSection answered={answered()} routes={data().routes} />
        <StopsTable routes={data().routes} />
      </Show>
      <section class="spread doubt">
        <div class="spread-main">
          <h2>{ROUTES_TEXT.inWords}</h2>
          <For each={finding().notes}>{(note) => <p>{note}</p>}</For>
          <h2>{ROUTES_TEXT.doubt}</h2>
          <For each={meta().warnings}>{(warning) => <p>{warning}</p>}</For>
        </div>
        <aside class="margin">
          <h2>{ROUTES_TEXT.methods}</h2>
          <MethodList methods={meta().methods} />
        </aside>
      </section>
      <Show when={meta().sources.length > 0}>
        <section class="sources">
          <h2>{ROUTES_TEXT.sources}</h2>
          <SourceList sources={meta().sources} />
        </section>
      </Show>
    </article>
  )
}
