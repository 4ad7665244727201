/** The median read off the curve, with its interval. */
import type { LagGroup } from '@ffc/core/treaty-lag'
import { fitText } from '../fit-text.ts'
import type { Mark } from '../scene.ts'
import type { PanelRequest } from './panel-layout.ts'
import { type Box, placeLabel } from './place-label.ts'
import type { BandStep, SurvivalScales } from './survival-steps.ts'
import { medianOf, medianWords } from './survival-words.ts'

/** From half of the share across to the curve, and down to the axis. */
export function medianGuide(group: LagGroup, { x, y }: SurvivalScales): Mark[] {
  const value = medianOf(group)?.value
  if (value === null || value === undefined) return []
  return [
    { kind: 'line', from: [x(0), y(0.5)], to: [x(value), y(0.5)], tone: 'muted', dashed: true },
    { kind: 'line', from: [x(value), y(0.5)], to: [x(value), y(0)], tone: 'muted', dashed: true },
  ]
}

/** The interval of the median as a line at one half, the median as a tick; dashed where it has no upper limit. */
export function medianInterval({ group, lastDay }: PanelRequest, { x, y }: SurvivalScales): Mark[] {
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
export function medianLabel(
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
