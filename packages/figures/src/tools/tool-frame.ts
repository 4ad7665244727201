/** What the figures of tools share: a plot with a level axis under it, in a page or a grid of cells. */
import { ticks } from 'd3-array'
import type { Finding } from '@ffc/core/present'
import { formatNumber } from '@ffc/core/present'
import { fitText } from '../fit-text.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { axisLabels } from '../rows/row-layout.ts'
import type { Frame, Mark } from '../scene.ts'

/** A tool works on a table of the reader's own: there is no view and no date. */
export interface ToolFigureContext {
  readonly frame: Frame
  readonly finding: Finding
  readonly source: string
  /** What the values of the level axis are. */
  readonly axisTitle: string
}

export interface ValueScale {
  readonly x: (value: number) => number
  readonly ticks: readonly number[]
}

/** A linear scale over values, with round ticks; a point has room on both sides. */
export function valueScale(values: readonly number[], left: number, right: number, frame: Frame): ValueScale {
  const finite = values.filter((value) => Number.isFinite(value))
  const [least, most] = finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)]
  const [start, end] = least === most ? [least - 1, most + 1] : [least, most]
  const x = (value: number) => left + ((value - start) / (end - start)) * (right - left)
  const wanted = Math.max(2, Math.floor((right - left) / (14 * frame.characterWidth)))
  return { x, ticks: ticks(start, end, wanted) }
}

/** Hairlines, labels and title of a scale; the title stands at the right end, a line under the labels. */
export function scaleMarks(
  { x, ticks: at }: ValueScale,
  top: number,
  bottom: number,
  { frame, axisTitle }: Pick<ToolFigureContext, 'frame' | 'axisTitle'>,
): Mark[] {
  const decimals = Math.max(0, ...at.map((value) => (String(value).split('.')[1] ?? '').length))
  const lines = gridLines(frame, [top, bottom], at, (value) => x(value))
  const labels = at.map((value) => ({ at: x(value), label: formatNumber(value, Math.min(decimals, 4)) }))
  const title: Mark = {
    kind: 'text',
    at: [frame.width, bottom + frame.lineHeight * 1.75],
    text: fitText(axisTitle, frame.width, frame),
    anchor: 'end',
    tone: 'muted',
  }
  return [...lines, ...axisLabels(labels, bottom + frame.lineHeight * 0.75, frame), title]
}
