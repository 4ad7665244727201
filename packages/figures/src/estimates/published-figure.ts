import { group } from 'd3-array'
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import { COUNTED_LABELS, capitalise, formatCount } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { firstThatFits, wrapText } from '../fit-text.ts'
import { emptyScene, makeScene } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, isNarrowPage, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import { type LogAxis, logAxis } from './log-axis.ts'
import { publishedSentence, publishedText, sayerText } from './published-words.ts'

export interface PublishedFigureOptions extends FigureContext {
  /** English names of organisations by id. */
  readonly organisations: ReadonlyMap<string, string>
}

/** How far beyond a one-sided bound its bar fades, as a factor. */
const OPEN_FACTOR = 3
const REPEATS = '→ '
const UNIT = 'People, log scale'
/** Rows that are seen together with the foot of the figure. */
const MOST_IN_SIGHT = 24

/**
 * Every published figure on one logarithmic axis, under whom it counts: a line over the numbers that it gives, a dot for
 * a single one, a bar that fades towards the side that the source leaves open. A figure that repeats another stands
 * after it with an arrow. Figures under different headings count different people; nothing joins them.
 */
export function publishedFigure(records: readonly EstimateRecord[], context: PublishedFigureOptions): Scene {
  const { frame, organisations } = context
  const drawn = records.filter((record) => numbersOf(record).length > 0)
  if (drawn.length === 0) return emptyScene('estimates', context)
  const groups = [...group(drawn, ({ counted }) => counted)]
    .map(([counted, own]) => ({ counted, records: own.toSorted(byOrigin) }))
    .toSorted((a, b) => b.records.length - a.records.length || (a.counted < b.counted ? -1 : 1))
  const names = new Map(
    groups.flatMap(({ records: own }) => own.map((record, at) => [record, nameOf(record, own[at - 1])])),
  )
  // Beside a plot on a narrow page, a name of sixty letters would be cut to nothing: there it stands above.
  const isStacked = isNarrowPage(frame)
  const layout = rowLayout(frame, { names: isStacked ? [] : [...names.values()], values: drawn.map(publishedText) })
  const axis = logAxis(drawn.flatMap(spanOf), layout.left, layout.right)
  const labels = axis.ticks.map(({ value, label }) => ({ at: axis.x(value), label }))
  const rows = makeRowCursor(layout.rowHeight)
  // Where its foot is out of sight the axis stands at the head too.
  const head = drawn.length > MOST_IN_SIGHT ? axisLabels(labels, rows.next(), frame) : []
  const top = rows.bottom()
  const parts: ScenePart[] = groups.flatMap(({ counted, records: own }) => [
    {
      name: `counted ${counted}`,
      marks: [lineOfText(capitalise(COUNTED_LABELS[counted]), rows.next(), frame, { tone: 'ink', bold: true })],
    },
    ...own.map((record): ScenePart => {
      const lines = wrapText(names.get(record)!, isStacked ? frame.width : layout.nameWidth, frame.textWidth)
      const above = isStacked ? lines.map((line) => lineOfText(line, rows.next(), frame, { tone: 'ink' })) : []
      const middle = rows.next()
      const beside = isStacked ? [] : lines.map((line, at) => layout.name(line, at === 0 ? middle : rows.next()))
      return {
        name: record.id,
        marks: [
          ...above,
          ...beside,
          ...claimMarks(record, axis, middle, frame.isGrid ? frame.lineHeight / 2 : 5),
          layout.value(publishedText(record), middle),
        ],
        label: publishedSentence(record, organisations),
        rows: [record.id, ...record.derivedFrom],
      }
    }),
  ])
  const bottom = rows.bottom()
  const axisMiddle = rows.next()
  const unitMiddle = rows.next()
  const grid = gridLines(frame, [top, bottom], axis.ticks, ({ value }) => axis.x(value))
  const unit: Mark = {
    kind: 'text',
    at: [frame.width, unitMiddle],
    text: drawn.some(isRepeat)
      ? firstThatFits([`${UNIT}; ${REPEATS}repeats or builds on another`, UNIT], frame.width, frame)
      : UNIT,
    anchor: 'end',
    tone: 'muted',
  }
  parts.unshift({ name: 'axis', marks: [...grid, ...head, ...axisLabels(labels, axisMiddle, frame), unit] })
  return makeScene('estimates', context, {
    height: rows.bottom(),
    description: `One row for each of ${formatCount(drawn.length, 'published figure', 'published figures')} on a logarithmic axis, under whom it counts. ${context.finding.title}.`,
    parts,
  })
}

function isRepeat({ derivedFrom }: EstimateRecord): boolean {
  return derivedFrom.length > 0
}

/** Who stated it, with an arrow where it repeats another; a sayer who stands above already is not named again. */
function nameOf(record: EstimateRecord, before: EstimateRecord | undefined): string {
  if (!isRepeat(record)) return sayerText(record)
  return `${REPEATS}${before && sayerText(before) === sayerText(record) ? 'the same' : sayerText(record)}`
}

function numbersOf({ low, central, high }: EstimateRecord): number[] {
  return [low, central, high].filter((value) => value !== null && value > 0) as number[]
}

/** From the least to the greatest number that the row draws. */
function spanOf(record: EstimateRecord): [from: number, to: number] {
  const numbers = numbersOf(record)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  if (record.bound === 'up-to') return [Math.min(least, most / OPEN_FACTOR), most]
  return record.bound === 'at-least' ? [least, Math.max(most, least * OPEN_FACTOR)] : [least, most]
}

function claimMarks(record: EstimateRecord, { x }: LogAxis, middle: number, height: number): Mark[] {
  const [from, to] = spanOf(record)
  const tone = isRepeat(record) ? 'muted' : 'ink'
  const open = record.bound === 'up-to' ? 'left' : record.bound === 'at-least' ? 'right' : undefined
  const bar: Mark = {
    kind: 'bar',
    x: x(from),
    y: middle - height / 2,
    width: Math.max(x(to) - x(from), 1),
    height,
    tone,
    ...(open === undefined ? {} : { fade: open }),
  }
  const line: Mark = { kind: 'line', from: [x(from), middle], to: [x(to), middle], tone }
  const value = record.central ?? (from === to ? from : null)
  const symbol = isRepeat(record) ? 'hollow-dot' : 'filled-dot'
  return [
    ...(open === undefined ? (from === to ? [] : [line]) : [bar]),
    ...(value === null || open !== undefined
      ? []
      : [{ kind: 'symbol', symbol, at: [x(value), middle], tone, size: 4 } as const]),
  ]
}

/** Figures of one origin together: what is repeated first, then what repeats it. */
function byOrigin(a: EstimateRecord, b: EstimateRecord): number {
  const keyOf = (record: EstimateRecord) =>
    `${record.derivedFrom[0] ?? record.id} ${isRepeat(record) ? 1 : 0} ${record.id}`
  return keyOf(a) < keyOf(b) ? -1 : 1
}
