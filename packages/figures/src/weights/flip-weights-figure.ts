import { ticks } from 'd3-array'
import type { FlipData } from '@ffc/core/cooperation'
import { formatNumber, formatShare } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import { dumbbellMarks } from './dumbbell-marks.ts'

type FlipWeight = FlipData['weights'][number]

/** One row an indicator, the one that moves most first: its weight now, and where the two states would be level. */
export function flipWeightsFigure(data: FlipData, context: FigureContext): Scene {
  const { frame } = context
  const { aboveName, belowName } = data
  if (data.distance === null)
    return emptyScene('flip', context, `No weights put ${belowName} level with ${aboveName}: nothing to draw.`)
  const weights = data.weights.toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))
  const texts = weights.map(weightText)
  const layout = rowLayout(frame, { names: weights.map(({ title }) => title), values: texts, isSparse: true })
  const { left, right, rowHeight } = layout
  const values = weights.flatMap(({ from, to }) => [from, to ?? from])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const pad = Math.max(0.005, (most - least) * 0.08)
  const [start, end] = [Math.max(0, least - pad), most + pad]
  const x = (weight: number) => left + ((weight - start) / (end - start)) * (right - left)
  const marked = ticks(start, end, Math.max(2, (right - left) / (10 * frame.characterWidth)))
  const rows = makeRowCursor(rowHeight)
  const parts = weights.map((weight, index): ScenePart => {
    const middle = rows.next()
    return {
      name: weight.indicator,
      marks: [
        layout.name(weight.title, middle),
        ...(isMoved(weight)
          ? dumbbellMarks(x(weight.from), x(weight.to ?? weight.from), middle, frame)
          : [unmoved(x(weight.from), middle, frame)]),
        layout.value(texts[index] ?? '', middle),
      ],
      label: weightSentence(weight, data),
      rows: [weight.indicator],
    }
  })
  const bottom = rows.bottom()
  const labels = rows.next()
  const key = paragraph(
    `Share of all weights. Hollow: now; filled: where ${belowName} draws level with ${aboveName}.`,
    rows.bottom(),
    frame,
  )
  return makeScene('flip', context, {
    height: key.bottom,
    description: `The weight of each of ${weights.length} indicators now and where ${belowName} would score the same as ${aboveName}.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...gridLines(frame, [0, bottom], marked, (tick) => x(tick)),
          ...axisLabels(
            marked.map((tick) => ({ at: x(tick), label: percent(tick) })),
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

function changeOf({ from, to }: FlipWeight): number {
  return (to ?? from) - from
}

/** Changes may be smaller than a whole per cent. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`
}

/** Whether it moves by as much as is said: the others only make up for those that do. */
function isMoved({ from, to }: FlipWeight): boolean {
  return to !== null && percent(from) !== percent(to)
}

function unmoved(at: number, middle: number, frame: Frame): Mark {
  const size = frame.isGrid ? frame.characterWidth / 2 : 4.5
  return { kind: 'symbol', symbol: 'hollow-dot', at: [at, middle], tone: 'ink', size }
}

function weightText(weight: FlipWeight): string {
  const now = percent(weight.from)
  return isMoved(weight) ? `${now} → ${percent(weight.to ?? weight.from)}` : now
}

function weightSentence(
  { title, from, to, aboveValue, belowValue }: FlipWeight,
  { aboveName, belowName }: FlipData,
): string {
  const value = (one: number | null) => (one === null ? 'nothing known' : formatNumber(one, 2))
  return (
    `${title}: ${formatShare(from)} of the weights now, ${percent(to ?? from)} where the two are level. ` +
    `${aboveName} has ${value(aboveValue)}, ${belowName} ${value(belowValue)}.`
  )
}
