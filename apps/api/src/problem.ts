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
  'bad-body': {
    status: 400,
    title: 'The body cannot be read',
    meaning: 'The body is not what its Content-Type says: broken JSON, a broken archive, or text that is not UTF-8.',
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
  'not-acceptable': {
    status: 406,
    title: 'No format that you accept',
    meaning: 'The resource exists in other formats than those in `Accept`. Ask for one of those that `detail` lists.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'The body, or what an archive unpacks to, is larger than the limit that `detail` states. Send less.',
  },
  'address-too-long': {
    status: 414,
    title: 'The address is too long',
    meaning: 'The path and query are longer than the limit that `detail` states. Ask for less at once.',
  },
  'bad-range': {
    status: 416,
    title: 'No such part',
    meaning:
      'The `Range` begins after the end; `Content-Range` says how many bytes there are. Ask for an earlier part.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a type that is not read',
    meaning: 'The `Content-Type` of the body is missing or none of those that `detail` lists.',
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
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning:
      'The limit in `RateLimit-Policy` is used up. Wait for the seconds in `Retry-After`; a 304 counts as one too.',
  },
  internal: {
    status: 500,
    title: 'A fault of the server',
    meaning: 'Something went wrong that is not the client’s doing. Report it with the `Request-Id` header.',
  },
  'not-implemented': {
    status: 501,
    title: 'Not available on this server',
    meaning: 'This server runs on a platform that cannot do this. `detail` says what to ask for instead.',
  },
  'too-slow': {
    status: 503,
    title: 'The answer would take too long',
    meaning:
      'The computation went over the time or the memory that this server grants. Ask for less: fewer draws or rows.',
  },
} as const satisfies Record<FailureCode, ProblemKind> & Record<string, ProblemKind>

export type ProblemName = keyof typeof PROBLEM_KINDS

/** A request that the transport refuses before any question is asked of the data. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly kind: ProblemName
  readonly headers: Readonly<Record<string, string>>
  readonly details: readonly FailureDetail[]

  constructor(
    kind: ProblemName,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    details: readonly FailureDetail[] = [],
  ) {
    super(message)
    this.kind = kind
    this.headers = headers
    this.details = details
  }
}

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

/** The problem that an expected failure is. */
export function problemOf(failure: Failure | RequestRefused, instance: string): Problem {
  if (failure instanceof RequestRefused) return makeProblem(failure.kind, failure.message, instance, failure.details)
  return makeProblem(failure.code, `${failure.message}. ${failure.tip}`, instance, failure.details)
}
