import { ticks } from 'd3-array'
import type { SharesData, SharesSide } from '@ffc/core/analyses/shares.run'
import { formatSignificant } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { fitText } from '../fit-text.ts'
import { makeScene } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { type RowLayout, axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import { valueWithInterval } from './claim-words.ts'
import { type IntervalQuantiles, intervalMarks } from './interval-marks.ts'
import { logAxis } from './log-axis.ts'

/** Width in characters from which the right margin has room for intervals. */
const ROOMY = 75

/** The part and the whole on one log axis, and beneath them the share that they give, on an axis of its own from 0. */
export function shareFigure({ part, whole, share }: SharesData, context: FigureContext): Scene {
  const { frame } = context
  const isRoomy = frame.width >= ROOMY * frame.characterWidth
  const count = ({ pooled: { median, q05, q95 } }: SharesSide) =>
    isRoomy || median === null ? valueWithInterval(median, q05, q95) : formatSignificant(median)
  const shareText = isRoomy || share.median === null ? percentWithInterval(share) : percent(share.median)
  const sides = [
    { side: part, name: 'The part' },
    { side: whole, name: 'The whole' },
  ]
  const layout = rowLayout(frame, {
    names: [...sides.map(({ name }) => name), 'The share'],
    values: [...sides.map(({ side }) => count(side)), shareText],
  })
  const { left, right, rowHeight } = layout
  const rows = makeRowCursor(rowHeight)
  const height = frame.isGrid ? frame.lineHeight / 2 : 5
  const people = logAxis(
    sides.flatMap(({ side: { pooled } }) => [pooled.q05, pooled.q95]),
    left,
    right,
  )
  const parts: ScenePart[] = []
  for (const { side, name } of sides) {
    const headMiddle = rows.next()
    const middle = rows.next()
    parts.push({
      name,
      marks: [
        lineOfText(side.scopeInWords, headMiddle, frame, { left: indentOf(side.scopeInWords, layout, frame) }),
        layout.name(name, middle),
        ...intervalMarks(side.pooled, people.x, middle, { tone: 'ink', height }),
        layout.value(count(side), middle),
      ],
      label: `${name}, ${side.scopeInWords}: ${valueWithInterval(side.pooled.median, side.pooled.q05, side.pooled.q95)}.`,
      rows: [...new Set([...side.claims, ...side.sources.map(({ row }) => row)])],
    })
  }
  const peopleBottom = rows.bottom()
  const peopleLabels = rows.next()
  const peopleUnit = rows.next()
  rows.skip(1)
  const shareTop = rows.bottom()
  const most = share.q95 > 0 ? share.q95 : 1
  const shareTicks = ticks(0, most, 4)
  const end = Math.max(most, shareTicks.at(-1) ?? 0)
  const x = (value: number) => left + (Math.min(value, end) / end) * (right - left)
  const shareMiddle = rows.next()
  parts.push({
    name: 'share',
    marks: [
      layout.name('The share', shareMiddle),
      ...intervalMarks(share, x, shareMiddle, { tone: 'accent', height }),
      layout.value(shareText, shareMiddle),
    ],
    label: `The share: ${percentWithInterval(share)}.`,
    rows: [...new Set([...part.claims, ...whole.claims])],
  })
  const shareBottom = rows.bottom()
  const shareLabels = rows.next()
  const shareUnit = rows.next()
  const unit = (text: string, middle: number): Mark => ({
    kind: 'text',
    at: [frame.width, middle],
    text: fitText(text, frame.width, frame),
    anchor: 'end',
    tone: 'muted',
  })
  return makeScene('share', context, {
    height: rows.bottom(),
    description: `The part, ${part.scopeInWords}, and the whole, ${whole.scopeInWords}, on a logarithmic axis; beneath, the share: ${percentWithInterval(share)}.`,
    parts: [
      {
        name: 'axes',
        marks: [
          ...gridLines(frame, [rowHeight, peopleBottom], people.ticks, ({ value }) => people.x(value)),
          ...gridLines(frame, [shareTop, shareBottom], shareTicks, x),
          ...axisLabels(
            people.ticks.map(({ value, label }) => ({ at: people.x(value), label })),
            peopleLabels,
            frame,
          ),
          unit('People, log scale; line 90%, thick 50%, tick: median', peopleUnit),
          ...axisLabels(
            shareTicks.map((value) => ({ at: x(value), label: percent(value) })),
            shareLabels,
            frame,
          ),
          unit('Share of the whole', shareUnit),
        ],
      },
      ...parts,
    ],
  })
}

/** Where the words over a row start: with its plot, or at the edge where that leaves them too little room. */
function indentOf(text: string, { nameWidth }: RowLayout, { width, characterWidth, textWidth }: Frame): number {
  const left = nameWidth + characterWidth
  return left + textWidth(text) <= width ? left : 0
}

/** Shares here are small: two significant digits. */
function percent(value: number): string {
  return `${Number((value * 100).toPrecision(2))}%`
}

function percentWithInterval({ median, q05, q95 }: IntervalQuantiles): string {
  const range = `${percent(q05)}–${percent(q95)}`
  return median === null ? range : `${percent(median)} (${range})`
}
