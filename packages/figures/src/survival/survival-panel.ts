/** One panel of a survival figure: axes, band, curve, the median read off, numbers at risk. */
import { STAGE_LABELS, formatNumber, formatShare } from '@ffc/core/present'
import { DAYS_PER_YEAR } from '@ffc/core/time'
import type { LagData, LagGroup, LagParameters } from '@ffc/core/treaty-lag'
import { fitText, firstThatFits } from '../fit-text.ts'
import type { Frame, Mark, Point, ScenePart } from '../scene.ts'
import { type Box, placeLabel } from './place-label.ts'
import {
  type BandStep,
  type SurvivalScales,
  bandOutlines,
  bandSteps,
  eventsBy,
  numberAtRisk,
  stepLine,
} from './survival-steps.ts'
import { medianLines, medianOf, stepSentence } from './survival-words.ts'

/** How the lines above and below the plot of a panel share its height. */
export interface PanelRows {
  readonly headings: number
  readonly plotHeight: number
  readonly riskRows: number
}

export interface PanelRequest {
  readonly data: LagData
  readonly group: LagGroup
  readonly parameters: LagParameters
  readonly frame: Frame
  readonly box: Box
  readonly rows: PanelRows
  /** Days at which the axis and the numbers at risk stand. */
  readonly ticks: readonly number[]
  readonly lastDay: number
}

/** Labels of the numbers under the axis; the first is the field's own term. */
export function riskLabels({ to }: Pick<LagParameters, 'to'>): readonly [string, string] {
  return ['At risk', to === 'in-force' ? 'In force' : 'Over']
}

/** Room to the left of the plot: the widest of the labels that stand there. */
export function leftMargin(frame: Frame, parameters: LagParameters): number {
  return Math.max(...[...riskLabels(parameters), '100%'].map(frame.textWidth)) + 2.5 * frame.characterWidth
}

export function rightMargin(frame: Frame): number {
  return 2 * frame.characterWidth
}

/** Height of a panel without its plot. */
export function panelOverhead(frame: Frame, { headings, riskRows }: Omit<PanelRows, 'plotHeight'>): number {
  return (headings + 2 + riskRows) * frame.lineHeight + axisHeight(frame) + riskGap(frame)
}

/** A grid gives the axis a line of its own. */
function axisHeight(frame: Frame): number {
  return frame.isGrid ? frame.lineHeight : 4
}

function riskGap(frame: Frame): number {
  return frame.isGrid ? 0 : frame.lineHeight / 2
}

export function survivalPanel(request: PanelRequest): ScenePart[] {
  const { frame, box, rows, lastDay, group, parameters } = request
  const plot: Box = {
    left: box.left + leftMargin(frame, parameters),
    top: box.top + rows.headings * frame.lineHeight,
    width: box.width - leftMargin(frame, parameters) - rightMargin(frame),
    height: rows.plotHeight,
  }
  const scales: SurvivalScales = {
    x: (days) => plot.left + (days / lastDay) * plot.width,
    y: (share) => plot.top + (1 - share) * plot.height,
  }
  const steps = bandSteps(group.curve)
  return [
    axes(request, plot, scales),
    {
      name: 'band',
      marks: bandOutlines(steps, scales).map((points) => ({ kind: 'area', points, tone: 'in-force', opacity: 0.16 })),
    },
    { name: 'median-guide', marks: medianGuide(group, scales) },
    { name: 'curve', marks: [{ kind: 'polyline', points: stepLine(group.curve, scales), tone: 'ink', weight: 2 }] },
    ...stepParts(request, scales),
    { name: 'median', marks: medianMarks(request, plot, steps, scales) },
    riskTable(request, plot, scales),
  ]
}

function axes(
  { group, data, frame, box, rows, ticks, parameters }: PanelRequest,
  plot: Box,
  scales: SurvivalScales,
): ScenePart {
  const { lineHeight, characterWidth, isGrid } = frame
  const bottom = plot.top + plot.height
  const axisLine = isGrid ? bottom + lineHeight / 2 : bottom
  const labelLine = bottom + axisHeight(frame) + lineHeight / 2
  const right = plot.left + plot.width
  const shares = plot.height >= 7 * lineHeight ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1]
  const marks: Mark[] = []
  if (data.groups.length > 1) {
    const title = firstThatFits(
      [`${group.group}: ${group.n}, ${group.censored} still waiting`, `${group.group}: ${group.n}`],
      box.width,
      frame,
    )
    marks.push({
      kind: 'text',
      at: [box.left, box.top + lineHeight / 2],
      text: fitText(title, box.width, frame),
      anchor: 'start',
      tone: 'ink',
      bold: true,
    })
  }
  marks.push({
    kind: 'text',
    at: [box.left, plot.top - lineHeight / 2 - (isGrid ? 0 : 5)],
    text: 'Share still waiting (%)',
    anchor: 'start',
    tone: 'muted',
  })
  for (const share of shares) {
    const height = share === 0 ? axisLine : scales.y(share)
    if (share > 0 && !isGrid) {
      marks.push({ kind: 'line', from: [plot.left, height], to: [right, height], tone: 'faint' })
    }
    marks.push({
      kind: 'text',
      at: [plot.left - characterWidth, height],
      text: formatShare(share).replace('%', ''),
      anchor: 'end',
      tone: 'muted',
    })
  }
  marks.push({ kind: 'line', from: [plot.left, axisLine], to: [right, axisLine], tone: 'muted' })
  for (const day of ticks) {
    if (!isGrid) {
      marks.push({ kind: 'line', from: [scales.x(day), bottom], to: [scales.x(day), bottom + 4], tone: 'muted' })
    }
    marks.push({
      kind: 'text',
      at: [scales.x(day), labelLine],
      text: String(day / DAYS_PER_YEAR),
      anchor: 'middle',
      tone: 'muted',
    })
  }
  marks.push({
    kind: 'text',
    at: [right, labelLine + lineHeight],
    text: `Years since ${STAGE_LABELS[parameters.from]}`,
    anchor: 'end',
    tone: 'muted',
  })
  return { name: rows.headings > 1 ? `axes ${group.group}` : 'axes', marks }
}

/** From half of the share across to the curve, and down to the axis. */
function medianGuide(group: LagGroup, { x, y }: SurvivalScales): Mark[] {
  const value = medianOf(group)?.value
  if (value === null || value === undefined) return []
  return [
    { kind: 'line', from: [x(0), y(0.5)], to: [x(value), y(0.5)], tone: 'muted', dashed: true },
    { kind: 'line', from: [x(value), y(0.5)], to: [x(value), y(0)], tone: 'muted', dashed: true },
  ]
}

/** One part a time at which somebody's wait ended or was last seen. */
function stepParts({ data, group, parameters }: PanelRequest, { x, y }: SurvivalScales): ScenePart[] {
  return group.curve
    .filter(({ rows }) => rows.length > 0)
    .map((point) => {
      const at: Point = [x(point.time), y(point.survival)]
      const before = group.curve[group.curve.indexOf(point) - 1]?.survival ?? 1
      const marks: Mark[] = []
      if (point.events > 0) {
        marks.push({ kind: 'polyline', points: [[x(point.time), y(before)], at], tone: 'ink', weight: 2 })
      }
      if (point.censored > 0) marks.push({ kind: 'symbol', symbol: 'tick', at, tone: 'ink', size: 5 })
      return {
        name: `step ${group.group} ${point.time}`,
        marks,
        label: stepSentence(point, data, group, parameters),
        rows: point.rows,
      }
    })
}

function medianMarks(
  { group, parameters, frame, lastDay }: PanelRequest,
  plot: Box,
  steps: readonly BandStep[],
  scales: SurvivalScales,
): Mark[] {
  const { x, y } = scales
  const median = medianOf(group)
  const { wide, lines } = medianLines(group, parameters.level)
  const marks: Mark[] = []
  const middle = y(0.5)
  const end = x(median?.upper ?? lastDay)
  if (median && median.value !== null) {
    const start = x(median.lower ?? 0)
    marks.push(
      { kind: 'line', from: [start, middle], to: [x(median.upper ?? median.value), middle], tone: 'accent', weight: 2 },
      { kind: 'symbol', symbol: 'tick', at: [x(median.value), middle], tone: 'accent', size: 6 },
    )
    if (median.upper === null) {
      marks.push({ kind: 'line', from: [x(median.value), middle], to: [end, middle], tone: 'accent', dashed: true })
    }
  }
  const gap = frame.characterWidth
  const wordings = [[wide], lines]
  const boxes = wordings.flatMap((wording) => {
    const width = Math.max(...wording.map(frame.textWidth))
    const height = wording.length * frame.lineHeight
    const right = plot.left + plot.width - width
    const bottom = plot.top + plot.height - height
    const at = (left: number, top: number) => ({ left, top, width, height, wording })
    return [at(end + gap, middle - height), at(right, plot.top), at(plot.left + gap, bottom), at(right, bottom)]
  })
  const place = placeLabel(boxes, plot, steps, scales)
  const chosen = boxes.find((box) => box === place) ?? boxes.at(-3)
  if (!chosen) return marks
  chosen.wording.forEach((text, index) => {
    marks.push({
      kind: 'text',
      at: [Math.max(plot.left, chosen.left), chosen.top + (index + 0.5) * frame.lineHeight],
      text: fitText(text, plot.width, frame),
      anchor: 'start',
      tone: 'accent',
      bold: true,
    })
  })
  return marks
}

/** The numbers under the axis, at the same ticks as the axis. */
function riskTable(
  { group, frame, box, rows, ticks, parameters }: PanelRequest,
  plot: Box,
  { x }: SurvivalScales,
): ScenePart {
  const top = plot.top + plot.height + axisHeight(frame) + 2 * frame.lineHeight + riskGap(frame)
  const counts = [numberAtRisk, eventsBy].slice(0, rows.riskRows)
  const marks: Mark[] = []
  for (const [row, count] of counts.entries()) {
    const middle = top + (row + 0.5) * frame.lineHeight
    const label = riskLabels(parameters)[row] ?? ''
    marks.push({ kind: 'text', at: [box.left, middle], text: label, anchor: 'start', tone: 'muted' })
    for (const day of ticks) {
      const text = formatNumber(count(group.curve, day))
      marks.push({ kind: 'text', at: [x(day), middle], text, anchor: 'middle', tone: 'ink' })
    }
  }
  return { name: 'numbers at risk', marks }
}
