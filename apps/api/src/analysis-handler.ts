import {
  type Answer,
  type CatalogueEntry,
  CORE_VERSION,
  type Dossier,
  Failure,
  type PreparedAnswer,
  editionToLoad,
  formatAnswer,
} from '@ffc/core'
import type { Context, Handler } from 'hono'
import type { Dependencies } from './dependencies.ts'

/** How long a cache may serve an answer without asking again: data change with a release. */
const CACHE_SECONDS = 300

/** GET of an analysis: parameters from the query, 304 when the client has the answer already. */
export function analysisHandler(entry: CatalogueEntry, dependencies: Dependencies): Handler {
  return async (context) => {
    const { dossier, prepared } = await prepare(context, entry, dependencies)
    if (isCurrent(context, entityTag(dossier, `${entry.name}${prepared.query}`))) return context.body(null, 304)
    return send(context, withOrigin(prepared.answer(), context))
  }
}

/** GET of one row of a table, with the same meta as the whole. */
export function rowHandler(entry: CatalogueEntry, dependencies: Dependencies): Handler {
  return async (context) => {
    const id = context.req.param('id') ?? ''
    const { dossier, prepared } = await prepare(context, entry, dependencies)
    if (isCurrent(context, entityTag(dossier, `${entry.name}/${id}${prepared.query}`))) return context.body(null, 304)
    const { meta, data } = withOrigin(prepared.answer(), context)
    const row = (data as readonly { readonly id: string }[]).find((one) => one.id === id)
    if (!row)
      throw new Failure(
        'not-found',
        `no row "${id}" in ${entry.name} as of this view`,
        `See /v1/${entry.name} for the ids.`,
      )
    return send(context, { meta: { ...meta, n: 1 }, data: row })
  }
}

async function prepare(
  context: Context,
  entry: CatalogueEntry,
  { loadDossier }: Dependencies,
): Promise<{ dossier: Dossier; prepared: PreparedAnswer }> {
  const parameters = readQuery(context)
  const dossier = await loadDossier(editionToLoad(entry, parameters['edition']))
  return { dossier, prepared: entry.prepare(dossier, parameters) }
}

/** Sets the validators, and says whether the client has these bytes already. */
function isCurrent(context: Context, etag: string): boolean {
  context.header('ETag', etag)
  context.header('Cache-Control', `public, max-age=${CACHE_SECONDS}`)
  return matches(context.req.header('If-None-Match'), etag)
}

function send(context: Context, answer: Answer): Response {
  context.header('Content-Type', 'application/json; charset=utf-8')
  return context.body(formatAnswer(answer))
}

/** Each parameter once: a repeated one is an error, since either value might be meant. */
function readQuery(context: Context): Record<string, string> {
  const parameters: Record<string, string> = Object.create(null)
  for (const [name, values] of Object.entries(context.req.queries())) {
    if (values.length > 1) {
      throw new Failure('bad-parameter', `${name}: given ${values.length} times`, 'Give it once.', [
        { parameter: name, detail: 'given more than once' },
      ])
    }
    parameters[name] = values[0] ?? ''
  }
  return parameters
}

/** Strong: equal data, code and view give equal bytes, so nothing needs to be hashed. */
function entityTag(dossier: Dossier, view: string): string {
  const tag = `${dossier.hash.slice(0, 16)}-${CORE_VERSION}-${view}`
  return `"${tag.replace(/[^\u0021\u0023-\u007e]/g, '')}"`
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** The answer with links that work from anywhere. */
function withOrigin({ meta, data }: Answer, context: Context): Answer {
  const { origin } = new URL(context.req.url)
  const { web, api, cli } = meta.links
  return { meta: { ...meta, links: { web: `${origin}${web}`, api: `${origin}${api}`, cli } }, data }
}
