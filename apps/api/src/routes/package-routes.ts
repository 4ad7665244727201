/** A view as a data package: the files that `ffc export` writes, one by one and as a zip. */
import {
  type DossierView,
  PACKAGE_FILES,
  TABLE_NAMES,
  exportPackage,
  exportTables,
  parseViewRequest,
  selectView,
  toQueryString,
  viewPairs,
} from '@ffc/core'
import { sha256 } from '@ffc/dossier-files/archive'
import { zipSync } from 'fflate'
import type { Context } from 'hono'
import { readQuery } from '../answers/query.ts'
import { cacheHeaders, entityTag } from '../answers/representation.ts'
import { sendKept } from '../answers/send-kept.ts'
import { type Service, originOf } from '../answers/serve-answer.ts'
import { RANGE_PARAMETER, describeProblems, describeRanges, describeShape } from '../openapi/operations.ts'
import { viewShape } from '../openapi/view-shape.ts'
import { RequestRefused } from '../problem.ts'
import type { Json, Route } from '../route.ts'
import { notFound } from './about-routes.ts'

const FILES: readonly string[] = [...PACKAGE_FILES, ...TABLE_NAMES.map((table) => `${table}.csv`)]

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/** Zips that hold the same files are the same bytes: none has a time of its own. The format begins in 1980. */
const NO_TIME = { mtime: new Date(1980, 0, 1) }

/** The package of a view, its files, and its description where catalogues look for it. */
export function packageRoutes(service: Service): Route[] {
  return [
    {
      method: 'get',
      path: '/v1/package.zip',
      operation: describe('package', 'A view as a data package, zipped', {
        'application/zip': { schema: { type: 'string', contentMediaType: 'application/zip' } },
      }),
      handle: (context) => serveZip(context, service),
    },
    {
      method: 'get',
      path: '/v1/package/{file}',
      operation: describe(
        'package-file',
        'A file of the data package of a view',
        Object.fromEntries(Object.values(TYPES).map((type) => [type.split(';')[0] ?? '', { schema: {} }])),
        [
          {
            name: 'file',
            in: 'path',
            required: true,
            description: 'Name of the file. A table that has no row in the view, and is not referred to, is not there.',
            schema: { type: 'string', enum: FILES },
          },
        ],
      ),
      handle: (context) => serveFile(context, service, context.req.param('file') ?? ''),
    },
    {
      method: 'get',
      path: '/v1/dataset.jsonld',
      operation: describe('dataset', 'The data of a view as schema.org/Dataset', {
        'application/ld+json': { schema: { type: 'object' } },
      }),
      handle: (context) => serveFile(context, service, 'dataset.jsonld'),
    },
  ]
}

function describe(operationId: string, summary: string, content: Json, parameters: readonly Json[] = []): Json {
  return {
    operationId,
    summary,
    description:
      `${summary}: the tables with every row that the view admits, datapackage.json (Frictionless), croissant.json and ` +
      'dataset.jsonld for catalogues, README.md for people. What it describes it names by whole addresses and SHA-256.',
    tags: ['data'],
    parameters: [...parameters, ...describeShape(viewShape()), RANGE_PARAMETER],
    responses: {
      '200': { description: 'The file.', content },
      ...describeRanges(content),
      '304': { description: 'The client has it already (If-None-Match).' },
      ...describeProblems(['bad-parameter', 'not-found', 'address-too-long', 'too-many-requests', 'internal']),
    },
  }
}

async function viewOf(context: Context, { shelf }: Service): Promise<DossierView> {
  const request = parseViewRequest(readQuery(context))
  return selectView(await shelf.of(request.edition), request)
}

async function serveFile(context: Context, service: Service, file: string): Promise<Response> {
  if (!FILES.includes(file)) throw notFound(context)
  const view = await viewOf(context, service)
  const { dossier } = view
  const origin = originOf(context, service.dependencies)
  const query = toQueryString(viewPairs(view, {}, {}))
  return sendKept(context, service, {
    etag: entityTag(dossier.hash, `package/${file}${query}@${origin}`),
    headers: {
      ...cacheHeaders(dossier, 'Accept-Encoding'),
      'Content-Type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    },
    hasRanges: true,
    write: async () => {
      const text = (await packageOf(view)).get(file)
      if (text === undefined) {
        throw new RequestRefused(
          'not-found',
          `There is no ${file.slice(0, 100)} in the package of this view. See datapackage.json for the files.`,
        )
      }
      return withAddresses(file, text, (name) => `${origin}/v1/package/${name}${query}`)
    },
  })
}

async function serveZip(context: Context, service: Service): Promise<Response> {
  const view = await viewOf(context, service)
  const { dossier, edition, asOf } = view
  const query = toQueryString(viewPairs(view, {}, {}))
  const name = `${dossier.name}-${edition.name}-${asOf}-v${dossier.version}-${dossier.hash.slice(0, 12)}`
  return sendKept(context, service, {
    etag: entityTag(dossier.hash, `package.zip${query}`),
    headers: {
      ...cacheHeaders(dossier, 'Accept-Encoding'),
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}.zip"`,
    },
    hasRanges: true,
    isPacked: true,
    write: async () => {
      const encoder = new TextEncoder()
      const files = [...(await packageOf(view))].map(([file, text]) => [file, encoder.encode(text)] as const)
      return new Uint8Array(zipSync(Object.fromEntries(files), NO_TIME))
    },
  })
}

async function packageOf(view: DossierView): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const [name, text] of exportTables(view).files) hashes.set(name, await sha256(new TextEncoder().encode(text)))
  return exportPackage(view, hashes)
}

/** Where each description names the files that it describes. */
const ADDRESSED: Readonly<Record<string, readonly [list: string, key: string]>> = {
  'datapackage.json': ['resources', 'path'],
  'croissant.json': ['distribution', 'contentUrl'],
  'dataset.jsonld': ['distribution', 'contentUrl'],
}

/** A name beside the description would lose the query, and with it the view. */
function withAddresses(file: string, text: string, addressOf: (name: string) => string): string {
  const [list, key] = ADDRESSED[file] ?? []
  if (list === undefined || key === undefined) return text
  const description = JSON.parse(text) as Record<string, readonly Json[]>
  const items = (description[list] ?? []).map((item) => ({ ...item, [key]: addressOf(String(item[key])) }))
  return `${JSON.stringify({ ...description, [list]: items }, null, 2)}\n`
}
