/**
 * How long a key press takes to redraw a terminal of 200×60, screen by screen: from the key to the last byte of the frame,
 * beside a bare Ink program that changes one of as many lines of plain text. `pnpm --filter @ffc/cli bench:keys`
 */
import { EventEmitter } from 'node:events'
import { loadBundledDossier } from '@ffc/core/bundled'
import { Text, render, useInput } from 'ink'
import { type ReactNode, useState } from 'react'
import { App } from '../src/screens/app.tsx'
import { computeAnswer } from '../src/screens/answers.ts'

const COLUMNS = 200
const ROWS = 60
const PRESSES = 40
/** Longer without output, a frame is taken to be complete, milliseconds. */
const QUIET = 60

/** A terminal that remembers when it was last written to. */
class BenchOutput extends EventEmitter {
  readonly columns = COLUMNS
  readonly rows = ROWS
  readonly isTTY = true
  lastWrite = 0
  write = (_text: string): boolean => {
    this.lastWrite = performance.now()
    return true
  }
}

class BenchInput extends EventEmitter {
  readonly isTTY = true
  private waiting: string | null = null
  setEncoding() {}
  setRawMode() {}
  ref() {}
  unref() {}
  read = () => {
    const text = this.waiting
    this.waiting = null
    return text
  }
  press(text: string) {
    this.waiting = text
    this.emit('readable')
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function measure(node: ReactNode, go: readonly string[], keys: readonly string[]): Promise<number> {
  const [stdout, stdin] = [new BenchOutput(), new BenchInput()]
  const { unmount } = render(node, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    interactive: true,
    incrementalRendering: true,
    maxFps: 1000,
    exitOnCtrlC: false,
    patchConsole: false,
  })
  await pause(800)
  for (const key of go) {
    stdin.press(key)
    await pause(1200)
  }
  const times: number[] = []
  for (let count = 0; count < PRESSES; count += 1) {
    const start = performance.now()
    stdin.press(keys[count % keys.length] ?? 'j')
    do await pause(QUIET)
    while (performance.now() - stdout.lastWrite < QUIET)
    times.push(stdout.lastWrite - start)
  }
  unmount()
  return times.toSorted((a, b) => a - b)[Math.floor(PRESSES / 2)] ?? 0
}

function Bare() {
  const [at, setAt] = useState(0)
  useInput(() => setAt((last) => (last + 1) % ROWS))
  const lines = Array.from({ length: ROWS }, (_, row) => `${row === at ? '>' : ' '} ${'text '.repeat(39)}`)
  return <Text>{lines.join('\n')}</Text>
}

const dossier = await loadBundledDossier('extended')
const app = (
  <App
    dossier={dossier}
    request={{ edition: 'extended' }}
    loadEdition={loadBundledDossier}
    terminal={{ ascii: false, useColor: true }}
    compute={(data, request, question) => ({
      outcome: Promise.resolve(computeAnswer(data, request, question)),
      stop: () => {},
    })}
    folder="."
  />
)

const bare = await measure(<Bare />, [], ['j'])
process.stdout.write(`${bare.toFixed(1).padStart(7)} ms  a bare Ink program\n`)
const SCREENS: readonly (readonly [name: string, go: readonly string[], keys: readonly string[]])[] = [
  ['treaties', [], ['j', 'k']],
  ['the curve', ['2'], ['l', 'h']],
  ['forecast', ['3'], ['j', 'k']],
  ['ranking', ['4'], ['j', 'k']],
  ['heat map', ['4', '\t', '\t'], ['j', 'l']],
  ['paper and practice', ['4', '\t', '\t', '\t'], ['j', 'k']],
  ['estimates', ['5', 't'], ['j', 'k']],
  ['routes', ['6'], ['j', 'k']],
  ['timeline', ['7'], ['j', 'k']],
  ['lanes', ['7', '\t'], ['j', 'k']],
  ['evidence', ['8'], ['j', 'k']],
  ['help', ['?'], ['\u001B[B', '\u001B[A']],
  ['as of', [], [']', '[']],
]
for (const [name, go, keys] of SCREENS) {
  const median = await measure(app, go, keys)
  process.stdout.write(`${median.toFixed(1).padStart(7)} ms  ${name} (${(median / bare).toFixed(1)} times)\n`)
}
process.exit(0)
