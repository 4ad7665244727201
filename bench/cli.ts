/**
 * The packed command line against what it cannot be faster than: `lag --json` against Node doing nothing, the first frame
 * of the full-screen app against the smallest Ink program. Medians of runs that take turns. Then what a key press takes.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { type IPty, spawn } from '@lydell/node-pty'
import { type BenchmarkRow, comparison, timesThePeer, withinBudget } from './benchmark-row.ts'
import { median } from './timing.ts'

const PROGRAM = fileURLToPath(new URL('../apps/tui/dist/ffc.cjs', import.meta.url))
const BARE_INK = fileURLToPath(new URL('cli-bare-ink.ts', import.meta.url))

const RUNS = 20
const KEY_PRESSES = 40
const REDRAW_SECONDS = 0.05
/** Stands in every first frame of the app. */
const FIRST_FRAME = ' edition · as of '
const FRAME_RUNS = 7

export async function benchmarkCli(): Promise<BenchmarkRow[]> {
  if (!existsSync(PROGRAM)) throw new Error('apps/tui/dist is not there: run pnpm build first')
  const [answer, nothing] = await takeTurns(RUNS, [
    () => secondsToEnd([PROGRAM, 'lag', '--json']),
    () => secondsToEnd(['-e', '0']),
  ])
  const [app, ink] = await takeTurns(FRAME_RUNS, [
    () => secondsToFrame([PROGRAM], FIRST_FRAME),
    () => secondsToFrame([BARE_INK], 'a bare frame'),
  ])
  return [
    comparison({
      name: 'ffc lag --json, packed',
      ours: answer,
      peer: { name: 'node -e 0', value: nothing },
      goal: timesThePeer(2.5),
    }),
    comparison({
      name: 'first full-screen frame',
      ours: app,
      peer: { name: 'that of a bare Ink program', value: ink },
      goal: timesThePeer(2),
    }),
    withinBudget('a key press redraws at 200×60', median(await secondsToRedraw()), REDRAW_SECONDS),
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

function secondsToEnd(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return (performance.now() - start) / 1000
}

/** Seconds until a program in a pseudo-terminal of 80×24 has written a text. */
async function secondsToFrame(args: readonly string[], text: string): Promise<number> {
  const start = performance.now()
  const terminal = openTerminal(args, 80, 24)
  await seen(terminal, text, args)
  terminal.kill('SIGKILL')
  return (performance.now() - start) / 1000
}

/** Seconds from each of some key presses, one row down or up again, to the first bytes of the frame that it makes. */
async function secondsToRedraw(): Promise<number[]> {
  const terminal = openTerminal([PROGRAM], 200, 60)
  await seen(terminal, FIRST_FRAME, [PROGRAM])
  const seconds: number[] = []
  for (let press = 0; press < KEY_PRESSES; press += 1) {
    await setTimeout(QUIET_MILLISECONDS)
    const start = performance.now()
    const drawn = new Promise<void>((resolve) => {
      const listener = terminal.onData(() => {
        listener.dispose()
        resolve()
      })
    })
    terminal.write(press % 2 === 0 ? 'j' : 'k')
    await Promise.race([drawn, setTimeout(PATIENCE_MILLISECONDS, undefined, { ref: false }).then(giveUp)])
    seconds.push((performance.now() - start) / 1000)
  }
  terminal.kill('SIGKILL')
  return seconds
}

function giveUp(): never {
  throw new Error('a key press drew nothing')
}

/** What takes longer than that will never come. */
const PATIENCE_MILLISECONDS = 5000

/** Within that, an app has drawn all that it will draw without a key. */
const QUIET_MILLISECONDS = 100

function openTerminal(args: readonly string[], cols: number, rows: number): IPty {
  const { CI: _, ...environment } = process.env
  return spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols,
    rows,
    env: environment as Record<string, string>,
  })
}

/** Resolves once a program has written a text; rejects if it ends without. */
function seen(terminal: IPty, text: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let written = ''
    terminal.onData((data) => {
      written += data
      if (written.includes(text)) resolve()
    })
    terminal.onExit(() => reject(new Error(`${args.join(' ')} ended without “${text}”:\n${written}`)))
  })
}
