import { CORE_VERSION, type Dossier } from '@ffc/core'
import type { Context } from 'hono'
import { RequestRefused } from '../problem.ts'
import { respond } from '../respond.ts'
import { type Coding, negotiateCoding } from './codings.ts'
import { parseByteRange } from './byte-range.ts'

/** How long a cache may serve an answer without asking again: data change with a release. */
const CACHE_CONTROL = 'public, max-age=300'

/** A body under this size is not worth compressing. */
const LEAST_COMPRESSED = 1024

/** Bytes of an answer with what a response says of them. */
export interface Representation {
  readonly etag: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  /** Whether a part of it may be asked for, to go on where a download broke off. */
  readonly hasRanges?: boolean
  /** SHA-256 of the body in base64, with which whoever puts parts together checks the whole (RFC 9530). */
  readonly digest?: string
  /** The body in each coding, once somebody asked for it. */
  readonly coded: Map<string, Promise<Uint8Array<ArrayBuffer>>>
}

/** Strong: equal data, code and view give equal bytes, so nothing needs to be hashed. */
export function entityTag(dataHash: string, view: string): string {
  const tag = `${dataHash.slice(0, 16)}-${CORE_VERSION}-${view}`
  return `"${tag.replace(/[^\u0021\u0023-\u007e]/g, '')}"`
}

/** Headers that every answer on a dossier has, also where it is not sent again. */
export function cacheHeaders({ about }: Dossier, varies: string): Record<string, string> {
  const created = about?.createdOn
  return {
    'Cache-Control': CACHE_CONTROL,
    Vary: varies,
    ...(created ? { 'Last-Modified': httpDate(created) } : {}),
  }
}

const lastDate = { day: '', text: '' }

/** A day as HTTP writes it. Nearly always the same day is asked for again. */
function httpDate(day: string): string {
  if (lastDate.day !== day) Object.assign(lastDate, { day, text: new Date(`${day}T00:00:00Z`).toUTCString() })
  return lastDate.text
}

/** Whether `If-None-Match` names this representation, coded or not. */
export function isCurrent(context: Context, etag: string): boolean {
  const header = context.req.header('If-None-Match')
  if (header === undefined) return false
  if (header.trim() === '*') return true
  if (header === etag) return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '').replace(CODED_END, '"') === etag)
}

/** 304: the client has it. The tag is the one that the client named. */
export function sendNotModified(context: Context, etag: string, headers: Readonly<Record<string, string>>): Response {
  const given = context.req.header('If-None-Match') ?? ''
  const coded = ['br', 'gzip'].map((name) => codedTag(etag, name)).find((tag) => given.includes(tag))
  return respond(context, null, 304, { ETag: coded ?? etag, ...headers })
}

const CODED_END = /\+(?:br|gzip)"$/

function codedTag(etag: string, coding: string): string {
  return `${etag.slice(0, -1)}+${coding}"`
}

/** Sends a representation, coded as the client likes best, or the part of it that the client asks for. */
export function sendRepresentation(
  context: Context,
  representation: Representation,
  codings: readonly Coding[],
): Response | Promise<Response> {
  const { etag, body, headers, hasRanges = false, digest } = representation
  const whole = hasRanges ? { ...headers, 'Accept-Ranges': 'bytes' } : headers
  const asItIs = digest === undefined ? whole : { ...whole, 'Repr-Digest': `sha-256=:${digest}:` }
  if (hasRanges && isRangeAsked(context, etag)) return sendPart(context, representation, asItIs)
  const coding = body.length < LEAST_COMPRESSED ? null : negotiateCoding(context.req.header('Accept-Encoding'), codings)
  return coding
    ? sendCoded(context, representation, coding, whole)
    : respond(context, body, 200, { ...asItIs, ETag: etag })
}

async function sendCoded(
  context: Context,
  { etag, body, coded }: Representation,
  { name, encode }: Coding,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  let bytes = coded.get(name)
  if (!bytes) coded.set(name, (bytes = encode(body)))
  return respond(context, await bytes, 200, { ...headers, ETag: codedTag(etag, name), 'Content-Encoding': name })
}

/** Of GET alone; a part of what has meanwhile changed is not sent (RFC 9110 §13.1.5). */
function isRangeAsked(context: Context, etag: string): boolean {
  const condition = context.req.header('If-Range')
  return (
    context.req.method === 'GET' &&
    context.req.header('Range') !== undefined &&
    (condition === undefined || condition === etag)
  )
}

/** Parts are of the body as it is, not of a coded one: whoever goes on with a download has that. */
function sendPart(
  context: Context,
  { etag, body }: Representation,
  headers: Readonly<Record<string, string>>,
): Response {
  const range = parseByteRange(context.req.header('Range') ?? '', body.length)
  if (range === 'unreadable') return respond(context, body, 200, { ...headers, ETag: etag })
  if (range === 'outside') {
    throw new RequestRefused('bad-range', `There are ${body.length} bytes, counted from 0.`, {
      'Content-Range': `bytes */${body.length}`,
    })
  }
  return respond(context, body.subarray(range.start, range.end), 206, {
    ...headers,
    ETag: etag,
    'Content-Range': `bytes ${range.start}-${range.end - 1}/${body.length}`,
  })
}

/** A body that is sent once and not kept, coded as the client likes best. */
export async function sendOnce(
  context: Context,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
  codings: readonly Coding[],
): Promise<Response> {
  const coding = body.length < LEAST_COMPRESSED ? null : negotiateCoding(context.req.header('Accept-Encoding'), codings)
  if (!coding) return respond(context, body, 200, headers)
  return respond(context, await coding.encode(body), 200, { ...headers, 'Content-Encoding': coding.name })
}
