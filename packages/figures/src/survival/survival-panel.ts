/** One panel of a survival figure: axes, band, curve, the median read off, numbers at risk. */
import { STAGE_LABELS, formatCount, formatNumber, formatShare } from '@ffc/core/present'
import { DAYS_PER_YEAR } from '@ffc/core/time'
import type { LagData, LagGroup, LagParameters } from '@ffc/core/treaty-lag'
import { fitText, firstThatFits } from '../fit-text.ts'
import type { Frame, Mark, Point, ScenePart, Tone } from '../scene.ts'
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
import { medianWords, medianOf, stepSentence } from './survival-words.ts'

/** How the lines above and below the plot of a panel share its height. */
export interface PanelRows {
  /** Lines above the plot; the last is for the title of the axis. */
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
function riskLabels({ to }: Pick<LagParameters, 'to'>): readonly [string, string] {
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
  return headHeight(frame, headings) + (2 + riskRows) * frame.lineHeight + axisHeight(frame) + riskGap(frame)
}

function headHeight(frame: Frame, headings: number): number {
  return headings * frame.lineHeight + (frame.isGrid ? 0 : 9)
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
    top: box.top + headHeight(frame, rows.headings),
    width: box.width - leftMargin(frame, parameters) - rightMargin(frame),
    height: rows.plotHeight,
  }
  const scales: SurvivalScales = {
    x: (days) => plot.left + (days / lastDay) * plot.width,
    y: (share) => plot.top + (1 - share) * plot.height,
  }
  const steps = bandSteps(group.curve)
  const isAlone = request.data.groups.length === 1
  return [
    ...(isAlone ? [] : [panelHeading(request)]),
    axes(request, plot, scales),
    {
      name: 'band',
      marks: bandOutlines(steps, scales).map((points) => ({ kind: 'area', points, tone: 'in-force', opacity: 0.16 })),
    },
    { name: 'median-guide', marks: medianGuide(group, scales) },
    { name: 'curve', marks: [{ kind: 'polyline', points: stepLine(group.curve, scales), tone: 'ink', weight: 2 }] },
    ...stepParts(request, scales),
    { name: 'median', marks: medianInterval(request, scales) },
    ...(isAlone ? [{ name: 'median-label', marks: medianLabel(request, plot, steps, scales) }] : []),
    riskTable(request, plot, scales),
  ]
}

function axes({ data, frame, box, ticks, parameters }: PanelRequest, plot: Box, scales: SurvivalScales): ScenePart {
  const { lineHeight, characterWidth, isGrid } = frame
  const bottom = plot.top + plot.height
  const axisLine = isGrid ? bottom + lineHeight / 2 : bottom
  const labelLine = bottom + axisHeight(frame) + lineHeight / 2
  const right = plot.left + plot.width
  const shares = plot.height >= 7 * lineHeight ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1]
  const marks: Mark[] = []
  if (data.groups.length === 1 || box.left === 0) {
    marks.push({
      kind: 'text',
      at: [box.left, plot.top - lineHeight / 2 - (isGrid ? 0 : 9)],
      text: fitText('Share still waiting (%)', box.width, frame),
      anchor: 'start',
      tone: 'muted',
    })
  }
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
  return { name: 'axes', marks }
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

/** The interval of the median as a line at one half, the median as a tick; dashed where it has no upper limit. */
function medianInterval({ group, lastDay }: PanelRequest, { x, y }: SurvivalScales): Mark[] {
  const median = medianOf(group)
  if (!median || median.value === null) return []
  const middle = y(0.5)
  const [start, at, end] = [x(median.lower ?? 0), x(median.value), x(median.upper ?? lastDay)]
  return [
    { kind: 'line', from: [start, middle], to: [median.upper === null ? at : end, middle], tone: 'accent', weight: 2 },
    ...(median.upper === null
      ? [{ kind: 'line', from: [at, middle], to: [end, middle], tone: 'accent', dashed: true } as const]
      : []),
    { kind: 'symbol', symbol: 'tick', at: [at, middle], tone: 'accent', size: 7 },
  ]
}

/** The median in words: to the right of its interval, else wherever the band leaves room. */
function medianLabel(
  { group, parameters, frame, lastDay }: PanelRequest,
  plot: Box,
  steps: readonly BandStep[],
  scales: SurvivalScales,
): Mark[] {
  const { wide, lines } = medianWords(group, parameters.level)
  const middle = scales.y(0.5)
  const end = scales.x(medianOf(group)?.upper ?? lastDay)
  const gap = frame.characterWidth
  const boxes = [[wide], lines].flatMap((wording) => {
    const width = Math.max(...wording.map(frame.textWidth))
    const height = wording.length * frame.lineHeight
    const right = plot.left + plot.width - width
    const bottom = plot.top + plot.height - height
    const at = (left: number, top: number) => ({ left, top, width, height, wording })
    return [at(end + gap, middle - height), at(right, plot.top), at(plot.left + gap, bottom), at(right, bottom)]
  })
  const place = placeLabel(boxes, plot, steps, scales)
  const chosen = boxes.find((box) => box === place) ?? boxes.at(LAST_RESORT)
  return (chosen?.wording ?? []).map((text, index) => ({
    kind: 'text',
    at: [Math.max(plot.left, chosen?.left ?? 0), (chosen?.top ?? 0) + (index + 0.5) * frame.lineHeight],
    text: fitText(text, plot.width, frame),
    anchor: 'start',
    tone: 'accent',
    bold: true,
  }))
}

/** Top right on two lines, over the band: its letters have a rim of paper. */
const LAST_RESORT = -3

/** What stands over a panel of several: whose it is, and its median. */
function panelHeading({ group, box, frame, parameters }: PanelRequest): ScenePart {
  const count = formatCount(group.n, 'treaty', 'treaties')
  const waiting = group.censored > 0 ? `, ${group.censored} still waiting` : ''
  const { wide, short } = medianWords(group, parameters.level)
  const line = (row: number, tone: Tone, wordings: readonly [string, ...string[]]): Mark => ({
    kind: 'text',
    at: [box.left, box.top + (row + 0.5) * frame.lineHeight],
    text: fitText(firstThatFits(wordings, box.width, frame), box.width, frame),
    anchor: 'start',
    tone,
    bold: true,
  })
  return {
    name: `heading ${group.group}`,
    marks: [
      line(0, 'ink', [`${group.group}: ${count}${waiting}`, `${group.group}: ${count}`]),
      line(1, 'accent', [wide, short]),
    ],
  }
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
