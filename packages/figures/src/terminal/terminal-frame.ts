import { cellWidth } from './cell-width.ts'
import type { Frame } from '../scene.ts'

/** Pixels of one terminal cell: 2×4 braille dots of 4 px. */
export const CELL_WIDTH = 8
export const CELL_HEIGHT = 16

/** A frame of terminal cells. */
export function terminalFrame(columns: number, rows: number | null): Frame {
  return {
    width: columns * CELL_WIDTH,
    height: rows === null ? null : rows * CELL_HEIGHT,
    characterWidth: CELL_WIDTH,
    lineHeight: CELL_HEIGHT,
    isGrid: true,
    textWidth: (text) => cellWidth(text) * CELL_WIDTH,
  }
}
