import type { CompositeData } from '@ffc/core/analyses/composite.run'
import { formatCount, formatNumber } from '@ffc/core/present'
import { lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { type ToolFigureContext, scaleMarks, valueScale } from './tool-frame.ts'

const MOST_UNITS = 60

/** A row for each unit, best first: a dot at its score, and the ranks that other weights would give it. */
export function indexFigure(data: CompositeData, { frame, finding, source, axisTitle }: ToolFigureContext): Scene {
  const ranked = data.units
    .flatMap((unit) =>
      unit.score === null || unit.rank === null ? [] : [{ ...unit, score: unit.score, rank: unit.rank }],
    )
    .toSorted((a, b) => a.rank - b.rank)
  const shown = ranked.slice(0, MOST_UNITS)
  const values = shown.map(({ rank, rankInterval }) =>
    rankInterval === null
      ? `${rank}`
      : `${rank} (${formatNumber(rankInterval.lower)}–${formatNumber(rankInterval.upper)})`,
  )
  const head = 'Rank (range)'
  const layout = rowLayout(frame, { names: shown.map(({ unit }) => unit), values: [head, ...values] })
  const { left, right, rowHeight } = layout
  const scale = valueScale(
    shown.map(({ score }) => score),
    left,
    right,
    frame,
  )
  const bottom = (shown.length + 1.25) * rowHeight
  const middle = (row: number) => (row + 1.5) * rowHeight
  const more = data.units.length - shown.length
  const foot = bottom + 2.75 * frame.lineHeight
  return {
    name: 'index',
    width: frame.width,
    height: foot + frame.lineHeight,
    title: finding.title,
    subtitle: finding.subtitle,
    source,
    description: `The scores of ${formatCount(shown.length, 'unit', 'units')}, best first, with the ranks that other weights would give.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...scaleMarks(scale, rowHeight, bottom, { frame, axisTitle }),
          layout.value(head, rowHeight / 2, 'muted'),
        ],
      },
      ...shown.map((unit, row): ScenePart => ({
        name: `unit ${row}`,
        marks: [
          layout.name(unit.unit, middle(row)),
          { kind: 'line', from: [left, middle(row)], to: [scale.x(unit.score), middle(row)], tone: 'faint' },
          {
            kind: 'symbol',
            symbol: 'filled-dot',
            at: [scale.x(unit.score), middle(row)],
            tone: 'accent',
            size: frame.isGrid ? frame.characterWidth / 2 : 4.5,
          },
          layout.value(values[row] ?? '', middle(row)),
        ],
        label: `${unit.unit}: score ${formatNumber(unit.score, 3)}, rank ${unit.rank}${
          unit.rankInterval === null
            ? ''
            : `, ${unit.rankInterval.lower} to ${unit.rankInterval.upper} in nine draws of ten`
        }.`,
      })),
      {
        name: 'foot',
        marks: [
          lineOfText(
            more > 0
              ? `Score; ${formatCount(more, 'more unit', 'more units')} in the table.`
              : 'Score, and the ranks of nine draws in ten',
            foot,
            frame,
          ),
        ],
      },
    ],
  }
}
