import { max, ticks as niceTicks } from 'd3-array'
import { DAYS_PER_YEAR } from '@ffc/core/time'
import type { LagData, LagParameters } from '@ffc/core/treaty-lag'
import type { FigureContext } from '../figure-context.ts'
import type { Frame, Scene, ScenePart } from '../scene.ts'
import { type PanelRows, leftMargin, panelOverhead, rightMargin } from './panel-layout.ts'
import { survivalPanel } from './survival-panel.ts'
import { survivalDescription } from './survival-words.ts'

export interface SurvivalFigureOptions extends FigureContext {
  readonly parameters: LagParameters
  /** Name of the state whose treaties these are. */
  readonly focalName: string
}

/** Narrowest panel of small multiples, in characters. */
const PANEL_CHARACTERS = 44
/** Lowest plot, in lines. */
const LOWEST_PLOT = 5

/**
 * The share still waiting, by years since the wait began: step curve, confidence band, censoring ticks, the median with
 * its interval, and the numbers at risk under the ticks of the axis. Groups stand side by side on shared scales.
 */
export function survivalFigure(
  data: LagData,
  { frame, finding, source, parameters, focalName }: SurvivalFigureOptions,
): Scene {
  const isGrouped = data.groups.length > 1
  const columns = panelColumns(data.groups.length, frame)
  const lines = Math.ceil(data.groups.length / columns)
  const gap = isGrouped ? 2 * frame.characterWidth : 0
  const panelWidth = snap((frame.width - gap * (columns - 1)) / columns, frame)
  const rows = panelRows(frame, isGrouped, panelWidth, lines)
  const panelHeight = panelOverhead(frame, rows) + rows.plotHeight
  const lastDay = max(data.groups, ({ curve }) => curve.at(-1)?.time ?? 0) || DAYS_PER_YEAR
  const plotWidth = panelWidth - leftMargin(frame, parameters) - rightMargin(frame)
  const ticks = waitTicks(lastDay, plotWidth / (7 * frame.characterWidth))
  const parts = data.groups.flatMap((group, index) =>
    survivalPanel({
      data,
      group,
      parameters,
      focalName,
      frame,
      box: {
        left: (index % columns) * (panelWidth + gap),
        top: Math.floor(index / columns) * (panelHeight + panelGap(frame)),
        width: panelWidth,
        height: panelHeight,
      },
      rows,
      ticks,
      lastDay,
    }),
  )
  const height = lines === 0 ? 2 * frame.lineHeight : lines * panelHeight + (lines - 1) * panelGap(frame)
  return {
    name: 'survival',
    width: frame.width,
    height,
    title: finding.title,
    subtitle: finding.subtitle,
    description: survivalDescription(data, parameters, focalName),
    source,
    parts: parts.length > 0 ? parts : [nothingToDraw(frame)],
  }
}

/** As many side by side as the width allows, in lines as even as can be. */
function panelColumns(groups: number, frame: Frame): number {
  if (groups === 0) return 1
  const most = Math.max(1, Math.floor(frame.width / (PANEL_CHARACTERS * frame.characterWidth)))
  return Math.ceil(groups / Math.ceil(groups / most))
}

/** Years under which half years are worth a tick. */
const FEW_YEARS = 3

/** Whole or half years up to the last day, in days; about as many as asked for, at least the start. */
function waitTicks(lastDay: number, count: number): number[] {
  const years = lastDay / DAYS_PER_YEAR
  const perYear = years < FEW_YEARS ? 2 : 1
  return niceTicks(0, years, Math.max(1, Math.min(count, years * perYear)))
    .filter((year) => Number.isInteger(year * perYear))
    .map((year) => year * DAYS_PER_YEAR)
}

function panelRows(frame: Frame, isGrouped: boolean, panelWidth: number, lines: number): PanelRows {
  const headings = isGrouped ? 3 : 1
  const riskRows = isGrouped ? 1 : 2
  const overhead = panelOverhead(frame, { headings, riskRows })
  const wanted =
    frame.height === null
      ? Math.min(Math.max(panelWidth * (isGrouped ? 0.5 : 0.46), 190), 400)
      : (frame.height - (lines - 1) * panelGap(frame)) / Math.max(1, lines) - overhead
  return { headings, riskRows, plotHeight: Math.max(LOWEST_PLOT * frame.lineHeight, snap(wanted, frame)) }
}

function panelGap(frame: Frame): number {
  return frame.lineHeight
}

/** Whole lines or columns where letters stand in a grid. */
function snap(length: number, frame: Frame): number {
  return frame.isGrid ? Math.floor(length / frame.lineHeight) * frame.lineHeight : length
}

function nothingToDraw(frame: Frame): ScenePart {
  return {
    name: 'nothing',
    marks: [
      {
        kind: 'text',
        at: [0, frame.lineHeight],
        text: 'Nothing to draw in this view.',
        anchor: 'start',
        tone: 'muted',
      },
    ],
  }
}
