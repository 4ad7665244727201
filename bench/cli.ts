/**
 * The packed command line against what it cannot be faster than: `lag --json` against Node doing nothing (at least 0.4×),
 * the first frame of the full-screen app against the smallest Ink program (at least 0.5×). Medians of runs that take turns.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import { type BenchmarkRow, benchmarkRow } from './benchmark-row.ts'

const PROGRAM = fileURLToPath(new URL('../apps/tui/dist/ffc.cjs', import.meta.url))
const BARE_INK = fileURLToPath(new URL('cli-bare-ink.ts', import.meta.url))

const RUNS = 20
const FRAME_RUNS = 7

export async function benchmarkCli(): Promise<BenchmarkRow[]> {
  if (!existsSync(PROGRAM)) throw new Error('apps/tui/dist is not there: run pnpm build first')
  const [answer, nothing] = await takeTurns(RUNS, [
    () => secondsToEnd([PROGRAM, 'lag', '--json']),
    () => secondsToEnd(['-e', '0']),
  ])
  const [app, ink] = await takeTurns(FRAME_RUNS, [
    () => secondsToFrame([PROGRAM], ' edition · as of '),
    () => secondsToFrame([BARE_INK], 'a bare frame'),
  ])
  return [
    benchmarkRow('ffc lag --json, packed, against node -e 0', answer, nothing, false),
    benchmarkRow('first full-screen frame against a bare Ink program', app, ink, false),
  ]
}

type Timed = () => number | Promise<number>

/** The median of each, after one run of each that is not counted: it fills the cache of compiled code. */
async function takeTurns(runs: number, tasks: readonly [Timed, Timed]): Promise<[number, number]> {
  const seconds: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run += 1) {
    for (const index of [0, 1] as const) {
      const taken = await tasks[index]()
      if (run > 0) seconds[index].push(taken)
    }
  }
  return [median(seconds[0]), median(seconds[1])]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!
}

function secondsToEnd(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return (performance.now() - start) / 1000
}

/** Seconds until a program in a pseudo-terminal of 80×24 has written a text. */
function secondsToFrame(args: readonly string[], text: string): Promise<number> {
  const start = performance.now()
  const { CI: _, ...environment } = process.env
  const terminal = spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols: 80,
    rows: 24,
    env: environment as Record<string, string>,
  })
  return new Promise((resolve, reject) => {
    let written = ''
    terminal.onData((data) => {
      written += data
      if (!written.includes(text)) return
      resolve((performance.now() - start) / 1000)
      terminal.kill('SIGKILL')
    })
    terminal.onExit(() => reject(new Error(`${args.join(' ')} ended without “${text}”:\n${written}`)))
  })
}
