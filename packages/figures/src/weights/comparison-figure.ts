import { BASIS_LABELS, formatNumber, formatShare } from '@ffc/core/present'
import type { ComparisonData } from '@ffc/core/cooperation'
import type { FigureContext } from '../figure-context.ts'
import { scoreScale } from '../cooperation/score-scale.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import { dumbbellMarks } from './dumbbell-marks.ts'

type Compared = ComparisonData['indicators'][number]

const SCORE_NAME = 'Score'

/**
 * One row an indicator: the one state filled, the other hollow, on the scale from 0 to 1; a state of which nothing is
 * known has no dot, and the margin says so. The scores stand first.
 */
export function comparisonFigure(data: ComparisonData, context: FigureContext): Scene {
  const { frame } = context
  const { one, other, indicators } = data
  if (indicators.length === 0) return emptyScene('comparison', context)
  const figures = indicators.map(({ one: mine, other: theirs }) => pairText(mine.normalised, theirs.normalised))
  const scores = pairText(one.score, other.score)
  const layout = rowLayout(frame, {
    names: [SCORE_NAME, ...indicators.map(({ title }) => title)],
    values: [scores, ...figures],
    isSparse: true,
  })
  const { left, right, rowHeight } = layout
  const scale = scoreScale([
    one.score,
    other.score,
    ...indicators.flatMap((compared) => [compared.one.normalised, compared.other.normalised]),
  ])
  const x = (value: number) => left + scale.place(value) * (right - left)
  const rows = makeRowCursor(rowHeight)
  const scoreMiddle = rows.next()
  const ruleAt = frame.isGrid ? rows.next() : rows.bottom() + 2
  if (!frame.isGrid) rows.skip(0.25)
  const parts: ScenePart[] = [
    {
      name: 'score',
      marks: [
        layout.name(SCORE_NAME, scoreMiddle),
        ...pairMarks(one.score, other.score, x, scoreMiddle, frame),
        layout.value(scores, scoreMiddle),
        { kind: 'line', from: [0, ruleAt], to: [frame.width, ruleAt], tone: 'faint' },
      ],
      label: `Score: ${one.name} ${valueText(one.score)}, ${other.name} ${valueText(other.score)}; ${one.name} stands above in ${formatShare(data.probability.oneAbove)} of draws.`,
      rows: indicators.flatMap((compared) => rowsOf(compared)),
    },
    ...indicators.map((compared, index): ScenePart => {
      const middle = rows.next()
      return {
        name: compared.indicator,
        marks: [
          layout.name(compared.title, middle),
          ...pairMarks(compared.one.normalised, compared.other.normalised, x, middle, frame),
          layout.value(figures[index] ?? '', middle, 'muted'),
        ],
        label: comparedSentence(compared, data),
        rows: rowsOf(compared),
      }
    }),
  ]
  const bottom = rows.bottom()
  const labels = rows.next()
  const key = paragraph(
    `Filled: ${one.name}; hollow: ${other.name}. To the right more cooperation, also where it is the absence of refusals or transfers; –: nothing known.`,
    rows.bottom(),
    frame,
  )
  return makeScene('comparison', context, {
    height: key.bottom,
    description: `${one.name} and ${other.name} on each of ${indicators.length} indicators, more cooperation to the right.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...gridLines(frame, [0, bottom], scale.ticks, ({ value }) => x(value)),
          ...axisLabels(
            scale.ticks.map(({ value, label }) => ({ at: x(value), label })),
            labels,
            frame,
          ),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

function pairMarks(
  one: number | null,
  other: number | null,
  x: (value: number) => number,
  middle: number,
  frame: Frame,
): Mark[] {
  const size = frame.isGrid ? frame.characterWidth / 2 : 4.5
  if (one !== null && other !== null) return dumbbellMarks(x(other), x(one), middle, frame)
  if (one !== null) return [{ kind: 'symbol', symbol: 'filled-dot', at: [x(one), middle], tone: 'accent', size }]
  return other === null ? [] : [{ kind: 'symbol', symbol: 'hollow-dot', at: [x(other), middle], tone: 'ink', size }]
}

function valueText(value: number | null): string {
  return value === null ? '–' : formatNumber(value, 2)
}

function pairText(one: number | null, other: number | null): string {
  return `${valueText(one)} / ${valueText(other)}`
}

function rowsOf({ indicator, one, other }: Compared): string[] {
  return [...new Set([...one.evidence.map(({ row }) => row), ...other.evidence.map(({ row }) => row), indicator])]
}

function comparedSentence({ title, one, other }: Compared, { one: first, other: second }: ComparisonData): string {
  const say = ({ normalised, basis }: Compared['one']) =>
    normalised === null ? BASIS_LABELS[basis] : `${formatNumber(normalised, 2)} (${BASIS_LABELS[basis]})`
  return `${title}: ${first.name} ${say(one)}, ${second.name} ${say(other)}.`
}
