import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { formatCount, formatDay } from '@ffc/core/present'
import { type CivilDate, toDayNumber } from '@ffc/core/time'
import type { FigureContext } from '../figure-context.ts'
import { fitText } from '../fit-text.ts'
import { NOTHING_TO_DRAW, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart, Tone } from '../scene.ts'
import { asOfLine, yearLabels } from '../treaties/wait-bar.ts'
import { type WaitSpan, spanScale, yearTicks } from '../treaties/wait-scale.ts'
import { SYMBOL_WORDS, happeningSymbol } from './happening-symbol.ts'
import { packLane } from './pack-lane.ts'

export interface TimelineFigureOptions extends FigureContext {
  /** The state whose affairs these are: it has a lane only for what names no other state. */
  readonly focalState: string
  /** Names of states by ISO code; a state without one is called by its code. */
  readonly names: ReadonlyMap<string, string>
}

/** A year and a bit: the shortest stretch of calendar that is drawn. */
const SHORTEST_SPAN = 365

/**
 * One lane a state, the fullest first: a symbol for each dated row at the last day that its date may mean, with a soft
 * span before it as long as the doubt, and short dashes where only the last day is known. What goes on has its symbol at
 * its first day and fades to the as-of date. A row that names several states
 * stands in the lane of each. One hairline at the as-of date.
 */
export function timelineLanesFigure(records: readonly TimelineRecord[], options: TimelineFigureOptions): Scene {
  const { frame, finding, asOf, source } = options
  const span = timelineSpan(records, asOf)
  const lanes = lanesOf(records, options)
  const layout = rowLayout(frame, { names: lanes.map(({ name }) => name), values: [] })
  const { left, right } = layout
  const x = spanScale(span, left, right - left)
  const { lineHeight, isGrid } = frame
  const size = isGrid ? frame.characterWidth / 2 : 4
  const lineStep = isGrid ? lineHeight : 11
  const lanePad = isGrid ? 0 : 8
  const stretches = new Map(records.map((record) => [record.id, stretchOf(record, span, x, frame)]))
  const marks = new Map<string, Mark[]>(records.map(({ id }) => [id, []]))
  const laneMarks: Mark[] = []
  let top = lineHeight * (isGrid ? 1 : 1.5)
  for (const { name, records: own } of lanes) {
    const items = own.map((record) => {
      const { from, to } = stretches.get(record.id) ?? { from: left, to: left }
      return { from: from - size - 1, to: to + size + 1 }
    })
    const { lines, count } = packLane(items)
    const height = count * lineStep + lanePad
    laneMarks.push(
      layout.name(name, top + (lineStep + lanePad) / 2),
      ...(isGrid
        ? []
        : [{ kind: 'line', from: [0, top + height], to: [frame.width, top + height], tone: 'faint' } as const]),
    )
    for (const [index, record] of own.entries()) {
      const middle = top + lanePad / 2 + ((lines[index] ?? 0) + 0.5) * lineStep
      const stretch = stretches.get(record.id)
      if (stretch) marks.get(record.id)?.push(...happeningMarks(record, stretch, { middle, size, frame }))
    }
    top += height
  }
  const ticks = yearTicks(span, (right - left) / (8 * frame.characterWidth))
  const present = new Set(records.map(({ kind }) => happeningSymbol(kind).symbol))
  const asOfEnd = Math.min(frame.width, x(span.end) + 8)
  const parts: ScenePart[] = [
    {
      name: 'axis',
      marks: [
        ...(isGrid
          ? []
          : ticks.map(({ day }): Mark => ({
              kind: 'line',
              from: [x(day), lineHeight],
              to: [x(day), top],
              tone: 'faint',
            }))),
        ...yearLabels(ticks, x, lineHeight / 2, frame, frame.width, layout.nameWidth),
      ],
    },
    { name: 'lanes', marks: laneMarks },
    {
      name: 'as-of',
      marks: [
        asOfLine(x(span.end), lineHeight, top),
        {
          kind: 'text',
          at: [asOfEnd, top + lineHeight / 2 + (isGrid ? 0 : 2)],
          text: fitText(`as of ${formatDay(asOf)}`, asOfEnd, frame),
          anchor: 'end',
          tone: 'muted',
        },
      ],
    },
    ...records.map((record): ScenePart => ({
      name: record.id,
      marks: marks.get(record.id) ?? [],
      label: happeningSentence(record, options),
      rows: [...new Set([record.id, ...record.sources.map(({ row }) => row)])],
    })),
  ]
  const key = keyMarks(present, top + 1.5 * lineHeight + (isGrid ? 0 : 4), frame)
  return {
    name: 'timeline',
    width: frame.width,
    height: key.bottom,
    title: finding.title,
    subtitle: finding.subtitle,
    description:
      records.length === 0
        ? NOTHING_TO_DRAW
        : `A symbol for each of ${formatCount(records.length, 'dated row', 'dated rows')} in ${formatCount(lanes.length, 'lane', 'lanes')}, one a state, to ${formatDay(asOf)}.`,
    source,
    parts:
      records.length === 0
        ? [{ name: 'nothing', marks: [lineOfText(NOTHING_TO_DRAW, lineHeight / 2, frame)] }]
        : [...parts, { name: 'key', marks: key.marks }],
  }
}

interface Lane {
  readonly name: string
  readonly records: readonly TimelineRecord[]
}

/** A row that names no state at all has a lane of its own kind. */
const NO_STATE = 'No state named'

function lanesOf(
  records: readonly TimelineRecord[],
  { focalState, names }: Pick<TimelineFigureOptions, 'focalState' | 'names'>,
): Lane[] {
  const lanes = new Map<string, TimelineRecord[]>()
  for (const record of records) {
    const others = record.countries.filter((country) => country !== focalState)
    const owners = others.length > 0 ? others : [record.countries.length > 0 ? focalState : '']
    for (const owner of new Set(owners)) lanes.set(owner, [...(lanes.get(owner) ?? []), record])
  }
  return [...lanes]
    .map(([state, own]) => ({ name: state === '' ? NO_STATE : (names.get(state) ?? state), records: own }))
    .toSorted((a, b) => b.records.length - a.records.length || (a.name < b.name ? -1 : 1))
}

/** From the first day that any date may mean to the as-of date. */
function timelineSpan(records: readonly TimelineRecord[], asOf: CivilDate): WaitSpan {
  const end = toDayNumber(asOf)
  const days = records
    .flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
    .map((day) => toDayNumber(day as CivilDate))
  return { start: Math.min(end - SHORTEST_SPAN, ...days), end }
}

interface Stretch {
  /** In pixels. */
  readonly from: number
  readonly to: number
  /** What the days between mean: the day lies there, it was by the last of them, or it goes on from the first. */
  readonly meaning: 'within' | 'by' | 'since'
}

/** Length of the dashes before a day of which only "by then" is known, in characters: the doubt itself has none. */
const BEFORE_CHARACTERS = 3

/** Where the days that a date may mean lie, as far as they are drawn. */
function stretchOf(
  { earliest, latest }: TimelineRecord,
  { start, end }: WaitSpan,
  x: (day: number) => number,
  { characterWidth }: Frame,
): Stretch {
  const place = (text: string) => x(Math.min(Math.max(toDayNumber(text as CivilDate), start), end))
  const to = latest === null ? x(end) : place(latest)
  if (earliest === null) return { from: Math.max(x(start), to - BEFORE_CHARACTERS * characterWidth), to, meaning: 'by' }
  return { from: Math.min(place(earliest), to), to, meaning: latest === null ? 'since' : 'within' }
}

interface HappeningPlace {
  readonly middle: number
  readonly size: number
  readonly frame: Frame
}

function happeningMarks(record: TimelineRecord, { from, to, meaning }: Stretch, place: HappeningPlace): Mark[] {
  const { middle, size, frame } = place
  const { symbol, tone } = happeningSymbol(record.kind)
  const at = [meaning === 'since' ? from : to, middle] as const
  return [
    ...(from === to ? [] : [doubtMark({ from, to, meaning }, tone, middle, frame)]),
    { kind: 'symbol', symbol, at, tone, size: symbol === 'small-circle' ? size * 0.75 : size },
  ]
}

function doubtMark({ from, to, meaning }: Stretch, tone: Tone, middle: number, { isGrid, lineHeight }: Frame): Mark {
  if (meaning === 'by') return { kind: 'line', from: [from, middle], to: [to, middle], tone: 'muted', dashed: true }
  const height = isGrid ? lineHeight / 2 : 3
  const edge = meaning === 'since' ? ({ fade: 'right' } as const) : ({ soft: 'left' } as const)
  return { kind: 'bar', x: from, y: middle - height / 2, width: to - from, height, tone, ...edge }
}

function happeningSentence(record: TimelineRecord, { names }: Pick<TimelineFigureOptions, 'names'>): string {
  const states = record.countries.map((country) => names.get(country) ?? country).join(', ')
  const sources = [...new Set(record.sources.map((one) => one.source))].join(', ')
  return `${whenWords(record)}: ${record.title.replace(/\.$/, '')}.${states === '' ? '' : ` ${states}.`} Told by ${sources}.`
}

function whenWords({ earliest, latest }: TimelineRecord): string {
  const say = (day: string) => formatDay(day as CivilDate)
  if (earliest === null) return latest === null ? 'Undated' : `By ${say(latest)}`
  if (latest === null) return `From ${say(earliest)} on`
  return earliest === latest ? say(earliest) : `Between ${say(earliest)} and ${say(latest)}`
}

/** The symbols that occur, each with its meaning, over as many lines as they need. */
function keyMarks(present: ReadonlySet<string>, firstMiddle: number, frame: Frame): { marks: Mark[]; bottom: number } {
  const { characterWidth, lineHeight } = frame
  const marks: Mark[] = []
  let [left, middle] = [0, firstMiddle]
  for (const [symbol, words] of SYMBOL_WORDS) {
    if (!present.has(symbol)) continue
    const width = 2 * characterWidth + frame.textWidth(words)
    if (left > 0 && left + width > frame.width) {
      left = 0
      middle += lineHeight
    }
    marks.push(
      { kind: 'symbol', symbol, at: [left + characterWidth / 2, middle], tone: 'muted', size: characterWidth / 2 },
      lineOfText(words, middle, frame, { left: left + 2 * characterWidth }),
    )
    left += width + 2 * characterWidth
  }
  return { marks, bottom: middle + lineHeight / 2 + (frame.isGrid ? 0 : 4) }
}
