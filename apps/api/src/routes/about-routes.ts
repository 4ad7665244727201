import { CATALOGUE, CORE_VERSION, type Dossier, TABLE_NAMES, TOOLS, type VersionRows, versionsOf } from '@ffc/core'
import type { Context } from 'hono'
import { entityTag } from '../answers/representation.ts'
import { sendKept } from '../answers/send-kept.ts'
import { type Service, originOf } from '../answers/serve-answer.ts'
import { readQuery } from '../answers/query.ts'
import { describeProblems } from '../openapi/operations.ts'
import { LARGEST_ARCHIVE, LARGEST_BODY, LONGEST_ADDRESS, MOST_FILES } from '../own-data/limits.ts'
import { PROBLEM_KINDS, type ProblemName, RequestRefused } from '../problem.ts'
import { respond } from '../respond.ts'
import type { Json, Route } from '../route.ts'

const VERSION_SECONDS = 300

/** What the service says of itself and of its data. */
export function aboutRoutes(service: Service): Route[] {
  return [
    {
      method: 'get',
      path: '/v1',
      operation: describe('list', 'Every table, analysis and tool', 'data', {
        type: 'object',
        required: ['analyses', 'tools'],
        properties: { analyses: listOf('name', 'title', 'href', 'isTable'), tools: listOf('name', 'title', 'href') },
      }),
      handle: (context) =>
        sendJson(context, service, () => ({
          analyses: CATALOGUE.map(({ name, title, isTable }) => ({ name, title, href: `/v1/${name}`, isTable })),
          tools: TOOLS.map(({ name, title }) => ({ name, title, href: `/v1/${name}` })),
        })),
    },
    {
      method: 'get',
      path: '/v1/meta',
      operation: describe('meta', 'The data, their editions, files and limits', 'data', {
        type: 'object',
        required: ['dataVersion', 'dataHash', 'license', 'editions', 'tables', 'versions', 'limits', 'links'],
        properties: {
          dataVersion: { type: 'string' },
          dataHash: { type: 'string', description: 'SHA-256 of the data, as the codebook says.' },
          license: { type: ['string', 'null'] },
          editions: listOf('name', 'title', 'asOf'),
          tables: listOf('name', 'rows', 'csv'),
          versions: listOf('version', 'createdOn', 'dataHash', 'tables'),
          limits: { type: 'object' },
          links: { type: 'object' },
        },
      }),
      handle: async (context) => {
        const dossier = await service.shelf.whole()
        return sendJson(
          context,
          service,
          () => describeData(dossier, originOf(context, service.dependencies)),
          dossier.hash,
        )
      },
    },
    {
      method: 'get',
      path: '/healthz',
      operation: describe('health', 'Whether the service can answer', 'service', {
        type: 'object',
        required: ['status'],
        properties: { status: { const: 'ok' } },
      }),
      handle: async (context) => {
        refuseParameters(context)
        await service.shelf.of(undefined)
        return respond(context, '{ "status": "ok" }\n', 200, {
          'Content-Type': 'application/json; charset=utf-8',
          'Cache-Control': 'no-store',
        })
      },
    },
    {
      method: 'get',
      path: '/version',
      operation: describe('version', 'Versions of code and data', 'service', {
        type: 'object',
        required: ['coreVersion', 'dataVersion', 'dataHash'],
        properties: { coreVersion: { type: 'string' }, dataVersion: { type: 'string' }, dataHash: { type: 'string' } },
      }),
      handle: async (context) => {
        const { version, hash } = await service.shelf.of(undefined)
        return sendJson(
          context,
          service,
          () => ({ coreVersion: CORE_VERSION, dataVersion: version, dataHash: hash }),
          hash,
        )
      },
    },
    {
      method: 'get',
      path: '/problems/{kind}',
      operation: {
        ...describe('problem', 'What a kind of problem means', 'service', {
          type: 'object',
          required: ['status', 'title', 'meaning'],
          properties: { status: { type: 'integer' }, title: { type: 'string' }, meaning: { type: 'string' } },
        }),
        parameters: [
          {
            name: 'kind',
            in: 'path',
            required: true,
            description: 'The last part of the type of a problem.',
            schema: { type: 'string', enum: Object.keys(PROBLEM_KINDS) },
          },
        ],
      },
      handle: (context) => {
        const kind = context.req.param('kind') ?? ''
        if (!Object.hasOwn(PROBLEM_KINDS, kind)) throw notFound(context)
        return sendJson(context, service, () => PROBLEM_KINDS[kind as ProblemName])
      },
    },
  ]
}

/** Nothing at this path. */
export function notFound(context: Context): RequestRefused {
  return new RequestRefused('not-found', `There is nothing at ${context.req.path.slice(0, 200)}. See /openapi.json.`)
}

/** Throws when a resource without parameters is given some. */
export function refuseParameters(context: Context): void {
  const [name] = Object.keys(readQuery(context))
  if (name === undefined) return
  const detail = 'unknown parameter; there are none here'
  throw new RequestRefused('bad-parameter', `${name.slice(0, 100)}: ${detail}.`, {}, [{ parameter: name, detail }])
}

/** JSON of the service itself, under a tag of what it rests on: the data, or the code alone. */
export function sendJson(
  context: Context,
  service: Service,
  make: () => unknown,
  restsOn = 'code',
): Response | Promise<Response> {
  refuseParameters(context)
  return sendKept(context, service, {
    etag: entityTag(restsOn, `${context.req.path}@${originOf(context, service.dependencies)}`),
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': `public, max-age=${VERSION_SECONDS}`,
      Vary: 'Accept-Encoding',
    },
    write: () => `${JSON.stringify(make(), null, 2)}\n`,
  })
}

function describeData(dossier: Dossier, origin: string) {
  const { title, version, hash, about, editions, tables } = dossier
  return {
    title,
    description: about?.description ?? null,
    coreVersion: CORE_VERSION,
    dataVersion: version,
    dataHash: hash,
    createdOn: about?.createdOn ?? null,
    license: about?.licences[0]?.name ?? about?.licences[0]?.path ?? null,
    editions: editions.map(({ name, title: editionTitle, asOf }) => ({ name, title: editionTitle, asOf })),
    tables: TABLE_NAMES.map((name) => ({
      name,
      rows: tables[name].length,
      csv: `${origin}/v1/data/${hash}/${name}.csv`,
    })),
    versions: versionsOf(dossier).map(summarise),
    limits: {
      addressCharacters: LONGEST_ADDRESS,
      bodyBytes: LARGEST_BODY,
      archiveBytes: LARGEST_ARCHIVE,
      files: MOST_FILES,
    },
    links: {
      openapi: `${origin}/openapi.json`,
      docs: `${origin}/docs`,
      changes: `${origin}/v1/changes?edition=${editions.at(-1)?.name ?? ''}`,
      dataset: `${origin}/v1/dataset.jsonld`,
      package: `${origin}/v1/package.zip`,
      mcp: `${origin}/mcp`,
    },
  }
}

/** How many rows of each table a version brought, changed and took away; `changes` tells them one by one. */
function summarise({ name: { version, createdOn, hash }, rows }: VersionRows) {
  const tables = TABLE_NAMES.map((table) => {
    const own = rows.filter((row) => row.table === table)
    return {
      table,
      added: own.filter(({ before }) => before === null).length,
      changed: own.filter(({ before, after }) => before !== null && after !== null).length,
      removed: own.filter(({ after }) => after === null).length,
    }
  })
  return { version, createdOn, dataHash: hash, tables }
}

function describe(operationId: string, summary: string, tag: string, schema: Json): Json {
  return {
    operationId,
    summary,
    description: `${summary}.`,
    tags: [tag],
    responses: {
      '200': { description: 'The answer.', content: { 'application/json': { schema } } },
      '304': { description: 'The client has it already (If-None-Match).' },
      ...describeProblems(['bad-parameter', 'not-found', 'address-too-long', 'too-many-requests', 'internal']),
    },
  }
}

function listOf(...required: string[]): Json {
  return {
    type: 'array',
    items: { type: 'object', required, properties: Object.fromEntries(required.map((key) => [key, {}])) },
  }
}
