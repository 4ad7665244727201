import { type Answer, toKebabCase } from '@ffc/core'
import { ProblemError } from './problem-error.ts'
import type { ViewParameters } from './question.ts'
import type { Questions, Tools } from './questions.ts'

export interface ClientOptions {
  /** Where the API is, such as https://ffc.example. */
  readonly url: string
  /** What fetches; default: the platform's. */
  readonly fetch?: (request: Request) => Response | Promise<Response>
}

/** A dossier of your own: its files as text, a zip of them, or one table that takes its place in the server's data. */
export type OwnDossier =
  | { readonly files: Readonly<Record<string, string>> }
  | { readonly zip: Uint8Array<ArrayBuffer> }
  | { readonly csv: string }

/** Every method throws a `ProblemError` with what the server says is wrong. */
export interface Client {
  /** The answer to a question. */
  ask<Name extends keyof Questions>(
    name: Name,
    parameters?: Questions[Name]['parameters'] & ViewParameters,
    signal?: AbortSignal,
  ): Promise<Answer<Questions[Name]['data']>>
  /** The answer to a question about data of your own, which the server does not keep. */
  askOwn<Name extends keyof Questions>(
    name: Name,
    dossier: OwnDossier,
    parameters?: Questions[Name]['parameters'] & ViewParameters,
    signal?: AbortSignal,
  ): Promise<Answer<Questions[Name]['data']>>
  /** What a tool makes of a table of your own, CSV with a header row. */
  askTool<Name extends keyof Tools>(
    name: Name,
    csv: string,
    parameters?: Tools[Name]['parameters'],
    signal?: AbortSignal,
  ): Promise<Answer<Tools[Name]['data']>>
  /** A question of which the client knows no types: newer than itself. */
  askAny(name: string, parameters?: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Answer>
}

/** Makes a client. It keeps nothing: what may be kept the headers say to whoever fetches. */
export function makeClient({ url, fetch: send = (request) => fetch(request) }: ClientOptions): Client {
  const exchange = async (
    name: string,
    parameters: object = {},
    signal: AbortSignal | undefined,
    body?: OwnBody,
  ): Promise<Answer> => {
    const address = new URL(`/v1/${encodeURIComponent(name)}`, url)
    for (const [key, value] of Object.entries(parameters)) {
      if (value !== undefined && value !== null) address.searchParams.set(toKebabCase(key), String(value))
    }
    const response = await send(
      new Request(address, {
        headers: { Accept: 'application/json', ...(body ? { 'Content-Type': body.type } : {}) },
        ...(body ? { method: 'POST', body: body.content } : {}),
        ...(signal ? { signal } : {}),
      }),
    )
    if (!response.ok) throw await ProblemError.of(response)
    return (await response.json()) as Answer
  }
  return {
    ask: ((name, parameters, signal) => exchange(name, parameters, signal)) as Client['ask'],
    askOwn: ((name, dossier, parameters, signal) =>
      exchange(name, parameters, signal, toBody(dossier))) as Client['askOwn'],
    askTool: ((name, csv, parameters, signal) =>
      exchange(name, parameters, signal, toBody({ csv }))) as Client['askTool'],
    askAny: (name, parameters, signal) => exchange(name, parameters, signal),
  }
}

interface OwnBody {
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

function toBody(dossier: OwnDossier): OwnBody {
  if ('zip' in dossier) return { type: 'application/zip', content: dossier.zip }
  if ('csv' in dossier) return { type: 'text/csv', content: dossier.csv }
  return { type: 'application/json', content: JSON.stringify(dossier) }
}
