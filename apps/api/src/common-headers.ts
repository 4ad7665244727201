import type { Context } from 'hono'

/**
 * What every response says. Whether the connection is encrypted is for whoever terminates it to say, so there is no
 * Strict-Transport-Security.
 */
const COMMON: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Origin', '*'],
  [
    'Access-Control-Expose-Headers',
    'ETag, Link, Request-Id, Row-Count, RateLimit, RateLimit-Policy, Retry-After, Content-Disposition',
  ],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
]

/** Of data: nothing in them is to be run, whatever a browser takes them for. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Of pages: only what comes from here; nothing inline. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** Of figures opened on their own: their one style attribute, and no more. */
export const FIGURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** Sets what every response says, before it is made; a handler may say otherwise. */
export function setCommonHeaders(context: Context, requestId: string): void {
  for (const [name, value] of COMMON) context.header(name, value)
  context.header('Content-Security-Policy', DATA_POLICY)
  context.header('Request-Id', requestId)
}

/** The id that the client gave, if it is one that a log can hold, else a new one. */
export function requestIdOf(context: Context): string {
  const given = context.req.header('Request-Id') ?? context.req.header('X-Request-Id')
  return given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : crypto.randomUUID()
}
