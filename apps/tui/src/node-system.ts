import { fstatSync, writeSync } from 'node:fs'
import { Failure } from '@ffc/core'
import { startProgress } from './progress.ts'
import type { System } from './system.ts'

/**
 * The process that runs us. `INIT_CWD` is where the user stood when a package manager moved us to the project's root.
 * The process's own streams are not touched: setting them up takes longer than many answers.
 */
export function nodeSystem(): System {
  return {
    writeOut: (text) => {
      // A reader that closes its end early (`ffc lag --csv | head -1`) has what it wanted.
      if (!writeAll(1, text)) process.exit(0)
    },
    // Nobody who listens to the talk is no reason to stop, nor to report success.
    writeError: (text) => void writeAll(2, text),
    get isInteractive() {
      return isTerminal(0) && isTerminal(1)
    },
    startProgress: (label) => (isTerminal(2) ? startProgress(label) : () => {}),
    environment: process.env,
    folder: process.env['INIT_CWD'] ?? process.cwd(),
  }
}

/** Node's module for terminals brings its module for networks, so it is asked only of what may be one. */
function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor)
  } catch {
    // It was closed before we started.
    return false
  }
}

/**
 * Writes everything before it returns, so that no output is lost when the process ends. False where nobody reads it any
 * more.
 */
function writeAll(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8')
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EPIPE') return false
      // A pipe that is full says so: its reader is slower than we are.
      if (code !== 'EAGAIN') throw code === undefined ? error : unwritable(code)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
  return true
}

/** Output that goes to a file may find its disk full: whoever reads the file must not take a part for the whole. */
function unwritable(code: string): Failure {
  const problem = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : `cannot be written (${code})`
  return new Failure(
    'refused',
    `standard output: ${problem}`,
    'What was written is not whole. Make room and run it again.',
  )
}
