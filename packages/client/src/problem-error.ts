interface ProblemBody {
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly parameter?: string; readonly pointer?: string; readonly detail: string }[]
}

/** A refusal of the server (RFC 9457), or an answer that is none. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  /** `/problems/bad-parameter`; null where something else than the API answered. */
  readonly type: string | null
  readonly errors: NonNullable<ProblemBody['errors']>

  constructor(status: number, { type, title, detail, errors = [] }: ProblemBody) {
    super(detail ?? title ?? `the server answered ${status}`)
    this.status = status
    this.type = type ?? null
    this.errors = errors
  }

  /** Reads what a response says is wrong. */
  static async of(response: Response): Promise<ProblemError> {
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false
    return new ProblemError(response.status, isProblem ? ((await response.json()) as ProblemBody) : {})
  }
}
