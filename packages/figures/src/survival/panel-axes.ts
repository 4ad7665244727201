/** What surrounds the plot of a panel: its heading, its axes, the numbers at risk. */
import { formatCount, formatNumber, formatShare, stageLabel } from '@ffc/core/present'
import { DAYS_PER_YEAR } from '@ffc/core/time'
import { fitText, firstThatFits } from '../fit-text.ts'
import type { Mark, ScenePart, Tone } from '../scene.ts'
import { type PanelRequest, axisHeight, riskGap, riskLabels } from './panel-layout.ts'
import type { Box } from './place-label.ts'
import { type SurvivalScales, eventsBy, numberAtRisk } from './survival-steps.ts'
import { medianWords } from './survival-words.ts'

/** What stands over a panel of several: whose it is, and its median. */
export function panelHeading({ group, box, frame, parameters }: PanelRequest): ScenePart {
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

/** The axes of a panel, titled with their units. */
export function panelAxes(
  { data, frame, box, ticks, parameters, focalName }: PanelRequest,
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
    text: `Years since ${stageLabel(parameters.from, focalName)}`,
    anchor: 'end',
    tone: 'muted',
  })
  return { name: 'axes', marks }
}

/** The numbers under the axis, at the same ticks as the axis. */
export function riskTable(
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
