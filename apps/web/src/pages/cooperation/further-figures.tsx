import type { Answer, FlatTable } from '@ffc/core/analyses'
import { score } from '@ffc/core/analyses/score.run'
import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import { type Finding, heatMapFinding, paperPracticeFinding, scoreHistoryFinding } from '@ffc/core/present'
import { type Figure, pageFrame } from '@ffc/figures'
import { scoreHeatMapFigure } from '@ffc/figures/figure/score/heat-map'
import { scoreHistoryFigure } from '@ffc/figures/figure/score/history'
import { scorePaperPracticeFigure } from '@ffc/figures/figure/score/paper-practice'
import { For, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { useView } from '../../state/view-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'

export interface FurtherFigureProps {
  readonly answer: Answer<ScoreData>
}

/** Paper against practice. */
export function PaperPracticeSection(props: FurtherFigureProps) {
  const { view } = useView()
  const words = COOPERATION_TEXT.paperPractice
  const finding = () => paperPracticeFinding(props.answer.data, view())
  const table = () => ({
    columns: [
      { key: 'state', label: words.columns.state },
      { key: 'paper', label: words.columns.paper },
      { key: 'practice', label: words.columns.practice },
      { key: 'terms', label: words.columns.terms },
    ],
    rows: props.answer.data.countries.map(({ name, dimensions }) => [
      name,
      ...(['paper', 'practice', 'terms'] as const).map(
        (wanted) => dimensions.find(({ dimension }) => dimension === wanted)?.score ?? null,
      ),
    ]),
  })
  return (
    <FindingSection
      answer={props.answer}
      figure={scorePaperPracticeFigure}
      finding={finding()}
      words={words}
      table={table()}
    />
  )
}

/** States by indicators. */
export function HeatMapSection(props: FurtherFigureProps) {
  const { view } = useView()
  const words = COOPERATION_TEXT.heat
  const finding = () => heatMapFinding(props.answer.data, view())
  const indicators = () => props.answer.data.index.indicators.filter(({ isCovered }) => isCovered)
  const table = () => ({
    columns: [
      { key: 'state', label: COOPERATION_TEXT.paperPractice.columns.state },
      ...indicators().map(({ id, title }) => ({ key: id, label: title })),
    ],
    rows: props.answer.data.countries.map(({ name, contributions }) => [
      name,
      ...indicators().map(({ id }) => contributions.find(({ indicator }) => indicator === id)?.normalised ?? null),
    ]),
  })
  return (
    <FindingSection
      answer={props.answer}
      figure={scoreHeatMapFigure}
      finding={finding()}
      words={words}
      table={table()}
    />
  )
}

interface FindingSectionProps extends FurtherFigureProps {
  readonly figure: Figure
  readonly finding: Finding
  readonly words: { readonly hint: string; readonly data: string; readonly caption: string }
  readonly table: FlatTable
}

/** A figure under what it finds, with notes in the margin. */
function FindingSection(props: FindingSectionProps) {
  const { view } = useView()
  return (
    <section class="spread" aria-label={props.finding.title}>
      <div class="spread-main">
        <h2>{props.finding.title}.</h2>
        <p class="subtitle">{props.finding.subtitle}</p>
        <FigureBlock
          scene={(width) => props.figure.scene(toAnswered(score, props.answer, view()), pageFrame(width))}
          answer={props.answer}
          hint={props.words.hint}
          table={{ summary: props.words.data, caption: props.words.caption, table: props.table }}
        />
      </div>
      <aside class="margin">
        <For each={props.finding.notes}>{(note) => <p>{note}</p>}</For>
      </aside>
    </section>
  )
}

export interface HistorySectionProps extends FurtherFigureProps {
  readonly since: ScoreParameters['since']
  readonly onChange: (since: number | null) => void
}

const SINCE = 2000

/** The score at the end of each year, on demand: it is the index made many times over. */
export function HistorySection(props: HistorySectionProps) {
  const { view } = useView()
  const words = COOPERATION_TEXT.history
  const history = () => props.answer.data.history
  const finding = () => scoreHistoryFinding(props.answer.data, view())
  const table = () => {
    const names = new Map(props.answer.data.countries.map(({ iso3, name }) => [iso3, name]))
    return {
      columns: [
        { key: 'asOf', label: words.columns.asOf },
        { key: 'state', label: words.columns.state },
        { key: 'score', label: words.columns.score },
        { key: 'rank', label: words.columns.rank },
      ],
      rows: (history() ?? []).flatMap(({ asOf, countries }) =>
        countries.map(({ iso3, score: value, rank }) => [asOf, names.get(iso3) ?? iso3, value, rank]),
      ),
    }
  }
  return (
    <section class="spread" aria-label={words.heading}>
      <div class="spread-main">
        <Show
          when={history()}
          fallback={
            <>
              <h2>{words.heading}</h2>
              <p>{props.since === null ? words.lead : words.waiting}</p>
              <Show when={props.since === null}>
                <p>
                  <button type="button" class="text-button" disabled={isServer} onClick={() => props.onChange(SINCE)}>
                    {words.show}
                  </button>
                </p>
              </Show>
            </>
          }
        >
          <h2>{finding().title}.</h2>
          <p class="subtitle">{finding().subtitle}</p>
          <FigureBlock
            scene={(width) => scoreHistoryFigure.scene(toAnswered(score, props.answer, view()), pageFrame(width))}
            answer={props.answer}
            hint={words.hint}
            table={{ summary: words.data, caption: words.caption, table: table() }}
          />
        </Show>
      </div>
      <Show when={history()}>
        <aside class="margin">
          <p>{words.lead}</p>
          <For each={finding().notes}>{(note) => <p>{note}</p>}</For>
          <p>
            <button type="button" class="text-button" onClick={() => props.onChange(null)}>
              {words.hide}
            </button>
          </p>
        </aside>
      </Show>
    </section>
  )
}
