import { formatCount, formatDay, formatNumber } from '@ffc/core/present'
import { type CivilDate, toDayNumber } from '@ffc/core/time'
import type { FigureContext } from '../figure-context.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { rowLayout } from '../rows/row-layout.ts'
import type { Mark, Point, Scene, ScenePart } from '../scene.ts'
import { yearLabels } from '../treaties/wait-bar.ts'
import { spanScale, yearTicks } from '../treaties/wait-scale.ts'
import { scoreScale } from './score-scale.ts'
import { type ScoreData, type ScoreRecord, scoreRows } from './state-words.ts'

const SCORE_HEADER = 'Score'
const UNASKED = 'Ask for the score over time with the year to begin with: since=2005.'

interface ScorePoint {
  readonly asOf: CivilDate
  readonly score: number | null
}

/**
 * One row a state, best rank first, all on one scale: its score at the end of each year as a line from 0 at the foot of
 * the row to 1 at its head, broken where it has none, with the score of the view’s date at the end.
 */
export function scoreLinesFigure(data: ScoreData, context: FigureContext): Scene {
  const { frame, asOf } = context
  const { history, countries: states } = data
  if (history === null) return emptyScene('score-history', context, UNASKED)
  const [first] = history
  if (!first || states.length === 0) return emptyScene('score-history', context)
  const values = states.map(({ score }) => (score === null ? 'none' : formatNumber(score, 2)))
  const layout = rowLayout(frame, { names: states.map(({ name }) => name), values: [SCORE_HEADER, ...values] })
  const { left, right } = layout
  const end = toDayNumber(asOf)
  const span = { start: Math.min(toDayNumber(first.asOf as CivilDate), end - 365), end }
  const x = spanScale(span, left, right - left)
  const ticks = yearTicks(span, (right - left) / (6.5 * frame.characterWidth))
  const rowHeight = frame.isGrid ? 2 * frame.lineHeight : 30
  const plotHeight = frame.isGrid ? rowHeight : rowHeight - 6
  const scale = scoreScale(history.flatMap((one) => one.countries.map((state) => state.score)))
  const rows = makeRowCursor(rowHeight, frame.lineHeight)
  const top = rows.bottom()
  const parts = states.map((state, row): ScenePart => {
    const middle = rows.next()
    const y = (score: number) => middle + plotHeight / 2 - scale.place(score) * (plotHeight - 1)
    const points = pointsOf(state, data)
    const textMiddle = frame.isGrid ? middle + frame.lineHeight / 2 : middle
    return {
      name: state.iso3,
      marks: [
        ...(frame.isGrid ? [] : [baseline(left, right, middle + plotHeight / 2)]),
        layout.name(state.name, textMiddle),
        ...stretches(points).map((points): Mark => ({
          kind: 'polyline',
          points: points.map(({ day, score }): Point => [x(day), y(score)]),
          tone: 'in-force',
          weight: 2,
        })),
        ...(state.score === null || frame.isGrid
          ? []
          : [
              {
                kind: 'symbol',
                symbol: 'filled-dot',
                at: [x(end), y(state.score)],
                tone: 'accent',
                size: 3.5,
              } as const,
            ]),
        layout.value(values[row] ?? '', textMiddle),
      ],
      label: historySentence(state, points),
      rows: scoreRows(state),
    }
  })
  const bottom = rows.bottom()
  const key = paragraph(
    `Each row from ${formatNumber(scale.low)} at its foot to ${formatNumber(scale.high)} at its head; a gap: no score then.`,
    bottom + (frame.isGrid ? frame.lineHeight : frame.lineHeight / 2),
    frame,
  )
  return makeScene('score-history', context, {
    height: key.bottom,
    description:
      `A line for each of ${formatCount(states.length, 'state', 'states')}: its score at the end of each year from ` +
      `${first.asOf.slice(0, 4)} to ${formatDay(asOf)}.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...gridLines(frame, [top, bottom], ticks, ({ day }) => x(day)),
          ...yearLabels(ticks, x, frame.lineHeight / 2, frame, right, layout.nameWidth),
          layout.value(SCORE_HEADER, frame.lineHeight / 2, 'muted'),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

function pointsOf({ iso3 }: ScoreRecord, { history }: ScoreData): ScorePoint[] {
  return (history ?? []).map(({ asOf, countries }) => ({
    asOf: asOf as CivilDate,
    score: countries.find((state) => state.iso3 === iso3)?.score ?? null,
  }))
}

interface PlottedScore {
  readonly day: number
  readonly score: number
}

/** Runs of dates with a score: a line does not bridge what is not known. */
function stretches(points: readonly ScorePoint[]): PlottedScore[][] {
  const runs: PlottedScore[][] = [[]]
  for (const { asOf, score } of points) {
    if (score === null) runs.push([])
    else runs.at(-1)?.push({ day: toDayNumber(asOf), score })
  }
  return runs.filter(({ length }) => length > 0)
}

function baseline(left: number, right: number, y: number): Mark {
  return { kind: 'line', from: [left, y], to: [right, y], tone: 'faint' }
}

function historySentence({ name, score }: ScoreRecord, points: readonly ScorePoint[]): string {
  const first = points.find((point) => point.score !== null)
  if (!first || first.score === null) return `${name}: no score at any of these dates.`
  const now = score === null ? 'none now' : `${formatNumber(score, 2)} now`
  return `${name}: ${formatNumber(first.score, 2)} on ${formatDay(first.asOf)}, ${now}.`
}
