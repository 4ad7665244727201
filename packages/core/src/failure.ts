/**
 * Failures that a caller can do something about. Anything else that is thrown is a bug.
 * Transports map `code` to an exit code or an HTTP status, each in one file.
 */
export type FailureCode =
  /** A parameter is unknown or its value impossible. */
  | 'bad-parameter'
  /** The data handed in break their rules. */
  | 'bad-data'
  /** A named row, table or analysis does not exist. */
  | 'not-found'
  /** The question is well formed, but the answer would be dishonest or does not exist. */
  | 'refused'

export interface FailureDetail {
  /** The parameter at fault, in its kebab-case name. */
  readonly parameter?: string
  /** JSON pointer into a body, or `file:row:column`. */
  readonly pointer?: string
  readonly detail: string
}

/** An expected failure: what is wrong, where, and the next step. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly tip: string
  readonly details: readonly FailureDetail[]

  constructor(code: FailureCode, message: string, tip: string, details: readonly FailureDetail[] = []) {
    super(message)
    this.code = code
    this.tip = tip
    this.details = details
  }
}

/** A parameter whose value cannot be used. */
export function badParameter(parameter: string, problem: string, tip: string): Failure {
  return new Failure('bad-parameter', `${parameter}: ${problem}`, tip, [{ parameter, detail: `${problem}. ${tip}` }])
}
