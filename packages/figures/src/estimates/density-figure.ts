import type { PoolData, PoolParameters } from '@ffc/core/analyses/pool.run'
import { pooledLaw } from '@ffc/core/estimates'
import type { ProbabilityLaw } from '@ffc/core/meta'
import { formatSignificant } from '@ffc/core/present'
import type { DrawContext } from '../define-figure.ts'
import { fitText } from '../fit-text.ts'
import { emptyScene, makeScene } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Point, Scene, ScenePart } from '../scene.ts'
import { claimNames, claimSentence, pooledSentence } from './claim-words.ts'
import { intervalMarks } from './interval-marks.ts'
import { type LogAxis, logAxis } from './log-axis.ts'
import { quantileDots } from './quantile-dots.ts'

const DOTS = 20
const CURVE_POINTS = 160
const NO_DENSITY = 'An envelope bounds every claim and weighs none, so it has no density to draw.'

/**
 * The pool as twenty dots, each one chance in twenty, stacked on a log axis, before the outline of its density; beneath
 * them the pool’s interval and each claim’s, on the same axis.
 */
export function densityFigure(data: PoolData, context: DrawContext<PoolParameters>): Scene {
  const { frame, view, parameters } = context
  const law = pooledLaw(view, parameters)
  if (law === null) return emptyScene('density', context, NO_DENSITY)
  const { pooled } = data
  const claims = data.claims.toSorted((a, b) => a.median - b.median || (a.id < b.id ? -1 : 1))
  const names = claimNames(claims)
  const values = [pooled, ...claims].map(({ median }) => (median === null ? '' : formatSignificant(median)))
  const layout = rowLayout(frame, { names: ['Pooled', ...names.values()], values })
  const { left, right, rowHeight } = layout
  const axis = logAxis(
    [pooled, ...claims].flatMap(({ q05, q95 }) => [q05, q95]),
    left,
    right,
  )
  const step = frame.isGrid ? frame.characterWidth : Math.min(15, Math.max(9, (right - left) / 36))
  const dots = quantileDots(law, DOTS, axis.x, step)
  const tallest = Math.max(...dots.map(({ level }) => level)) + 1
  const dotHeight = frame.isGrid ? frame.lineHeight : step
  const plotHeight = Math.max(frame.isGrid ? 4 * dotHeight : 8 * step, tallest * dotHeight)
  const plotTop = frame.lineHeight
  const floor = plotTop + plotHeight
  const dotMarks = dots.map(({ column, level }): Mark => ({
    kind: 'symbol',
    symbol: 'filled-dot',
    at: [(column + 0.5) * step, floor - (level + 0.5) * dotHeight],
    tone: 'accent',
    size: frame.isGrid ? frame.characterWidth / 2 : step / 2 - 0.75,
  }))
  let bottom = floor + (frame.isGrid ? frame.lineHeight : 6)
  const nextRow = () => {
    bottom += rowHeight
    return bottom - rowHeight / 2
  }
  const parts: ScenePart[] = [
    {
      name: 'density',
      marks: [
        ...densityMarks(law, axis, { left, right, floor, height: plotHeight - 2, isGrid: frame.isGrid }),
        {
          kind: 'line',
          from: [left, frame.isGrid ? floor + 1 : floor],
          to: [right, frame.isGrid ? floor + 1 : floor],
          tone: 'muted',
        },
        lineOfText(dotWords(frame, left), plotTop - frame.lineHeight / 2, frame),
      ],
    },
  ]
  const middle = nextRow()
  parts.push({
    name: 'pooled',
    marks: [
      ...dotMarks,
      layout.name('Pooled', middle),
      ...intervalMarks(pooled, axis.x, middle, { tone: 'accent', height: frame.isGrid ? frame.lineHeight / 2 : 5 }),
      layout.value(values[0] ?? '', middle),
    ],
    label: pooledSentence(data),
    rows: [...new Set(claims.map(({ id }) => id))],
  })
  for (const [index, claim] of claims.entries()) {
    const at = nextRow()
    parts.push({
      name: claim.id,
      marks: [
        layout.name(names.get(claim.id) ?? claim.id, at),
        ...intervalMarks({ q05: claim.q05, median: claim.median, q95: claim.q95 }, axis.x, at, {
          tone: 'ink',
          height: 0,
        }),
        layout.value(values[index + 1] ?? '', at, 'muted'),
      ],
      label: claimSentence(claim, data),
      rows: [...new Set([claim.id, ...claim.sources.map(({ row }) => row)])],
    })
  }
  const gridTop = bottom
  const axisMiddle = nextRow()
  const unitMiddle = nextRow()
  parts.unshift({
    name: 'axis',
    marks: [
      ...gridLines(frame, [plotTop, gridTop], axis.ticks, ({ value }) => axis.x(value)),
      ...axisLabels(
        axis.ticks.map(({ value, label }) => ({ at: axis.x(value), label })),
        axisMiddle,
        frame,
      ),
      layout.value(
        fitText('People, log scale; line 90%, thick 50%, tick: median', frame.width, frame),
        unitMiddle,
        'muted',
      ),
    ],
  })
  return makeScene('density', context, {
    height: bottom,
    description: `Twenty dots of equal chance for the pool of ${data.n} figures of ${data.scopeInWords}, on a logarithmic axis. ${pooledSentence(data)}`,
    parts,
  })
}

function dotWords({ isGrid, width }: Frame, left: number): string {
  return width - left < 420 && !isGrid
    ? 'Each dot: 1 chance in 20'
    : 'Each dot: one chance in twenty that the number lies there'
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly floor: number
  readonly height: number
  readonly isGrid: boolean
}

/** The outline of the density on the scale of the axis; nothing in a grid, where dots and outline would be one blur. */
function densityMarks(law: ProbabilityLaw, { x }: LogAxis, { left, right, floor, height, isGrid }: Plot): Mark[] {
  if (isGrid) return []
  const [low, high] = [law.quantile(0.002), law.quantile(0.998)]
  if (!(low > 0) || !(high > low) || law.atoms.length > 0) return []
  const places = Array.from({ length: CURVE_POINTS + 1 }, (_, index) => low * (high / low) ** (index / CURVE_POINTS))
  // On a log axis equal lengths are equal ratios, so the density to draw is that of the logarithm: x times f(x).
  const densities = places.map((place) => place * Math.exp(law.logDensity(place)))
  const most = Math.max(...densities)
  if (!(most > 0) || !Number.isFinite(most)) return []
  const outline = places.map((place, index): Point => [x(place), floor - ((densities[index] ?? 0) / most) * height])
  const inside = outline.filter(([at]) => at >= left && at <= right)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return []
  return [{ kind: 'area', points: [[first[0], floor], ...inside, [last[0], floor]], tone: 'accent', opacity: 0.2 }]
}
