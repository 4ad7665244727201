import type { Context } from 'hono'
import type { RateLimit } from './dependencies.ts'
import { RequestRefused } from './problem.ts'

/** More clients than this are not told apart: the oldest start anew. */
const MOST_CLIENTS = 10_000

/**
 * Counts each client's requests in windows of fixed length and refuses those over the limit. Returns the headers that say so, as in the IETF draft
 * "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers).
 */
export function makeRateLimiter({ requests, windowSeconds, clientOf }: RateLimit, now = () => performance.now()) {
  const clients = new Map<string, { count: number; readonly endsAt: number }>()
  return (context: Context): Readonly<Record<string, string>> => {
    const client = clientOf(context)
    const moment = now()
    let window = clients.get(client)
    if (!window || window.endsAt <= moment) {
      clients.delete(client)
      window = { count: 0, endsAt: moment + windowSeconds * 1000 }
      clients.set(client, window)
      const [oldest] = clients.keys()
      if (clients.size > MOST_CLIENTS && oldest !== undefined) clients.delete(oldest)
    }
    window.count += 1
    const seconds = Math.max(1, Math.ceil((window.endsAt - moment) / 1000))
    const headers = {
      'RateLimit-Policy': `"default";q=${requests};w=${windowSeconds}`,
      RateLimit: `"default";r=${Math.max(0, requests - window.count)};t=${seconds}`,
    }
    if (window.count > requests) {
      throw new RequestRefused(
        'too-many-requests',
        `More than ${requests} requests in ${windowSeconds} seconds. Wait ${seconds} seconds.`,
        { ...headers, 'Retry-After': String(seconds) },
      )
    }
    return headers
  }
}
