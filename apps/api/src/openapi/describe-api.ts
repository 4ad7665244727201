/** The OpenAPI 3.1 description, generated from the routes and the catalogue. */
import { CATALOGUE, CORE_VERSION, TOOLS } from '@ffc/core'
import { type Json, type Route } from '../route.ts'
import { describeSchemas } from './answer-schemas.ts'

/** Builds the document from everything that is routed. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const { method, path, operation } of routes) {
    if (operation) paths[path] = { ...paths[path], [method]: operation }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'ffc API',
      version: CORE_VERSION,
      summary: 'How states cooperate on foreign fighters: treaties, their lag, and who says so.',
      description:
        'Keyless and read-only, for ever. Every answer names its data version and hash, as-of date, method, n, warnings and sources. ' +
        'JSON, CSV and NDJSON by `Accept` or by suffix. Unknown parameters are refused, never ignored. HEAD works wherever GET does.',
      license: { name: 'MIT (code), CC BY 4.0 (data)', identifier: 'MIT AND CC-BY-4.0' },
    },
    servers: [{ url: '/', description: 'This server.' }],
    security: [],
    tags: [
      { name: 'tables', description: 'Rows as claims, each with its source and locator.' },
      { name: 'analyses', description: 'Answers computed from the rows.' },
      {
        name: 'own data',
        description: 'The same questions about a dossier or a table of your own. Nothing of it is kept.',
      },
      { name: 'figures', description: 'Answers as pictures.' },
      { name: 'data', description: 'What the answers rest on, in full.' },
      { name: 'service', description: 'The service about itself.' },
    ],
    paths,
    components: { schemas: describeSchemas(CATALOGUE, TOOLS) },
  }
}
