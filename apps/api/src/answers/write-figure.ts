import type { PreparedAnswer } from '@ffc/core'
import { drawFigure } from '@ffc/figures'
import { encodeText } from './encode-text.ts'
import type { Platform } from './platform.ts'
import type { WrittenAnswer } from './write-answer.ts'

/** How a figure is to be drawn. */
export interface FigureRequest {
  /** Name of the figure. */
  readonly figure: string
  readonly kind: 'svg' | 'png'
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** Computes an answer, if it is not yet, and draws a figure of it. Throws a `TypeError` for a PNG where none are drawn. */
export async function writeFigure(
  prepared: PreparedAnswer,
  { figure, kind, width, scheme }: FigureRequest,
  { encodeText: encode = encodeText, renderPng }: Platform,
): Promise<WrittenAnswer> {
  const svg = drawFigure(prepared, { figure, width, scheme })
  if (kind === 'svg') return { body: encode(svg), headers: {} }
  if (!renderPng) throw new TypeError('this platform draws no PNG')
  return { body: new Uint8Array(await renderPng(svg)), headers: {} }
}
