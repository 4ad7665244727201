/** A figure as a sheet: the same definition that draws pages and pictures, in cells. */
import { FIGURES, type Frame, type Scene } from '@ffc/figures'
import { terminalFrame } from '@ffc/figures/terminal'
import type { ComputedAnswer } from './answers.ts'
import type { PaneContext } from './screen.ts'
import type { FigureSheet, SheetItem, TextSheet } from './sheet.ts'
import { refusalSheet } from './notes-sheet.ts'

export interface FigureSheetOptions {
  /** Rows at the top that stay when it scrolls; default 1, where axes are. */
  readonly sticky?: number
  readonly opens?: (part: string, rows: readonly string[]) => SheetItem['opens']
}

/** Room in which items are counted: which parts a figure has does not depend on it. */
const ANY_ROOM = terminalFrame(100, 30)

/** The figure of that name for an answer. */
export function figureSheet(
  name: string,
  computed: ComputedAnswer,
  { view }: PaneContext,
  { sticky = 1, opens }: FigureSheetOptions = {},
): FigureSheet | TextSheet {
  const figure = FIGURES.find((one) => one.name === name)
  if (!figure) return refusalSheet({ message: `there is no figure ${name}`, tip: 'Tab shows the table.' })
  const answered = { answer: () => computed.answer, finding: () => computed.finding, view }
  return sceneSheet((frame) => figure.scene(answered, frame), { sticky, ...(opens ? { opens } : {}) })
}

function sceneSheet(draw: (frame: Frame) => Scene, { sticky = 1, opens }: FigureSheetOptions = {}): FigureSheet {
  const items = draw(ANY_ROOM).parts.flatMap(({ name, label, rows = [] }): SheetItem[] => {
    if (label === undefined) return []
    const target = opens?.(name, rows)
    return [{ id: name, says: label, rows, ...(target ? { opens: target } : {}) }]
  })
  return { kind: 'figure', draw, items, sticky }
}
