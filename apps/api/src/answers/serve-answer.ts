import { type CatalogueEntry, editionToLoad, toCamelCase } from '@ffc/core'
import type { Context } from 'hono'
import type * as z from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { type AnswerChoices, answerChoices, choicesKey, rowChoices, rowsChoices } from './answer-choices.ts'
import { BoundedCache } from './bounded-cache.ts'
import { type Coding, WEB_CODINGS } from './codings.ts'
import { computeElsewhere, isQuick } from './compute.ts'
import { type DossierShelf, makeDossierShelf } from './dossier-shelf.ts'
import { FORMATS, type Format, formatOfPath, negotiateFormat } from './media-type.ts'
import { attempt, readQuery, splitQuery, together } from './query.ts'
import {
  type Representation,
  cacheHeaders,
  entityTag,
  isCurrent,
  sendNotModified,
  sendRepresentation,
} from './representation.ts'
import { type WrittenAnswer, writeAnswer } from './write-answer.ts'

const DEFAULT_CACHE_SIZE = 64_000_000

/** What the handlers of one application share. */
export interface Service {
  readonly dependencies: Dependencies
  readonly shelf: DossierShelf
  readonly codings: readonly Coding[]
  readonly cache: BoundedCache<Representation>
  /** Answers that are being computed elsewhere: who asks for the same meanwhile waits for the same. */
  readonly pending: Map<string, Promise<WrittenAnswer>>
}

export function makeService(dependencies: Dependencies): Service {
  return {
    dependencies,
    shelf: makeDossierShelf(dependencies),
    codings: dependencies.codings ?? WEB_CODINGS,
    cache: new BoundedCache(dependencies.cacheSize ?? DEFAULT_CACHE_SIZE),
    pending: new Map(),
  }
}

/** Scheme, host and port in front of links. */
export function originOf(context: Context, { publicUrl }: Dependencies): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, '')
  const { url } = context.req
  return url.slice(0, url.indexOf('/', url.indexOf('://') + 3))
}

/** GET of an analysis or table: whatever is ready is sent as it is, and nothing is computed for a 304. */
export function serveAnswer(entry: CatalogueEntry, service: Service) {
  const schema = entry.isTable ? rowsChoices : answerChoices
  return (context: Context) => {
    const suffix = formatOfPath(context.req.path)
    return serve(context, entry, service, schema, suffix)
  }
}

/** GET of one row of a table, with the same meta as the whole. */
export function serveRow(entry: CatalogueEntry, service: Service) {
  return (context: Context) => {
    const id = context.req.param('id') ?? ''
    const suffix = formatOfPath(id)
    return serve(context, entry, service, rowChoices, suffix, suffix === null ? id : id.slice(0, -suffix.length - 1))
  }
}

async function serve(
  context: Context,
  entry: CatalogueEntry,
  service: Service,
  schema: z.ZodObject,
  suffix: Format | null,
  rowId?: string,
): Promise<Response> {
  const { dependencies, shelf, cache, codings } = service
  const format = suffix ?? negotiateFormat(context.req.header('Accept'))
  const rawKey = `${format} ${context.req.url}`
  const ready = cache.get(rawKey)
  if (ready) return send(context, ready, 'hit', codings)

  const { question, choices, failure } = splitQuery(readQuery(context), entry, schema)
  const dossier = await shelf.of(editionToLoad(entry, valueOf(question, 'edition')))
  const prepared = attempt(() => entry.prepare(dossier, question))
  const refusal = together([failure, prepared.failure].filter((one) => one !== null && one !== undefined))
  if (refusal || !prepared.value) throw refusal
  const { query } = prepared.value
  const view = [query.slice(1), choicesKey(choices as AnswerChoices)].filter((part) => part !== '').join('&')
  const row = rowId === undefined ? '' : `/${encodeURIComponent(rowId)}`
  const etag = entityTag(dossier.hash, `${entry.name}${row}.${format}${view === '' ? '' : `?${view}`}`)
  const headers = {
    ...cacheHeaders(dossier, suffix === null ? 'Accept, Accept-Encoding' : 'Accept-Encoding'),
    'Content-Type': FORMATS[format].contentType,
  }
  // Whether a row exists is known only from the answer; `*` asks just that.
  if (rowId === undefined && isCurrent(context, etag)) return sendNotModified(context, etag, withoutType(headers))

  const origin = originOf(context, dependencies)
  const canonicalKey = `${origin} ${suffix === null} ${etag}`
  let representation = cache.get(canonicalKey)
  const found = representation ? 'hit' : 'miss'
  if (!representation) {
    const request = { choices: choices as AnswerChoices, format, origin, ...(rowId === undefined ? {} : { rowId }) }
    const job = { entry: entry.name, subject: { kind: 'dossier', dossier } as const, question, request }
    const written = isQuick(entry.name)
      ? writeAnswer(entry, prepared.value, request, dependencies.encodeText)
      : await computeElsewhere(service, canonicalKey, job)
    representation = { etag, body: written.body, headers: { ...headers, ...written.headers }, coded: new Map() }
    // With both codings, which are kept beside it, a body takes about a third more.
    cache.set(canonicalKey, representation, Math.ceil(1.4 * written.body.length))
  }
  cache.set(rawKey, representation, 0)
  return send(context, representation, found, codings)
}

function send(
  context: Context,
  representation: Representation,
  found: 'hit' | 'miss',
  codings: readonly Coding[],
): Response | Promise<Response> {
  const { etag, headers } = representation
  context.set('cache', found)
  if (isCurrent(context, etag)) return sendNotModified(context, etag, withoutType(headers))
  return sendRepresentation(context, representation, codings)
}

/** A 304 repeats what a cache needs and says nothing of a body. */
function withoutType(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    ['Cache-Control', 'Vary', 'Last-Modified'].flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
  )
}

function valueOf(question: Readonly<Record<string, string>>, key: string): string | undefined {
  const name = Object.keys(question).find((one) => toCamelCase(one.replaceAll('-', '_')) === key)
  return name === undefined ? undefined : question[name]
}
