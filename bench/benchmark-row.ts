import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** One comparison: seconds, or another unit of which less is better, and how many times less ours is. */
export interface BenchmarkRow {
  readonly name: string
  readonly ours: number
  readonly peer: number
  /** peer / ours. */
  readonly ratio: number
  /** The peer was not timed in this run: its time was recorded earlier, on two cores. */
  readonly recorded: boolean
  /** Default: s. */
  readonly unit?: string
}

export function benchmarkRow(name: string, ours: number, peer: number, recorded: boolean): BenchmarkRow {
  return { name, ours, peer, ratio: peer / ours, recorded }
}

/** The median time of a task in seconds, after one run that is not counted. */
export function medianSeconds(task: () => void, runs = 7): number {
  task()
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now()
    task()
    return (performance.now() - start) / 1000
  })
  return seconds.toSorted((one, other) => one - other)[Math.floor(runs / 2)]!
}

/**
 * Seconds that an R script beside this file prints as a JSON object; null if R or one of its packages is not there.
 */
export function secondsFromR(script: string): Readonly<Record<string, number>> | null {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { status, stdout } = spawnSync('Rscript', ['--vanilla', path], { encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as Record<string, number>) : null
}
