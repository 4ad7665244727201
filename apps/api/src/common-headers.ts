import type { Context } from 'hono'

/**
 * What every response says. Whether the connection is encrypted is for whoever terminates it to say, so there is no
 * Strict-Transport-Security.
 */
const COMMON = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Accept-Ranges, Content-Disposition, Content-Range, ETag, Link, RateLimit, RateLimit-Policy, Repr-Digest, Request-Id, Retry-After, Row-Count, Server-Timing',
  'Timing-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Of data: nothing in them is to be run, whatever a browser takes them for.
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/**
 * Of pages: only what comes from here; nothing inline. Any site may show a figure in a frame: pages hold nothing that
 * a click could give away.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/** Of figures opened on their own: their one style attribute, and no more. */
export const FIGURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** What every response says, before it is made; a handler may say otherwise. */
export function commonHeaders(requestId: string): Record<string, string> {
  return { ...COMMON, 'Request-Id': requestId }
}

/** The id that the client gave, if it is one that a log can hold, else a new one. */
export function requestIdOf(context: Context): string {
  const given = context.req.header('Request-Id') ?? context.req.header('X-Request-Id')
  return given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : crypto.randomUUID()
}
