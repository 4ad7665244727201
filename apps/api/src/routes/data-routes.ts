import { TABLE_NAMES, type TableName, tableCsv } from '@ffc/core'
import type { Context } from 'hono'
import { cacheHeaders, entityTag } from '../answers/representation.ts'
import { sendKept } from '../answers/send-kept.ts'
import type { Service } from '../answers/serve-answer.ts'
import { RANGE_PARAMETER, describeProblems, describeRanges } from '../openapi/operations.ts'
import type { Route } from '../route.ts'
import { notFound, refuseParameters } from './about-routes.ts'

/** The bytes behind a hash never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The data in full: each table under the hash of them all. */
export function dataRoutes(service: Service): Route[] {
  return [
    {
      method: 'get',
      path: '/v1/data/{sha256}/{file}',
      operation: {
        operationId: 'data-file',
        summary: 'A table as it is edited',
        description:
          'Every row of every edition, as CSV, under the hash of the data: what is at this address never changes. Cells are as ' +
          'they were written, without a guard against formulas, so that the table reads back unchanged.',
        tags: ['data'],
        parameters: [
          {
            name: 'sha256',
            in: 'path',
            required: true,
            description: 'The dataHash of an answer.',
            schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          },
          {
            name: 'file',
            in: 'path',
            required: true,
            description: 'Name of the table.',
            schema: { type: 'string', enum: TABLE_NAMES.map((name) => `${name}.csv`) },
          },
          RANGE_PARAMETER,
        ],
        responses: {
          '200': { description: 'The table.', content: { 'text/csv': { schema: { type: 'string' } } } },
          ...describeRanges({ 'text/csv': { schema: { type: 'string' } } }),
          '304': { description: 'The client has it already (If-None-Match).' },
          ...describeProblems(['bad-parameter', 'not-found', 'address-too-long', 'too-many-requests', 'internal']),
        },
      },
      handle: (context) => serveTable(context, service),
    },
  ]
}

async function serveTable(context: Context, service: Service): Promise<Response> {
  refuseParameters(context)
  const dossier = await service.shelf.whole()
  const file = context.req.param('file') ?? ''
  const table = TABLE_NAMES.find((name) => file === `${name}.csv`)
  // Another version of the data lives on the server of that version.
  if (table === undefined || context.req.param('sha256') !== dossier.hash) throw notFound(context)
  return sendKept(context, service, {
    etag: entityTag(dossier.hash, `data/${file}`),
    headers: {
      ...cacheHeaders(dossier, 'Accept-Encoding'),
      'Cache-Control': IMMUTABLE,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${table}-v${dossier.version.replace(/[^\w.-]/g, '_')}-${dossier.hash.slice(0, 12)}.csv"`,
    },
    hasRanges: true,
    write: () => tableCsv<TableName>(table, dossier.tables[table]),
  })
}
