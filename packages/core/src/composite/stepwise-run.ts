/** A long calculation in steps, so that a worker can report, yield and stop between them. */
export interface StepwiseRun<Result> {
  /** Steps asked for. */
  readonly total: number
  /** Steps done. */
  readonly completed: () => number
  /** Does up to `count` more steps. */
  advance(count: number): void
  /** The answer from the steps done so far; with no step done its estimates are NaN. */
  result(): Result
}

export interface RunControl {
  /** Called between steps and at the end. */
  readonly onProgress?: (completed: number, total: number) => void
  /** Asked between steps; true ends the run, whose answer then rests on the steps done. */
  readonly shouldStop?: () => boolean
  /** Steps between two calls of the above. Default: a hundredth of the run. */
  readonly stride?: number
}

/** Does all steps, or as many as it is let. */
export function runToEnd<Result>(run: StepwiseRun<Result>, control: RunControl): Result {
  const stride = Math.max(1, control.stride ?? Math.ceil(run.total / 100))
  while (run.completed() < run.total && !control.shouldStop?.()) {
    run.advance(stride)
    control.onProgress?.(run.completed(), run.total)
  }
  return run.result()
}
