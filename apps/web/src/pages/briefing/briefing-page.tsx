import { answer } from '@ffc/core/analyses'
import { corrections } from '@ffc/core/analyses/corrections.run'
import { gaps } from '@ffc/core/analyses/gaps.run'
import { lag } from '@ffc/core/analyses/lag.run'
import { type DossierView, mainSource, treatyStates } from '@ffc/core/dossier'
import type { Counted } from '@ffc/core/model'
import { focalName } from '@ffc/core/present'
import { latestDay } from '@ffc/core/time'
import { type LagData, lagObservations } from '@ffc/core/treaty-lag'
import { pageFrame } from '@ffc/figures'
import { lagFigure } from '@ffc/figures/figure/lag'
import { For, Show, createMemo } from 'solid-js'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { Notices } from '../../components/notices/notices.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { BRIEFING_TEXT } from '../../text/briefing.ts'
import { TEXT } from '../../text/index.ts'
import { Late } from './late.tsx'
import { Story } from './story.tsx'
import './briefing-page.css'

const WORDS = BRIEFING_TEXT

/** The problem in numbers: six questions, each answered in a sentence that is computed, shown and sourced. */
export function BriefingPage() {
  const { view } = useView()
  return (
    <article class="briefing">
      <header class="opening">
        <h1 class="question">{TEXT.questions.briefing}</h1>
        <Opening />
        <Notices />
      </header>
      <TreatiesStory />
      <Late story="CooperationStory" question={WORDS.questions.cooperation} />
      <Late story="EstimatesStory" question={WORDS.questions.estimates} />
      <RoutesStory />
      <Late story="InterplayStory" question={WORDS.questions.interplay} />
      <EvidenceStory view={view()} />
      <Limits />
    </article>
  )
}

/** The two numbers that the rest is about. */
function Opening() {
  const { view } = useView()
  const treaties = createMemo(() => extraditionTreaties(view()))
  const range = createMemo(() => publishedRange(view()))
  const claims = createMemo(() =>
    Object.values(view().tables)
      .flat()
      .filter((row) => 'source' in row),
  )
  const sources = () => new Set(claims().map((row) => ('source' in row ? row.source : ''))).size
  return (
    <>
      <p class="answer">
        {treaties().signed === 0
          ? WORDS.nothing
          : WORDS.answer(focalName(view()), treaties().signed, treaties().signed - treaties().bound)}
      </p>
      <p class="standfirst">
        {WORDS.standfirst(claims().length, sources(), view().edition.name, view().asOf)}
        <Show when={range()}>{(figures) => WORDS.range(figures().low, figures().high, figures().count)}</Show>
      </p>
    </>
  )
}

function TreatiesStory() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const estimate = createMemo(() => {
    if (lagObservations(view(), lag.defaults).observations.length === 0) return null
    const result = answer(lag, view(), lag.defaults)
    return { answer: result, finding: lag.finding(result.data, view(), lag.defaults) }
  })
  const words = WORDS.curve
  return (
    <Story
      number={1}
      question={WORDS.questions.treaties}
      href={paths.to('treaties', evidenceQuery())}
      answer={estimate() ? `${estimate()?.finding.title}.` : null}
      basis={estimate()?.finding.subtitle ?? ''}
      rows={estimate()?.answer.data.observations.map(({ treaty }) => treaty) ?? []}
      aside={naiveNote(estimate()?.answer.data)}
    >
      <Show when={estimate()}>
        {(present) => (
          <FigureBlock
            scene={(width) => lagFigure.scene(toAnswered(lag, present().answer, view()), pageFrame(width))}
            answer={present().answer}
            hint={words.hint}
            table={{ summary: words.data, caption: words.caption, table: lag.table(present().answer.data) }}
          />
        )}
      </Show>
    </Story>
  )
}

function RoutesStory() {
  const { view, evidenceQuery } = useView()
  const paths = usePaths()
  const data = createMemo(() => answer(gaps, view(), gaps.defaults).data)
  const finding = createMemo(() => gaps.finding(data(), view(), gaps.defaults))
  const rows = () =>
    data().routes.flatMap(({ stops }) =>
      stops.flatMap((stop) => [
        ...stop.instruments.flatMap(({ kind, instruments }) =>
          kind === 'extradition' ? instruments.map(({ treaty }) => treaty) : [],
        ),
        ...stop.sources.map(({ row }) => row),
      ]),
    )
  return (
    <Story
      number={4}
      question={WORDS.questions.routes}
      href={paths.to('routes', evidenceQuery())}
      answer={`${finding().title}.`}
      basis={finding().subtitle}
      rows={rows()}
    />
  )
}

function EvidenceStory(props: { readonly view: DossierView }) {
  const { evidenceQuery } = useView()
  const paths = usePaths()
  const contradicted = createMemo(() => answer(corrections, props.view, corrections.defaults).data)
  return (
    <Story
      number={6}
      question={WORDS.questions.evidence}
      href={paths.to('evidence', evidenceQuery())}
      answer={`${mainVoice(props.view)} ${WORDS.evidence.contradicted(contradicted().length)}`.trim()}
      basis={WORDS.evidence.note}
      rows={contradicted().flatMap(({ sources }) => sources.map(({ row }) => row))}
    />
  )
}

function Limits() {
  const words = WORDS.limits
  const limits = [
    [words.pending, words.pendingText],
    [words.score, words.scoreText],
    [words.people, words.peopleText],
    [words.words, words.wordsText],
    [words.edition, words.editionText],
  ] as const
  return (
    <section class="limits">
      <h2>{words.heading}</h2>
      <dl>
        <For each={limits}>
          {([head, text]) => (
            <div>
              <dt>{head}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

function extraditionTreaties(view: DossierView): { readonly signed: number; readonly bound: number } {
  const states = treatyStates(view).filter(
    ({ treaty, stages }) => treaty.kind === 'extradition' && stages.has('signed'),
  )
  return { signed: states.length, bound: states.filter(({ status }) => status === 'in-force').length }
}

/** Whom the figures of the opening count. */
const OPENING_COUNTS: ReadonlySet<Counted> = new Set<Counted>(['chinese-fighters', 'uyghur-fighters'])

/** From the lowest to the highest number that anybody had published; null where nobody had. */
function publishedRange(
  view: DossierView,
): { readonly low: number; readonly high: number; readonly count: number } | null {
  const figures = view.tables.estimates.filter(
    ({ counted, statedOn }) =>
      OPENING_COUNTS.has(counted) && (statedOn === null || (latestDay(statedOn) ?? '9999') <= view.asOf),
  )
  const numbers = figures.flatMap(({ low, central, high }) => [low, central, high].filter((value) => value !== null))
  if (numbers.length === 0) return null
  return { low: Math.min(...numbers), high: Math.max(...numbers), count: figures.length }
}

/** What dropping the treaties that wait would have said; nothing where none is in force. */
function naiveNote(data: LagData | undefined): string | undefined {
  const median = data?.completedOnly.median ?? null
  return median === null ? undefined : WORDS.naive(data?.completedOnly.n ?? 0, median)
}

/** The source with the most claims, in a sentence; empty where nobody claims anything. */
function mainVoice(view: DossierView): string {
  const main = mainSource(view)
  return main ? WORDS.evidence.answer(main.source.publisher, main.own, main.all) : ''
}
