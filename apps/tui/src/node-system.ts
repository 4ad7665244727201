import { writeSync } from 'node:fs'
import type { System } from './system.ts'

/** The process that runs us. `INIT_CWD` is where the user stood when a package manager moved us to the project's root. */
export function nodeSystem(): System {
  // A reader that closes its end early (`ffc lag --csv | head -1`) has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  return {
    writeOut: (text) => {
      if (!writeAll(1, text)) process.exit(0)
    },
    // Nobody who listens to the talk is no reason to stop, nor to report success.
    writeError: (text) => void writeAll(2, text),
    isInteractive: process.stdout.isTTY === true && process.stdin.isTTY === true,
    environment: process.env,
    folder: process.env['INIT_CWD'] ?? process.cwd(),
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
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
  return true
}
