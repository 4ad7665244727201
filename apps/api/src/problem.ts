/** Problem details (RFC 9457): the only place where failures become HTTP statuses. */
import type { Failure, FailureCode, FailureDetail } from '@ffc/core'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly errors: readonly FailureDetail[]
}

interface ProblemKind {
  readonly status: number
  readonly title: string
  /** What the kind means and what to do, as the page behind `type` says. */
  readonly meaning: string
}

/** Every kind of problem, by the last part of its type URI `/problems/<kind>`. */
export const PROBLEM_KINDS = {
  'bad-parameter': {
    status: 400,
    title: 'A parameter cannot be used',
    meaning: 'A query parameter is unknown, or its value is impossible. `errors` names each one and what is expected.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing here',
    meaning: 'There is no resource at this address. `/openapi.json` lists those that exist.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This method is not allowed here',
    meaning: 'The resource exists but does not take this method; the `Allow` header lists those it takes.',
  },
  'bad-data': {
    status: 422,
    title: 'The data break a rule',
    meaning: 'The data handed in do not follow the codebook. `errors` lists each issue with its place.',
  },
  refused: {
    status: 422,
    title: 'The question has no honest answer',
    meaning: 'The request is well formed, but answering it would mislead. `detail` says why and what to ask instead.',
  },
  internal: {
    status: 500,
    title: 'A fault of the server',
    meaning: 'Something went wrong that is not the client’s doing. Report it with `instance`.',
  },
} as const satisfies Record<FailureCode | 'method-not-allowed' | 'internal', ProblemKind>

export type ProblemName = keyof typeof PROBLEM_KINDS

/** A problem ready to send. `instance` identifies the request. */
export function makeProblem(
  kind: ProblemName,
  detail: string,
  instance: string,
  errors: readonly FailureDetail[] = [],
): Problem {
  const { status, title } = PROBLEM_KINDS[kind]
  return { type: `/problems/${kind}`, title, status, detail, instance, errors }
}

export function problemOf(failure: Failure, instance: string): Problem {
  return makeProblem(failure.code, `${failure.message}. ${failure.tip}`, instance, failure.details)
}
