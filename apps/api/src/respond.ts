/** Every response is made here, with its headers as plain data: they go to the socket as they are. */
import type { Context } from 'hono'

declare module 'hono' {
  interface ContextVariableMap {
    /** Headers that every response to this request has, unless its handler says otherwise. Set at the door. */
    headers: Readonly<Record<string, string>>
    /** When the request came in, by `performance.now()`. */
    startedAt: number
    /** Whether the answer was ready (hit) or had to be computed (miss); absent where nothing is kept. */
    cache: 'hit' | 'miss'
  }
}

export type ResponseBody = string | Uint8Array<ArrayBuffer> | null

/** A response with the headers that all have. Text is sent as UTF-8. */
export function respond(
  context: Context,
  body: ResponseBody,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: { ...context.get('headers'), 'Server-Timing': serverTiming(context), ...headers },
  })
}

/** How long the server took until it had the answer, for the client's own measurements (W3C Server Timing). */
function serverTiming(context: Context): string {
  const milliseconds = (performance.now() - context.get('startedAt')).toFixed(2)
  const cache = context.get('cache')
  return cache === undefined ? `app;dur=${milliseconds}` : `cache;desc=${cache}, app;dur=${milliseconds}`
}
