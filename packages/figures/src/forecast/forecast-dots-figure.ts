import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import { formatCount, formatDay, formatYears } from '@ffc/core/present'
import { type CivilDate, DAYS_PER_YEAR, asDateRange, toDayNumber } from '@ffc/core/time'
import { type ForecastParameters, residualWaits } from '@ffc/core/treaty-lag'
import { ticks as niceTicks } from 'd3-array'
import type { DrawContext } from '../define-figure.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import { forecastOutcomes } from './forecast-outcomes.ts'
import { type Outcome, type TreatyForecast, forecastName, outcomeSentence } from './forecast-words.ts'

const CHANCES = 20
/** Longest stretch that is drawn; what lies beyond is counted in the margin. */
const MOST_YEARS = 15
const LATER_HEADER = 'later'

/** One treaty’s chances as days from its last confirmation on; null: none that the model gives. */
interface Row {
  readonly treaty: TreatyForecast
  readonly days: readonly (number | null)[]
  /** From the last confirmation to the day of the view. */
  readonly age: number
  readonly outcome: Outcome | undefined
}

/**
 * One row a pending treaty, the soonest first, by years from the day on which it was last known to be pending: twenty
 * dots, each one chance in twenty that it binds about then, stacked where they meet; what lies beyond the axis is counted
 * at the margin. A tick marks the day of the view where the confirmation is older. Where the edition knows what happened,
 * a large dot marks the entry into force, and a hollow one the last day on which it was still pending.
 */
export function forecastDotsFigure(data: ForecastAnswer, context: DrawContext<ForecastParameters>): Scene {
  const { frame, view, asOf, parameters } = context
  const waits = new Map(residualWaits(view, parameters, CHANCES).map(({ treaty, days }) => [treaty, days]))
  const outcomes = forecastOutcomes(view, parameters.kind)
  const rows = data.treaties
    .map((treaty): Row => ({
      treaty,
      days: waits.get(treaty.id) ?? [],
      age: toDayNumber(asOf) - startOf(treaty),
      outcome: newsOf(treaty, outcomes.get(treaty.id)),
    }))
    .toSorted((a, b) => middleOf(a) - middleOf(b) || (a.treaty.id < b.treaty.id ? -1 : 1))
  if (rows.length === 0) return emptyScene('forecast-waits', context, context.finding.title)
  const years = axisYears(rows)
  const end = years * DAYS_PER_YEAR
  const later = rows.map((row) => laterText(row, end))
  const layout = rowLayout(frame, {
    names: rows.map(({ treaty }) => forecastName(treaty)),
    values: [LATER_HEADER, ...later],
  })
  const { left, right } = layout
  const x = (days: number) => left + (days / end) * (right - left)
  const ticks = niceTicks(0, years, Math.max(2, (right - left) / (7 * frame.characterWidth))).filter(Number.isInteger)
  const step = frame.isGrid ? frame.characterWidth : 7
  const stacks = rows.map(({ days }) => stackDots(days, end, x, step))
  const deepest = Math.max(1, ...stacks.flatMap((dots) => dots.map(({ level }) => level + 1)))
  const rowHeight = frame.isGrid ? frame.lineHeight * deepest : Math.max(frame.lineHeight + 3, deepest * step + 8)
  const cursor = makeRowCursor(rowHeight, frame.lineHeight)
  const top = cursor.bottom()
  const parts = rows.map((row, index): ScenePart => {
    const middle = cursor.next()
    const floor = middle + rowHeight / 2 - (frame.isGrid ? frame.lineHeight / 2 : 6 + step / 2)
    return {
      name: row.treaty.id,
      marks: [
        layout.name(forecastName(row.treaty), floor),
        ...(row.age > 0 && row.age <= end
          ? [{ kind: 'symbol', symbol: 'tick', at: [x(row.age), floor], tone: 'muted', size: 6 } as const]
          : []),
        ...(stacks[index] ?? []).map(({ at, level }): Mark => ({
          kind: 'symbol',
          symbol: 'filled-dot',
          at: [at, floor - level * (frame.isGrid ? frame.lineHeight : step)],
          tone: 'pending',
          size: frame.isGrid ? frame.characterWidth / 2 : step / 2 - 0.5,
        })),
        ...outcomeMarks(row, end, x, floor, frame),
        layout.value(later[index] ?? '', floor, 'muted'),
      ],
      label: rowSentence(row, years),
      rows: [...new Set([row.treaty.id, ...row.treaty.sources.map(({ row: id }) => id), ...(row.outcome?.rows ?? [])])],
    }
  })
  const bottom = cursor.bottom()
  const labels = bottom + frame.lineHeight / 2
  const key = paragraph(keyText(rows), bottom + frame.lineHeight, frame)
  return makeScene('forecast-waits', context, {
    height: key.bottom,
    description:
      `For each of ${formatCount(rows.length, 'pending treaty', 'pending treaties')} twenty dots of equal chance for when it binds, ` +
      `in years from its last confirmation as pending${rows.some(({ outcome }) => outcome) ? ', and what happened' : ''}.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...(frame.isGrid
            ? []
            : ticks.map((year): Mark => ({
                kind: 'line',
                from: [x(year * DAYS_PER_YEAR), top],
                to: [x(year * DAYS_PER_YEAR), bottom],
                tone: year === 0 ? 'muted' : 'faint',
              }))),
          ...axisLabels(
            ticks.map((year) => ({ at: x(year * DAYS_PER_YEAR), label: String(year) })),
            labels,
            frame,
          ),
          layout.value(LATER_HEADER, frame.lineHeight / 2, 'muted'),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

function keyText(rows: readonly Row[]): string {
  return [
    'Years since it was last known to be pending. Small dot: one chance in twenty that it binds about then, if it goes as with the others; at the margin what lies beyond.',
    ...(rows.some(({ age }) => age > 0) ? ['Tick: the day of the view.'] : []),
    ...(rows.some(({ outcome }) => outcome)
      ? ['What happened: large dot, in force; hollow, still pending when last confirmed.']
      : []),
  ].join(' ')
}

/** The last day on which the treaty is known to be pending. */
function startOf({ pendingOn }: TreatyForecast): number {
  return toDayNumber(pendingOn as CivilDate)
}

/** What became of it, where that is more than the forecast started from. */
function newsOf(treaty: TreatyForecast, outcome: Outcome | undefined): Outcome | undefined {
  const isNews = outcome && (outcome.inForceOn !== null || toDayNumber(outcome.knownTo) > startOf(treaty))
  return isNews ? outcome : undefined
}

/** When the odds are even; never, where the model does not say. */
function middleOf({ days }: Row): number {
  return days[Math.floor(days.length / 2)] ?? Infinity
}

/** Whole years up to nearly the last chance of all treaties and to what happened. */
function axisYears(rows: readonly Row[]): number {
  const known = rows.flatMap(({ days, treaty, outcome }) => [
    ...days.slice(0, Math.ceil(0.95 * days.length)).filter((day) => day !== null),
    ...(outcome ? [(happenedOn(outcome) ?? 0) - startOf(treaty)] : []),
  ])
  return Math.min(MOST_YEARS, Math.max(2, Math.ceil(Math.max(0, ...known) / DAYS_PER_YEAR)))
}

/** The last day that the entry into force may mean, or on which the treaty was still pending; null where it is open. */
function happenedOn({ inForceOn, knownTo }: Outcome): number | null {
  return inForceOn === null ? toDayNumber(knownTo) : asDateRange(inForceOn).latest
}

interface PlacedDot {
  readonly at: number
  readonly level: number
}

/** Dots in columns, the next over the last. */
function stackDots(
  days: readonly (number | null)[],
  end: number,
  x: (days: number) => number,
  step: number,
): PlacedDot[] {
  const heights = new Map<number, number>()
  return days.flatMap((day): PlacedDot[] => {
    if (day === null || day > end) return []
    const column = Math.floor(x(day) / step)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return [{ at: (column + 0.5) * step, level }]
  })
}

function beyond(days: readonly (number | null)[], end: number): number {
  return days.filter((day) => day === null || day > end).length
}

function laterText({ days }: Row, end: number): string {
  const later = beyond(days, end)
  return later === 0 ? 'none' : `${later} of ${days.length}`
}

function outcomeMarks(
  { outcome, treaty }: Row,
  end: number,
  x: (days: number) => number,
  middle: number,
  frame: Frame,
): Mark[] {
  if (!outcome) return []
  const day = happenedOn(outcome)
  const wait = day === null ? -1 : day - startOf(treaty)
  if (wait < 0 || wait > end) return []
  const symbol = outcome.inForceOn === null ? 'hollow-dot' : 'filled-dot'
  return [
    {
      kind: 'symbol',
      symbol,
      at: [x(wait), middle],
      tone: 'accent',
      size: frame.isGrid ? frame.characterWidth / 2 : 5.5,
    },
  ]
}

function rowSentence({ treaty, days, outcome }: Row, years: number): string {
  const after = (chance: number) => {
    const day = days[Math.round(chance * days.length)]
    return day === null || day === undefined ? 'never, as far as the model says' : formatYears(day)
  }
  const later = beyond(days, years * DAYS_PER_YEAR)
  return (
    `${forecastName(treaty)}, last known to be pending on ${formatDay(treaty.pendingOn as CivilDate)}: one chance in four within ${after(0.25)}, ` +
    `even odds within ${after(0.5)}, three in four within ${after(0.75)}; ${later} of ${days.length} chances lie beyond ` +
    `${formatCount(years, 'year', 'years')}.${outcomeSentence(outcome)}`
  )
}
