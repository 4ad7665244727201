import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import { formatCount, formatLevel, formatList } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { firstThatFits, fitText } from '../fit-text.ts'
import { NOTHING_TO_DRAW, axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import {
  type Outcome,
  type TreatyForecast,
  boundWithin,
  forecastName,
  forecastSentence,
  probabilityText,
} from './forecast-words.ts'

export interface ForecastFigureOptions extends FigureContext {
  /** Of the limits. */
  readonly parameters: { readonly level: number }
  /** What happened afterwards, by treaty; none where nobody knows yet. */
  readonly outcomes?: ReadonlyMap<string, Outcome>
}

/** Narrowest column of a horizon, in characters. */
const COLUMN_CHARACTERS = 22

/**
 * One row a pending treaty, one column a horizon on one shared scale: a bar as long as the probability that the treaty
 * binds by then, a thin line over its limits. Outcomes, where given, are a filled dot at the end of the scale for
 * "bound by then" and a hollow one at its start for "not".
 */
export function forecastBarsFigure(
  data: ForecastAnswer,
  { frame, finding, source, parameters, outcomes = new Map<string, Outcome>() }: ForecastFigureOptions,
): Scene {
  const treaties = data.treaties.toSorted(byFirstProbability)
  const horizons = treaties[0]?.probabilities.map(({ months }) => months) ?? []
  const layout = rowLayout(frame, { names: treaties.map(forecastName), values: [] })
  const areaLeft = layout.nameWidth + frame.characterWidth
  const perLine = Math.max(1, Math.floor((frame.width - areaLeft) / (COLUMN_CHARACTERS * frame.characterWidth)))
  const blocks = chunk(horizons, perLine)
  const columns = Math.max(1, ...blocks.map(({ length }) => length))
  const columnWidth = snap((frame.width - areaLeft) / columns, frame)
  const { rowHeight } = layout
  const figureWidth = Math.max(
    0,
    ...treaties.flatMap(({ probabilities }) => probabilities.map((one) => frame.textWidth(probabilityText(one)))),
  )
  const rowsPerBlock = treaties.length + 3
  const blockHeight = rowsPerBlock * rowHeight
  const hasOutcomes = treaties.some(({ id }) => outcomes.has(id))

  const placed = blocks.flatMap((block, line) =>
    block.map((months, column) => {
      const start = areaLeft + column * columnWidth
      return { months, line, column: columnOf(frame, start, columnWidth, figureWidth), top: line * blockHeight }
    }),
  )
  const middle = (line: number, row: number) => line * blockHeight + (row + 1.5) * rowHeight

  const axis: ScenePart = {
    name: 'axis',
    marks: placed.flatMap(({ months, line, column, top }): Mark[] => [
      {
        kind: 'text',
        at: [column.start, top + rowHeight / 2],
        text: fitText(
          firstThatFits([`within ${months} months`, `${months} months`, `${months} mo.`], column.width, frame),
          column.width,
          frame,
        ),
        anchor: 'start',
        tone: 'ink',
        bold: true,
      },
      ...gridLines(column, top + rowHeight, top + (treaties.length + 1) * rowHeight, frame),
      ...axisLabels(
        [
          { at: column.x(0), label: '0' },
          { at: column.x(1), label: '100%' },
        ],
        middle(line, treaties.length),
        { ...frame, width: column.start + column.width },
      ),
    ]),
  }
  const rows = treaties.map((treaty, row): ScenePart => {
    const outcome = outcomes.get(treaty.id)
    return {
      name: treaty.id,
      marks: [
        ...blocks.map((_, line) => layout.name(forecastName(treaty), middle(line, row))),
        ...placed.flatMap(({ months, line, column }) => {
          const happened = boundWithin(treaty, months, outcome)
          return probabilityMarks(treaty, months, { column, middle: middle(line, row), frame, happened })
        }),
      ],
      label: forecastSentence(treaty, parameters.level, outcome),
      rows: [...new Set([treaty.id, ...treaty.sources.map((one) => one.row), ...(outcome?.rows ?? [])])],
    }
  })
  const bottom = Math.max(1, blocks.length) * blockHeight - (blocks.length > 0 ? rowHeight : 0)
  const key: ScenePart = {
    name: 'key',
    marks: [
      {
        kind: 'text',
        at: [frame.width, bottom + rowHeight / 2],
        text: fitText(keyText(parameters.level, hasOutcomes), frame.width, frame),
        anchor: 'end',
        tone: 'muted',
      },
    ],
  }
  const isEmpty = treaties.length === 0 || horizons.length === 0
  return {
    name: 'forecast',
    width: frame.width,
    height: bottom + rowHeight + (frame.isGrid ? 0 : 4),
    title: finding.title,
    subtitle: finding.subtitle,
    description: isEmpty
      ? NOTHING_TO_DRAW
      : `For each of ${formatCount(treaties.length, 'pending treaty', 'pending treaties')} a bar as long as the probability that it binds within ` +
        `${formatList(horizons.map(String))} months, with ${formatLevel(parameters.level)} limits${hasOutcomes ? ', and what happened' : ''}.`,
    source,
    parts:
      treaties.length === 0
        ? [{ name: 'nothing', marks: [lineOfText(NOTHING_TO_DRAW, rowHeight / 2, frame)] }]
        : [axis, ...rows, key],
  }
}

interface Column {
  readonly start: number
  readonly width: number
  readonly x: (probability: number) => number
}

function columnOf(frame: Frame, start: number, width: number, figureWidth: number): Column {
  const gap = frame.characterWidth
  const inset = frame.isGrid ? gap / 2 : 6
  const plot = width - figureWidth - 2 * gap - 2 * inset
  return { start, width: width - gap, x: (probability) => start + inset + probability * plot }
}

interface ProbabilityPlace {
  readonly column: Column
  readonly middle: number
  readonly frame: Frame
  readonly happened: boolean | null
}

function probabilityMarks(treaty: TreatyForecast, months: number, place: ProbabilityPlace): Mark[] {
  const { column, middle, frame, happened } = place
  const { x } = column
  const probability = treaty.probabilities.find((one) => one.months === months)
  if (!probability) return []
  const { value, lower, upper } = probability
  const height = frame.isGrid ? frame.lineHeight / 2 : 6
  const marks: Mark[] = []
  if (value !== null)
    marks.push({ kind: 'bar', x: x(0), y: middle - height / 2, width: x(value) - x(0), height, tone: 'pending' })
  if (lower !== null && upper !== null)
    marks.push({ kind: 'line', from: [x(lower), middle], to: [x(upper), middle], tone: 'ink' })
  if (value !== null) marks.push({ kind: 'symbol', symbol: 'tick', at: [x(value), middle], tone: 'ink', size: 5 })
  if (happened !== null) {
    const [symbol, at] = happened ? (['filled-dot', x(1)] as const) : (['hollow-dot', x(0)] as const)
    marks.push({
      kind: 'symbol',
      symbol,
      at: [at, middle],
      tone: 'accent',
      size: frame.isGrid ? frame.characterWidth / 2 : 4,
    })
  }
  const right = column.start + column.width
  return [
    ...marks,
    {
      kind: 'text',
      at: [right, middle],
      text: probabilityText(probability),
      anchor: 'end',
      tone: value === null ? 'muted' : 'ink',
    },
  ]
}

function gridLines({ x }: Column, top: number, bottom: number, { isGrid }: Frame): Mark[] {
  return isGrid
    ? []
    : [0, 0.5, 1].map((share): Mark => ({
        kind: 'line',
        from: [x(share), top],
        to: [x(share), bottom],
        tone: share === 0 ? 'muted' : 'faint',
      }))
}

function keyText(level: number, hasOutcomes: boolean): string {
  const limits = `line: ${formatLevel(level)} limits`
  return hasOutcomes
    ? `${limits}; filled dot: bound by then, hollow: not`
    : `Probability of entry into force; ${limits}`
}

/** The likeliest first; where that is unknown, last. */
function byFirstProbability(a: TreatyForecast, b: TreatyForecast): number {
  const [first, second] = [a, b].map(({ probabilities }) => probabilities[0]?.value ?? -1)
  return (second ?? -1) - (first ?? -1) || (a.id < b.id ? -1 : 1)
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function snap(length: number, { isGrid, characterWidth }: Frame): number {
  return isGrid ? Math.floor(length / characterWidth) * characterWidth : length
}
