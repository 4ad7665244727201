import type { Context } from 'hono'
import { encodeText } from './encode-text.ts'
import { type Representation, isCurrent, sendNotModified, sendRepresentation } from './representation.ts'
import type { Service } from './serve-answer.ts'

/** A resource that is the same for the same tag. */
export interface Resource extends Pick<Representation, 'etag' | 'headers' | 'hasRanges'> {
  /** Whether it is compressed as it is, like a PNG. */
  readonly isPacked?: boolean
  /** Called when the client does not have it and it is not kept. */
  write(): string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>
}

/** Sends a resource: 304 where the client has it, else what was kept of it, else written now and kept. */
export async function sendKept(
  context: Context,
  { dependencies, cache, codings }: Service,
  { write, isPacked = false, ...resource }: Resource,
): Promise<Response> {
  const { etag, headers } = resource
  const key = `resource ${etag}`
  const kept = cache.get(key)
  context.set('cache', kept ? 'hit' : 'miss')
  if (isCurrent(context, etag)) {
    const { 'Content-Type': _type, 'Content-Disposition': _name, ...rest } = headers
    return sendNotModified(context, etag, rest)
  }
  if (kept) return sendRepresentation(context, kept, isPacked ? [] : codings)
  const written = await write()
  const body = typeof written === 'string' ? (dependencies.encodeText ?? encodeText)(written) : written
  const digest = resource.hasRanges ? { digest: await digestOf(body) } : {}
  const representation: Representation = { ...resource, ...digest, body, coded: new Map() }
  cache.set(key, representation, Math.ceil(1.4 * body.length))
  return sendRepresentation(context, representation, isPacked ? [] : codings)
}

async function digestOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return btoa(String.fromCharCode(...digest))
}
