import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { formatCount, formatDay } from '@ffc/core/present'
import { type CivilDate, toDayNumber } from '@ffc/core/time'
import type { FigureContext } from '../figure-context.ts'
import { fitText } from '../fit-text.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { NOTHING_TO_DRAW, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import type { StateNames } from '../state-names.ts'
import { asOfLine, yearLabels } from '../treaties/wait-bar.ts'
import { type WaitSpan, spanScale, yearTicks } from '../treaties/wait-scale.ts'
import { agreeingAccounts } from './agreeing-accounts.ts'
import { happeningMarks, happeningSentence, stretchOf, symbolKey } from './happening-marks.ts'
import { happeningSymbol } from './happening-symbol.ts'
import { packLane } from './pack-lane.ts'

/** The focal state has a lane only for what names no other state; a state without a name is called by its code. */
export type TimelineFigureOptions = FigureContext & StateNames

/** A year and a bit: the shortest stretch of calendar that is drawn. */
const SHORTEST_SPAN = 365

/**
 * One lane a state, the fullest first: a symbol for each dated row, or one where accounts agree, at the last day that its date may mean, with a soft
 * span before it as long as the doubt, and short dashes where only the last day is known. What goes on has its symbol at
 * its first day and fades to the as-of date. A row that names several states
 * stands in the lane of each. One hairline at the as-of date.
 */
export function timelineLanesFigure(accounts: readonly TimelineRecord[], options: TimelineFigureOptions): Scene {
  const records = agreeingAccounts(accounts)
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
  const ticks = yearTicks(span, (right - left) / (6.5 * frame.characterWidth))
  const present = new Set(records.map(({ kind }) => happeningSymbol(kind).symbol))
  const asOfEnd = Math.min(frame.width, x(span.end) + 8)
  const parts: ScenePart[] = [
    {
      name: 'axis',
      marks: [
        ...gridLines(frame, [lineHeight, top], ticks, ({ day }) => x(day)),
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
  const key = symbolKey(present, top + 1.5 * lineHeight + (isGrid ? 0 : 4), frame)
  return {
    name: 'timeline',
    width: frame.width,
    height: key.bottom,
    title: finding.title,
    subtitle: finding.subtitle,
    description:
      records.length === 0
        ? NOTHING_TO_DRAW
        : `A symbol for each of ${formatCount(accounts.length, 'dated row', 'dated rows')}, one where accounts agree, in ${formatCount(lanes.length, 'lane', 'lanes')}, one a state, to ${formatDay(asOf)}.`,
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
