/** The mouse as SGR reports it (xterm, mode 1006): a press of the left button, or a turn of the wheel. */

export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h'
export const MOUSE_OFF = '\u001B[?1006l\u001B[?1000l'

export type MouseEvent =
  | { readonly kind: 'press'; readonly column: number; readonly row: number }
  | { readonly kind: 'wheel'; readonly by: 1 | -1 }

const REPORT = /^\[<(\d+);(\d+);(\d+)([Mm])$/
const WHEEL_UP = 64
const WHEEL_DOWN = 65

/** The report in an input, without its escape; null for any other input, `other` for a report that means nothing here. */
export function readMouse(input: string): MouseEvent | 'other' | null {
  const [, button, column, row, end] = REPORT.exec(input) ?? []
  if (button === undefined) return null
  if (Number(button) === WHEEL_UP) return { kind: 'wheel', by: -1 }
  if (Number(button) === WHEEL_DOWN) return { kind: 'wheel', by: 1 }
  if (Number(button) !== 0 || end !== 'M') return 'other'
  return { kind: 'press', column: Number(column) - 1, row: Number(row) - 1 }
}
