import { type CatalogueEntry, CORE_VERSION, type Dossier, Failure, type PreparedAnswer, formatAnswer } from '@ffc/core'
import type { Context, Handler } from 'hono'
import type { Dependencies } from './dependencies.ts'

/** How long a cache may serve an answer without asking again: data change with a release. */
const CACHE_SECONDS = 300

/** GET of an analysis: parameters from the query, 304 when the client has the answer already. */
export function analysisHandler(entry: CatalogueEntry, { loadDossier }: Dependencies): Handler {
  return async (context) => {
    const parameters = readQuery(context)
    const dossier = await loadDossier(parameters['edition'])
    const prepared = entry.prepare(dossier, parameters)
    const etag = entityTag(entry, dossier, prepared)
    context.header('ETag', etag)
    context.header('Cache-Control', `public, max-age=${CACHE_SECONDS}`)
    if (matches(context.req.header('If-None-Match'), etag)) return context.body(null, 304)
    context.header('Content-Type', 'application/json; charset=utf-8')
    return context.body(formatAnswer(withOrigin(prepared, new URL(context.req.url).origin)))
  }
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
function entityTag(entry: CatalogueEntry, dossier: Dossier, { query }: PreparedAnswer): string {
  const tag = `${dossier.hash.slice(0, 16)}-${CORE_VERSION}-${entry.name}${query}`
  return `"${tag.replace(/[^\u0021\u0023-\u007e]/g, '')}"`
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

function withOrigin(prepared: PreparedAnswer, origin: string) {
  const { meta, data } = prepared.answer()
  const { web, api, cli } = meta.links
  return { meta: { ...meta, links: { web: `${origin}${web}`, api: `${origin}${api}`, cli } }, data }
}
