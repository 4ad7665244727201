import { CORE_VERSION, type Dossier } from '@ffc/core'
import type { Context } from 'hono'
import { acceptsCoding } from './media-type.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Set at the door, from the dependencies. */
    platformCompresses: boolean
  }
}

/** How long a cache may serve an answer without asking again: data change with a release. */
const CACHE_CONTROL = 'public, max-age=300'

/** A body under this size is not worth compressing. */
const LEAST_COMPRESSED = 1024

/** Bytes of an answer with what a response says of them. */
export interface Representation {
  readonly etag: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** The body compressed, once somebody asked for it. */
  compressed?: Promise<Uint8Array<ArrayBuffer>>
}

/** Strong: equal data, code and view give equal bytes, so nothing needs to be hashed. */
export function entityTag(dataHash: string, view: string): string {
  const tag = `${dataHash.slice(0, 16)}-${CORE_VERSION}-${view}`
  return `"${tag.replace(/[^\u0021\u0023-\u007e]/g, '')}"`
}

/** Headers that every answer on a dossier has, also where it is not sent again. */
export function cacheHeaders(dossier: Dossier, varies: string): Record<string, string> {
  const created = dossier.about?.createdOn
  return {
    'Cache-Control': CACHE_CONTROL,
    Vary: varies,
    ...(created ? { 'Last-Modified': new Date(`${created}T00:00:00Z`).toUTCString() } : {}),
  }
}

/** Whether `If-None-Match` names this representation, compressed or not. */
export function isCurrent(context: Context, etag: string): boolean {
  const header = context.req.header('If-None-Match')
  if (header === undefined) return false
  if (header.trim() === '*') return true
  if (header === etag) return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '').replace(COMPRESSED_END, '"') === etag)
}

/** 304: the client has it. */
export function sendNotModified(context: Context, etag: string, headers: Readonly<Record<string, string>>): Response {
  const given = context.req.header('If-None-Match') ?? ''
  const isCompressed = given.includes(compressedTag(etag))
  return context.body(null, 304, { ETag: isCompressed ? compressedTag(etag) : etag, ...headers })
}

const COMPRESSED_END = /\+gzip"$/

function compressedTag(etag: string): string {
  return `${etag.slice(0, -1)}+gzip"`
}

/** Sends a representation, compressed where the client takes that. */
export async function sendRepresentation(context: Context, representation: Representation): Promise<Response> {
  const { etag, body, headers } = representation
  if (body.length < LEAST_COMPRESSED || !acceptsCoding(context.req.header('Accept-Encoding'), 'gzip')) {
    return context.body(body, 200, { ...headers, ETag: etag })
  }
  return context.body(await compressed(context, representation), 200, {
    ...headers,
    ETag: compressedTag(etag),
    'Content-Encoding': 'gzip',
  })
}

/** The body compressed, kept for who asks next. */
function compressed(context: Context, representation: Representation): Promise<Uint8Array<ArrayBuffer>> | string {
  if (isCompressedByPlatform(context)) return representation.body
  representation.compressed ??= compress(representation.body)
  return representation.compressed
}

/** A body under `Content-Encoding: gzip`, compressed here unless the platform does that on the way out. */
export async function gzipBody(context: Context, body: string): Promise<Uint8Array<ArrayBuffer> | string> {
  return isCompressedByPlatform(context) ? body : compress(body)
}

function isCompressedByPlatform(context: Context): boolean {
  return context.get('platformCompresses')
}

/** A body compressed with gzip. */
async function compress(body: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
