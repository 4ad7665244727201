/** A program in a pseudo-terminal, and the screen that a person would see of it, kept by a terminal emulator. */
import { fileURLToPath } from 'node:url'
import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
/** How the program is started from a checkout. */
export const FFC: readonly string[] = [process.execPath, '--conditions=@ffc/source', MAIN]

export interface TerminalOptions {
  readonly columns: number
  readonly rows: number
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
}

export interface PseudoTerminal {
  /** The lines that are seen, without the space at their ends. */
  lines(): readonly string[]
  text(): string
  /** All bytes so far, as the program wrote them. */
  written(): string
  type(keys: string): void
  /** Resolves with the screen once it holds the text or matches; throws with the screen that is seen instead. */
  waitFor(wanted: string | RegExp | ((screen: string) => boolean)): Promise<string>
  /** Resolves with the screen once nothing more was written for a while. */
  settled(): Promise<string>
  resize(columns: number, rows: number): void
  signal(name: string): void
  /** Whether the screen that programs borrow is shown. */
  isAlternate(): boolean
  isCursorShown(): boolean
  readonly exited: Promise<number>
  close(): void
}

/** How long a machine that is busy with other tests may take, milliseconds. */
const PATIENCE = 45_000
const SETTLED = 250

export function openTerminal(command: readonly string[], options: TerminalOptions): PseudoTerminal {
  const { columns, rows, environment = {}, folder = process.cwd() } = options
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 500 })
  const [file = '', ...args] = command
  const process_: IPty = spawn(file, args, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder,
    env: { ...usualEnvironment(), ...environment },
  })
  let written = ''
  let lastWrite = Date.now()
  let parsed = Promise.resolve()
  process_.onData((data) => {
    written += data
    lastWrite = Date.now()
    parsed = parsed.then(() => new Promise((resolve) => emulator.write(data, resolve)))
  })
  // What a terminal answers to questions about itself.
  emulator.onData((answer) => process_.write(answer))
  const exited = new Promise<number>((resolve) => {
    process_.onExit(({ exitCode }) => resolve(exitCode))
  })

  const lines = () => {
    const { active } = emulator.buffer
    return Array.from(
      { length: emulator.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    )
  }
  const text = () => lines().join('\n')
  const pause = () => new Promise((resolve) => setTimeout(resolve, 25))

  return {
    lines,
    text,
    written: () => written,
    type(keys) {
      lastWrite = Date.now()
      process_.write(keys)
    },
    async waitFor(wanted) {
      const isThere =
        typeof wanted === 'function'
          ? wanted
          : (screen: string) => (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen))
      const deadline = Date.now() + PATIENCE
      for (;;) {
        await parsed
        if (isThere(text())) return text()
        if (Date.now() > deadline) throw new Error(`never saw ${String(wanted)} on this screen:\n${text()}`)
        await pause()
      }
    },
    async settled() {
      const deadline = Date.now() + PATIENCE
      while (Date.now() - lastWrite < SETTLED && Date.now() < deadline) await pause()
      await parsed
      return text()
    },
    resize(columns, rows) {
      emulator.resize(columns, rows)
      process_.resize(columns, rows)
      lastWrite = Date.now()
    },
    signal: (name) => process_.kill(name),
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    isCursorShown: () => written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l'),
    exited,
    close: () => {
      try {
        process_.kill('SIGKILL')
      } catch {
        // It has ended already.
      }
      emulator.dispose()
    },
  }
}

/** The environment of a person at a terminal: nothing that a test runner or a build server sets. */
function usualEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8' }
}
