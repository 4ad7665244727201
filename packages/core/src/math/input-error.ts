/** What an engine was given, what it expected, and what to do about it. */
export interface InputProblem {
  /** Path of the argument, as the caller wrote it: `variances[3]`. */
  readonly argument: string
  /** The value, in words or digits. */
  readonly got: string
  /** What it must be, as it reads after "expected". */
  readonly expected: string
  /** The next step, as a whole sentence. */
  readonly tip: string
}

/** An input that an engine refuses. A caller turns `problem` into the issue of its own surface. */
export class InputError extends RangeError {
  override readonly name = 'InputError'
  readonly problem: InputProblem

  constructor(problem: InputProblem) {
    super(`${problem.argument}: got ${problem.got}; expected ${problem.expected}. ${problem.tip}`)
    this.problem = problem
  }
}
