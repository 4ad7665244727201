import type { MetaAnalysisData } from '@ffc/core/analyses/meta-analysis.run'
import { formatCount, formatNumber } from '@ffc/core/present'
import { rowLayout } from '../rows/row-layout.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import { type ToolFigureContext, scaleMarks, valueScale } from './tool-frame.ts'

/** Standard errors to either side of a study: 95 % under normality. */
const REACH = 1.959963984540054
const MOST_STUDIES = 60

/** A forest plot: each study with its interval, the pooled effect last, zero as a line where it is in sight. */
export function effectsFigure(data: MetaAnalysisData, { frame, finding, source, axisTitle }: ToolFigureContext): Scene {
  const studies = data.studies.slice(0, MOST_STUDIES).map(({ row, label, effect, variance }) => ({
    name: label ?? `row ${row}`,
    effect,
    reach: REACH * Math.sqrt(variance),
  }))
  const pooled = { name: 'All together', effect: data.estimate, lower: data.lower, upper: data.upper }
  const values = [
    ...studies.map(({ effect, reach }) => rangeText(effect, effect - reach, effect + reach)),
    rangeText(pooled.effect, pooled.lower, pooled.upper),
  ]
  const layout = rowLayout(frame, { names: [...studies.map(({ name }) => name), pooled.name], values })
  const { left, right, rowHeight } = layout
  const scale = valueScale(
    [...studies.flatMap(({ effect, reach }) => [effect - reach, effect + reach]), pooled.lower, pooled.upper],
    left,
    right,
    frame,
  )
  const bottom = (studies.length + 1.5) * rowHeight
  const middle = (row: number) => (row + 0.5) * rowHeight
  const zero = scale.x(0)
  const size = frame.isGrid ? frame.characterWidth / 2 : 4
  const row = (
    at: number,
    { name, effect, lower, upper }: { name: string; effect: number; lower: number; upper: number },
    isPooled: boolean,
  ): ScenePart => ({
    name: `${isPooled ? 'pooled' : 'study'} ${at}`,
    marks: [
      layout.name(name, middle(at)),
      {
        kind: 'line',
        from: [scale.x(lower), middle(at)],
        to: [scale.x(upper), middle(at)],
        tone: isPooled ? 'accent' : 'ink',
        weight: isPooled ? 2 : 1,
      },
      {
        kind: 'symbol',
        symbol: isPooled ? 'diamond' : 'filled-dot',
        at: [scale.x(effect), middle(at)],
        tone: isPooled ? 'accent' : 'ink',
        size: isPooled ? size * 1.25 : size,
      },
      layout.value(values[Math.min(at, values.length - 1)] ?? '', middle(at)),
    ],
    label: `${name}: ${formatNumber(effect, 3)}, 95% interval ${formatNumber(lower, 3)} to ${formatNumber(upper, 3)}.`,
  })
  const zeroLine: Mark[] =
    zero >= left && zero <= right
      ? [{ kind: 'line', from: [zero, 0], to: [zero, bottom], tone: 'muted', dashed: true }]
      : []
  return {
    name: 'effects',
    width: frame.width,
    height: bottom + 2.5 * frame.lineHeight,
    title: finding.title,
    subtitle: finding.subtitle,
    source,
    description: `A forest plot of ${formatCount(data.k, 'study', 'studies')} and what they give together.`,
    parts: [
      { name: 'axis', marks: [...scaleMarks(scale, 0, bottom, { frame, axisTitle }), ...zeroLine] },
      ...studies.map(({ name, effect, reach }, at) =>
        row(at, { name, effect, lower: effect - reach, upper: effect + reach }, false),
      ),
      row(studies.length, pooled, true),
    ],
  }
}

function rangeText(value: number, lower: number, upper: number): string {
  return `${formatNumber(value, 2)} (${formatNumber(lower, 2)} to ${formatNumber(upper, 2)})`
}
