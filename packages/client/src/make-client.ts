import { type Answer, toKebabCase } from '@ffc/core'
import { ProblemError } from './problem-error.ts'
import type { Questions, ViewParameters } from './questions.ts'

export interface ClientOptions {
  /** Where the API is, such as https://ffc.example. */
  readonly url: string
  /** What fetches; default: the platform's. */
  readonly fetch?: (request: Request) => Response | Promise<Response>
}

export interface Client {
  /** The answer to a question. Throws a `ProblemError` with what the server says is wrong. */
  ask<Name extends keyof Questions>(
    name: Name,
    parameters?: Questions[Name]['parameters'] & ViewParameters,
    signal?: AbortSignal,
  ): Promise<Answer<Questions[Name]['data']>>
  /** A question of which the client knows no types: newer than itself. */
  askAny(name: string, parameters?: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Answer>
}

/** Makes a client. It keeps nothing: what may be kept the headers say to whoever fetches. */
export function makeClient({ url, fetch: send = (request) => fetch(request) }: ClientOptions): Client {
  const askAny = async (
    name: string,
    parameters: Readonly<Record<string, unknown>> = {},
    signal?: AbortSignal,
  ): Promise<Answer> => {
    const address = new URL(`/v1/${encodeURIComponent(name)}`, url)
    for (const [key, value] of Object.entries(parameters)) {
      if (value !== undefined && value !== null) address.searchParams.set(toKebabCase(key), String(value))
    }
    const headers = { Accept: 'application/json' }
    const response = await send(new Request(address, { headers, ...(signal ? { signal } : {}) }))
    if (!response.ok) throw await ProblemError.of(response)
    return (await response.json()) as Answer
  }
  return { ask: askAny as Client['ask'], askAny }
}
