import type { PoolData, PoolParameters } from '@ffc/core/analyses/pool.run'
import { poolsWithoutEach } from '@ffc/core/estimates'
import { formatSignificant } from '@ffc/core/present'
import type { DrawContext } from '../define-figure.ts'
import { firstThatFits, fitText } from '../fit-text.ts'
import { emptyScene, makeScene } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, rowLayout } from '../rows/row-layout.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import { claimNames, valueWithInterval } from './claim-words.ts'
import { intervalMarks } from './interval-marks.ts'
import { logAxis } from './log-axis.ts'

/** Width in characters from which the right margin has room for intervals. */
const ROOMY = 75
const UNITS = [
  'People, log scale; line 90%, thick 50%; dashes: median of all',
  'People, log scale; dashes: median of all',
] as const

/**
 * The pool of all voices and, under it, what would be left without each: the voice that moves the median most comes
 * first. One line stands at the median of all.
 */
export function influenceFigure(data: PoolData, context: DrawContext<PoolParameters>): Scene {
  const { frame, view, parameters } = context
  const pools = poolsWithoutEach(view, parameters)
  if (pools.length === 0)
    return emptyScene('influence', context, 'One voice only: leaving it out would leave nothing to pool.')
  const { pooled } = data
  const shift = ({ median }: { readonly median: number | null }) =>
    median === null || pooled.median === null ? 0 : Math.abs(Math.log(median / pooled.median))
  const without = pools.toSorted((a, b) => shift(b.quantiles) - shift(a.quantiles) || (a.without < b.without ? -1 : 1))
  const names = voiceNames(data)
  const all = `All ${pools.length} voices`
  const texts = [pooled, ...without.map(({ quantiles }) => quantiles)].map(({ median, q05, q95 }) =>
    frame.width >= ROOMY * frame.characterWidth || median === null
      ? valueWithInterval(median, q05, q95)
      : formatSignificant(median),
  )
  const layout = rowLayout(frame, {
    names: [all, ...without.map((one) => `without ${names.get(one.without) ?? one.without}`)],
    values: texts,
  })
  const { left, right, rowHeight } = layout
  const axis = logAxis(
    [pooled, ...without.map(({ quantiles }) => quantiles)].flatMap(({ q05, q95 }) => [q05, q95]),
    left,
    right,
  )
  const rows = makeRowCursor(rowHeight)
  const height = frame.isGrid ? frame.lineHeight / 2 : 5
  const head = rows.next()
  const parts: ScenePart[] = [
    {
      name: 'all',
      marks: [
        layout.name(all, head),
        ...intervalMarks(pooled, axis.x, head, { tone: 'accent', height }),
        layout.value(texts[0] ?? '', head),
      ],
      label: `${all}: ${valueWithInterval(pooled.median, pooled.q05, pooled.q95)}.`,
      rows: data.claims.map(({ id }) => id),
    },
    ...without.map((one, index): ScenePart => {
      const middle = rows.next()
      const name = names.get(one.without) ?? one.without
      const { median, q05, q95 } = one.quantiles
      return {
        name: one.without,
        marks: [
          layout.name(`without ${name}`, middle),
          ...intervalMarks(one.quantiles, axis.x, middle, { tone: 'ink', height }),
          layout.value(texts[index + 1] ?? '', middle),
        ],
        label: `Without ${name}: ${valueWithInterval(median, q05, q95)}.`,
        rows: data.claims.filter(({ origin }) => origin === one.without).map(({ id }) => id),
      }
    }),
  ]
  const bottom = rows.bottom()
  const axisMiddle = rows.next()
  const unitMiddle = rows.next()
  const median: Mark[] =
    pooled.median === null
      ? []
      : [
          {
            kind: 'line',
            from: [axis.x(pooled.median), frame.isGrid ? rowHeight : 0],
            to: [axis.x(pooled.median), bottom],
            tone: 'muted',
            dashed: true,
          },
        ]
  const grid = gridLines(frame, [0, bottom], axis.ticks, ({ value }) => axis.x(value))
  return makeScene('influence', context, {
    height: rows.bottom(),
    description: `The pool of all ${pools.length} voices and without each of them, on a logarithmic axis: ${texts[0]} with all.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...grid,
          ...median,
          ...axisLabels(
            axis.ticks.map(({ value, label }) => ({ at: axis.x(value), label })),
            axisMiddle,
            frame,
          ),
          layout.value(fitText(firstThatFits(UNITS, frame.width, frame), frame.width, frame), unitMiddle, 'muted'),
        ],
      },
      ...parts,
    ],
  })
}

/** A voice is called by who stated its claim; one that is told several times by its origin. */
function voiceNames(data: PoolData): Map<string, string> {
  const names = claimNames(data.claims)
  return new Map(
    data.claims.map(({ origin, id }) => {
      const own = data.claims.filter((claim) => claim.origin === origin)
      return [origin, own.length === 1 ? (names.get(id) ?? id) : origin]
    }),
  )
}
