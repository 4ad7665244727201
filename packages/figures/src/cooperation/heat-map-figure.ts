import { formatCount, formatNumber } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { fitText } from '../fit-text.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart, Text } from '../scene.ts'
import {
  type Contribution,
  DIMENSION_WORDS,
  type Indicator,
  cellDoubt,
  cellRows,
  cellSentence,
  columnTitle,
  doubtedRows,
} from './heat-map-words.ts'
import { type ScoreScale, scoreScale } from './score-scale.ts'
import type { ScoreData } from './state-words.ts'

const SCORE_HEADER = 'Score'
/** Widest column, in pixels and in cells of a grid. */
const WIDEST = { page: 46, grid: 6 }

/**
 * A row for each state, best rank first, and a column for each indicator: the fuller the cell, the more cooperation. A
 * known nothing is an empty frame; where nothing is known there is no cell at all. Claims that could as well be read the
 * other way have a ring.
 */
export function heatMapFigure(data: ScoreData, context: FigureContext): Scene {
  const { frame } = context
  const states = data.countries
  const indicators = data.index.indicators.filter(({ isCovered }) => isCovered)
  if (states.length === 0 || indicators.length === 0) return emptyScene('heat-map', context)
  const values = states.map(({ score }) => (score === null ? 'none' : formatNumber(score, 2)))
  const layout = rowLayout(frame, {
    names: states.map(({ name }) => name),
    values: [SCORE_HEADER, ...values],
    leastNameWidth: frame.isGrid ? 0 : titleRoom(indicators, frame),
  })
  const columns = placeColumns(indicators, layout.nameWidth, layout.right, frame)
  const rows = makeRowCursor(frame.isGrid ? frame.lineHeight : frame.lineHeight + 2)
  const head = headMarks(indicators, columns, rows.next, frame)
  const headBottom = rows.bottom()
  const scoreMiddle = headBottom - frame.lineHeight / 2
  const doubted = doubtedRows(data)
  const scale = scoreScale(states.flatMap(({ contributions }) => contributions.map(({ normalised }) => normalised)))
  const parts: ScenePart[] = []
  for (const [row, state] of states.entries()) {
    const middle = rows.next()
    parts.push({
      name: `name ${state.iso3}`,
      marks: [layout.name(state.name, middle), layout.value(values[row] ?? '', middle, 'muted')],
    })
    for (const [index, indicator] of indicators.entries()) {
      const contribution = state.contributions.find((one) => one.indicator === indicator.id)
      const place = columns[index]
      if (!contribution || !place) continue
      const doubt = cellDoubt(contribution, doubted)
      parts.push({
        name: `${state.iso3} ${indicator.id}`,
        marks: cellMarks(contribution, { ...place, middle, isDoubted: doubt !== null, frame, scale }),
        label: cellSentence(state, indicator, contribution, doubt),
        rows: cellRows(contribution),
      })
    }
  }
  rows.skip(frame.isGrid ? 1 : 0.5)
  const key = paragraph(keyText(frame, scale, doubted.size > 0), rows.bottom(), frame)
  return makeScene('heat-map', context, {
    height: key.bottom,
    description:
      `A cell for each of ${formatCount(states.length, 'state', 'states')}, best rank first, and each of ` +
      `${formatCount(indicators.length, 'indicator', 'indicators')}: the fuller, the more cooperation; where nothing is known there is none.`,
    parts: [
      { name: 'columns', marks: [...head, layout.value(SCORE_HEADER, scoreMiddle, 'muted')] },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

/** A narrow column, in pixels. */
const NARROW = 20

/** Room that the titles need to the left of the first column, if columns are narrow. */
function titleRoom(indicators: readonly Indicator[], { textWidth }: Frame): number {
  return Math.max(...indicators.map((indicator, index) => textWidth(columnTitle(indicator)) - index * NARROW))
}

interface ColumnPlace {
  readonly left: number
  readonly width: number
}

/** Columns of one width, those of a dimension together. */
function placeColumns(indicators: readonly Indicator[], nameWidth: number, end: number, frame: Frame): ColumnPlace[] {
  const { characterWidth, isGrid } = frame
  const start = isGrid ? Math.ceil(nameWidth / characterWidth + 1) * characterWidth : nameWidth + characterWidth
  const gap = isGrid ? characterWidth : 8
  const dimensions = new Set(indicators.map(({ dimension }) => dimension)).size
  const room = (end - characterWidth - start - (dimensions - 1) * gap) / indicators.length
  const width = isGrid
    ? Math.max(1, Math.min(WIDEST.grid, Math.floor(room / characterWidth))) * characterWidth
    : Math.min(WIDEST.page, room)
  let [left, seen] = [start, indicators[0]?.dimension]
  return indicators.map(({ dimension }) => {
    if (dimension !== seen) left += gap
    seen = dimension
    const place = { left, width }
    left += width
    return place
  })
}

/** The title of each column on a line of its own, from the last column to the first, so that none covers a leader. */
function headMarks(
  indicators: readonly Indicator[],
  columns: readonly ColumnPlace[],
  nextRow: () => number,
  frame: Frame,
): Mark[] {
  const gap = frame.isGrid ? frame.characterWidth : 4
  const titles: { readonly index: number; readonly middle: number }[] = []
  const marks: Mark[] = []
  for (const index of [...indicators.keys()].toReversed()) {
    const indicator = indicators[index]
    const place = columns[index]
    if (!indicator || !place) continue
    const end = leaderAt(place, frame) - gap
    const text = (words: string, middle: number, isHeading: boolean): Mark => ({
      kind: 'text',
      at: [end, middle],
      text: fitText(words, end, frame),
      anchor: 'end',
      tone: isHeading ? 'ink' : 'muted',
      ...(isHeading ? { bold: true } : {}),
    })
    if (indicators[index + 1]?.dimension !== indicator.dimension)
      marks.push(text(DIMENSION_WORDS[indicator.dimension], nextRow(), true))
    const middle = nextRow()
    titles.push({ index, middle })
    marks.push(text(columnTitle(indicator), middle, false))
  }
  const bottom = (titles.at(-1)?.middle ?? 0) + frame.lineHeight / 2
  const leaders = titles.map(({ index, middle }): Mark => {
    const x = leaderAt(columns[index] ?? { left: 0, width: 0 }, frame)
    return { kind: 'line', from: [x, frame.isGrid ? middle : middle - 1], to: [x, bottom], tone: 'muted' }
  })
  return [...leaders, ...marks]
}

function leaderAt({ left, width }: ColumnPlace, { isGrid, characterWidth }: Frame): number {
  return isGrid ? left + (Math.ceil(width / characterWidth / 2) - 0.5) * characterWidth : left + width / 2
}

interface CellPlace extends ColumnPlace {
  readonly middle: number
  readonly isDoubted: boolean
  readonly frame: Frame
  readonly scale: ScoreScale
}

function cellMarks(contribution: Contribution, place: CellPlace): Mark[] {
  const { left, width, middle, isDoubted, frame, scale } = place
  const { normalised } = contribution
  if (frame.isGrid) return gridCellMarks(contribution, place)
  const fullness = normalised === null ? 0 : scale.place(normalised)
  // The accent would not stand out from a full cell.
  const tone = fullness > DARK ? 'paper' : 'accent'
  const ring: Mark[] = isDoubted
    ? [{ kind: 'symbol', symbol: 'ring', at: [leaderAt(place, frame), middle], tone, size: 4 }]
    : []
  if (normalised === null) return ring
  const half = (frame.lineHeight - 1) / 2
  const [x0, x1] = [left + 1, left + width - 1]
  const corners = [
    [x0, middle - half],
    [x1, middle - half],
    [x1, middle + half],
    [x0, middle + half],
  ] as const
  const outline: Mark = { kind: 'polyline', points: [...corners, corners[0]], tone: 'muted', weight: 0.5 }
  if (fullness === 0) return [outline, ...ring]
  return [outline, { kind: 'area', points: corners, tone: 'in-force', opacity: opacityOf(fullness) }, ...ring]
}

/** Letters in place of a tint; a question mark follows them, because a ring would cover what it doubts. */
function gridCellMarks({ normalised }: Contribution, place: CellPlace): Mark[] {
  const { left, width, middle, isDoubted, frame, scale } = place
  const { characterWidth } = frame
  const columns = Math.max(1, Math.round(width / characterWidth) - 1)
  const text = (at: number, letters: string, tone: Text['tone']): Mark => ({
    kind: 'text',
    at: [left + at * characterWidth, middle],
    text: letters,
    anchor: 'start',
    tone,
  })
  // In a cell of one letter it stands in the gap to the next; without a gap its value is worth more than its doubt.
  const doubtAt = columns > 1 ? columns - 1 : width >= 2 * characterWidth ? 1 : null
  const doubt = isDoubted && doubtAt !== null ? [text(doubtAt, '?', 'accent')] : []
  if (normalised === null) return doubt
  const fullness = scale.place(normalised)
  const room = isDoubted && columns > 1 ? columns - 1 : columns
  if (fullness === 0) {
    const at = left + (Math.floor((room - 1) / 2) + 0.5) * characterWidth
    return [{ kind: 'symbol', symbol: 'short-tick', at: [at, middle], tone: 'muted', size: 4 }, ...doubt]
  }
  return [text(0, shadeOf(fullness).repeat(room), 'in-force'), ...doubt]
}

/** Fullness from which a cell is too dark for the accent. */
const DARK = 0.6

/** The least value stays visible. */
function opacityOf(value: number): number {
  return Math.round((0.15 + 0.85 * Math.min(1, value)) * 100) / 100
}

const SHADES = ['░', '▒', '▓', '█'] as const

function shadeOf(value: number): string {
  return SHADES[Math.min(SHADES.length - 1, Math.max(0, Math.ceil(value * SHADES.length) - 1))] ?? '█'
}

function keyText({ isGrid }: Frame, { low, high }: ScoreScale, hasDoubts: boolean): string {
  const ring = hasDoubts ? ` ${isGrid ? '?' : 'Ring'}: claims that could as well be read the other way.` : ''
  const zero = low === 0 ? 'known to be nothing' : 'the least'
  return isGrid
    ? `░ ▒ ▓ █: quarters of the scale from ${formatNumber(low)} to ${formatNumber(high)}; · ${zero}; blank: nothing known.${ring}`
    : `The fuller the cell, the nearer to ${formatNumber(high)}; frame alone: ${zero}; blank: nothing known.${ring}`
}
