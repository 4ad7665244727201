/** How the room of a panel is shared out, and what every part of it is drawn from. */
import type { LagData, LagGroup, LagParameters } from '@ffc/core/treaty-lag'
import type { Frame } from '../scene.ts'
import type { Box } from './place-label.ts'

/** How the lines above and below the plot of a panel share its height. */
export interface PanelRows {
  /** Lines above the plot; the last is for the title of the axis. */
  readonly headings: number
  readonly plotHeight: number
  readonly riskRows: number
}

export interface PanelRequest {
  readonly data: LagData
  readonly group: LagGroup
  readonly parameters: LagParameters
  readonly focalName: string
  readonly frame: Frame
  readonly box: Box
  readonly rows: PanelRows
  /** Days at which the axis and the numbers at risk stand. */
  readonly ticks: readonly number[]
  readonly lastDay: number
}

/** Labels of the numbers under the axis; the first is the field's own term. */
export function riskLabels({ to }: Pick<LagParameters, 'to'>): readonly [string, string] {
  return ['At risk', to === 'in-force' ? 'In force' : 'Over']
}

/** Room to the left of the plot: the widest of the labels that stand there. */
export function leftMargin(frame: Frame, parameters: LagParameters): number {
  return Math.max(...[...riskLabels(parameters), '100'].map(frame.textWidth)) + 2.5 * frame.characterWidth
}

export function rightMargin(frame: Frame): number {
  return 2 * frame.characterWidth
}

/** Height of a panel without its plot. */
export function panelOverhead(frame: Frame, { headings, riskRows }: Omit<PanelRows, 'plotHeight'>): number {
  return headHeight(frame, headings) + (2 + riskRows) * frame.lineHeight + axisHeight(frame) + riskGap(frame)
}

export function headHeight(frame: Frame, headings: number): number {
  return headings * frame.lineHeight + (frame.isGrid ? 0 : 9)
}

/** A grid gives the axis a line of its own. */
export function axisHeight(frame: Frame): number {
  return frame.isGrid ? frame.lineHeight : 4
}

export function riskGap(frame: Frame): number {
  return frame.isGrid ? 0 : frame.lineHeight / 2
}
