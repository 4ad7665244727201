import { type BacktestData, type BacktestModel, type CalibrationBin, calibrate } from '@ffc/core/treaty-lag'
import { formatCount, formatShare } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { fitText } from '../fit-text.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { axisLabels, lineOfText } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'

const TICKS = [0, 1, 0.5, 0.25, 0.75] as const
/** Width in characters up to which the drawing is square, as a shared scale wants it. */
const SQUARE_CHARACTERS = 60

/**
 * What the best forecaster said, to the right, against what came true, upwards: a dot for each fifth of the scale with
 * its exact interval and its number of forecasts, and the diagonal that a calibrated forecaster keeps to. Ticks at the head
 * and the foot are the single forecasts: came true, did not.
 */
export function calibrationFigure(data: BacktestData, context: FigureContext): Scene {
  const { frame } = context
  if (data.winner === null || data.cases.length === 0) return emptyScene('calibration', context)
  const bins = calibrate(data.cases, data.winner)
  const { lineHeight, characterWidth, isGrid } = frame
  const left = frame.textWidth('100%') + 1.5 * characterWidth
  const width = Math.min(
    frame.width - left - 3 * characterWidth,
    SQUARE_CHARACTERS * (isGrid ? 1 : 1.2) * characterWidth,
  )
  const plotHeight = isGrid ? gridPlotLines(frame) * lineHeight : Math.min(width * 0.8, 22 * lineHeight)
  const top = 2.5 * lineHeight
  const bottom = top + plotHeight
  const x = (forecast: number) => left + forecast * width
  const y = (share: number) => bottom - share * plotHeight
  const parts: ScenePart[] = [
    { name: 'axes', marks: axesMarks(frame, { left, width, top, bottom }, x, y) },
    {
      name: 'forecasts',
      marks: rugMarks(
        data,
        data.winner,
        x,
        isGrid ? top - lineHeight / 2 : top - 7,
        isGrid ? bottom + lineHeight / 2 : bottom + 7,
        frame,
      ),
    },
    ...bins.map((bin): ScenePart => ({
      name: `bin ${bin.from}`,
      marks: binMarks(bin, x, y, left + width, frame),
      label: binSentence(bin),
      rows: [...new Set(bin.cases.flatMap(({ rows }) => rows))],
    })),
  ]
  const labels = bottom + (isGrid ? 1.5 : 1.6) * lineHeight
  parts.push({
    name: 'forecast labels',
    marks: axisLabels(
      TICKS.map((tick) => ({ at: x(tick), label: formatShare(tick) })),
      labels,
      frame,
    ),
  })
  const key = paragraph(
    'To the right what was said, in fifths of the scale; numbers: forecasts; line: 95% interval, too narrow, as treaties are asked about ' +
      'more than once; ticks: single forecasts, above came true, below did not; diagonal: said and came true alike.',
    labels + lineHeight,
    frame,
  )
  return makeScene('calibration', context, {
    height: key.bottom,
    description:
      `What ${data.winner} forecast against what came true, in ${formatCount(bins.length, 'group', 'groups')}: ` +
      `${bins.map((bin) => binSentence(bin)).join(' ')}`,
    parts: [...parts, { name: 'key', marks: key.marks }],
  })
}

/** Lines of a plot in a grid: as many as the pane leaves beside the words, but no fewer than can be read. */
function gridPlotLines({ height, lineHeight }: Frame): number {
  const [fewest, most, words] = [8, 14, 9]
  return height === null ? most : Math.min(most, Math.max(fewest, Math.floor(height / lineHeight) - words))
}

interface Plot {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

function axesMarks(
  frame: Frame,
  { left, width, top, bottom }: Plot,
  x: (value: number) => number,
  y: (value: number) => number,
): Mark[] {
  const right = left + width
  const grid = frame.isGrid
    ? []
    : TICKS.flatMap((tick): Mark[] => [
        { kind: 'line', from: [x(tick), top], to: [x(tick), bottom], tone: 'faint' },
        { kind: 'line', from: [left, y(tick)], to: [right, y(tick)], tone: 'faint' },
      ])
  return [
    lineOfText(fitText('Came true', frame.width, frame), frame.lineHeight / 2, frame),
    ...grid,
    {
      kind: 'polyline',
      points: [
        [x(0), y(0)],
        [x(1), y(1)],
      ],
      tone: 'muted',
    },
    ...TICKS.map((tick): Mark => ({
      kind: 'text',
      at: [left - frame.characterWidth, y(tick)],
      text: formatShare(tick),
      anchor: 'end',
      tone: 'muted',
    })),
  ]
}

/** A tick for each forecast: at the head where it came true, at the foot where it did not. */
function rugMarks(
  { cases }: BacktestData,
  model: BacktestModel,
  x: (value: number) => number,
  head: number,
  foot: number,
  frame: Frame,
): Mark[] {
  return cases.map(({ forecasts, happened }) => ({
    kind: 'symbol',
    symbol: 'short-tick',
    at: [x(forecasts[model]), happened ? head : foot],
    tone: happened ? 'in-force' : 'muted',
    size: frame.isGrid ? frame.characterWidth / 2 : 5,
  }))
}

function binMarks(
  { meanForecast, share, lower, upper, n }: CalibrationBin,
  x: (value: number) => number,
  y: (value: number) => number,
  right: number,
  frame: Frame,
): Mark[] {
  const size = frame.isGrid ? frame.characterWidth / 2 : 5
  const at = x(meanForecast)
  const text = String(n)
  const isLeft = at + 2 * size + frame.textWidth(text) > right + 2 * frame.characterWidth
  return [
    { kind: 'line', from: [at, y(upper)], to: [at, y(lower)], tone: 'ink' },
    { kind: 'symbol', symbol: 'filled-dot', at: [at, y(share)], tone: 'accent', size },
    {
      kind: 'text',
      at: [at + (isLeft ? -1 : 1) * (size + frame.characterWidth / 2), y(share)],
      text,
      anchor: isLeft ? 'end' : 'start',
      tone: 'ink',
      bold: true,
    },
  ]
}

function binSentence({ n, events, meanForecast, share, lower, upper }: CalibrationBin): string {
  return (
    `Said ${formatShare(meanForecast)} on average, came true ${formatShare(share)} (${events} of ${n}; ` +
    `95% interval ${formatShare(lower)}–${formatShare(upper)}).`
  )
}
