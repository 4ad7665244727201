import type { Mark, Point, ScenePart } from '../scene.ts'
import { medianGuide, medianInterval, medianLabel } from './median-marks.ts'
import { panelAxes, panelHeading, riskTable } from './panel-axes.ts'
import { type PanelRequest, headHeight, leftMargin, rightMargin } from './panel-layout.ts'
import type { Box } from './place-label.ts'
import { type SurvivalScales, bandOutlines, bandSteps, stepLine } from './survival-steps.ts'
import { stepSentence } from './survival-words.ts'

/** One panel of a survival figure: axes, band, curve, the median read off, numbers at risk. */
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
    panelAxes(request, plot, scales),
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

/** One part a time at which somebody's wait ended or was last seen. */
function stepParts({ data, group, parameters, focalName }: PanelRequest, { x, y }: SurvivalScales): ScenePart[] {
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
        label: stepSentence(point, data, group, parameters, focalName),
        rows: point.rows,
      }
    })
}
