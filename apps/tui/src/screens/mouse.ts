/** The mouse as SGR reports it (xterm, mode 1006): a press of the left button, or a turn of the wheel. */

export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h'
export const MOUSE_OFF = '\u001B[?1006l\u001B[?1000l'

export type MouseEvent =
  | { readonly kind: 'press'; readonly column: number; readonly row: number }
  | { readonly kind: 'wheel'; readonly by: 1 | -1 }

// oxlint-disable-next-line no-control-regex -- reports are control sequences
const REPORTS = /\u001B\[<(\d+);(\d+);(\d+)([Mm])/g
/** The beginning of a report, whose end comes with the next bytes. */
// oxlint-disable-next-line no-control-regex -- reports are control sequences
const BEGUN = /\u001B\[<[\d;]*$/
const WHEEL_UP = 64
const WHEEL_DOWN = 65

/** Takes the reports out of what a terminal sends. */
export interface MouseReader {
  /** The text without reports; `onMouse` is told of them. */
  read(text: string): string
}

export function makeMouseReader(onMouse: (event: MouseEvent) => void): MouseReader {
  let begun = ''
  return {
    read(text) {
      const whole = begun + text
      begun = BEGUN.exec(whole)?.[0] ?? ''
      return whole.slice(0, whole.length - begun.length).replaceAll(REPORTS, (_report, button, column, row, end) => {
        const event = toEvent(Number(button), Number(column), Number(row), end)
        if (event) onMouse(event)
        return ''
      })
    },
  }
}

function toEvent(button: number, column: number, row: number, end: string): MouseEvent | null {
  if (button === WHEEL_UP) return { kind: 'wheel', by: -1 }
  if (button === WHEEL_DOWN) return { kind: 'wheel', by: 1 }
  return button === 0 && end === 'M' ? { kind: 'press', column: column - 1, row: row - 1 } : null
}

/** The input without the reports of the mouse, which Ink would drop: it knows none. */
export function withoutMouse(stdin: NodeJS.ReadStream, reader: MouseReader): NodeJS.ReadStream {
  return new Proxy(stdin, {
    get(target, name) {
      if (name === 'read') {
        return (size?: number) => {
          const chunk: unknown = target.read(size)
          return chunk === null ? null : reader.read(String(chunk))
        }
      }
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
