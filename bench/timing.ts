import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Seconds by the name of what took them. */
export type Seconds = Readonly<Record<string, number>>

/** The median time of a task in seconds, after one run that is not counted. */
export function medianSeconds(task: () => void, runs = 7): number {
  task()
  return median(timesOf(task, runs))
}

/** The fastest of several runs in seconds: the one that other work on the machine has disturbed least. */
export function fastestSeconds(task: () => void, runs = 12): number {
  return Math.min(...timesOf(task, runs))
}

function timesOf(task: () => void, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    task()
    return (performance.now() - start) / 1000
  })
}

/** The upper median of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!
}

/** What an R script beside this file prints as a JSON object; null if R or one of its packages is not there. */
export function secondsFromR(script: string): Seconds | null {
  return secondsFrom('Rscript', ['--vanilla', pathOf(script)])
}

/** What a Python script beside this file prints as a JSON object; null if Python or a module is not there. */
export function secondsFromPython(script: string): Seconds | null {
  return secondsFrom('python3', [pathOf(script)]) ?? secondsFrom('/usr/bin/python3', [pathOf(script)])
}

function secondsFrom(program: string, args: readonly string[]): Seconds | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as Seconds) : null
}

function pathOf(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url))
}
