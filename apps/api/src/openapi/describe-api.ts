/** The OpenAPI 3.1 description, generated from the routes and the catalogue. */
import { CATALOGUE, CORE_VERSION, TOOLS } from '@ffc/core'
import { type Json, type Route } from '../route.ts'
import { describeSchemas } from './answer-schemas.ts'

/** What holds for every operation, a paragraph each. */
const DESCRIPTION = [
  'Keyless and read-only, for ever. Every answer names its data version and hash, as-of date, method, n, warnings and sources. ' +
    'JSON, CSV and NDJSON by `Accept` or by suffix. Unknown parameters are refused, never ignored. HEAD works wherever GET does.',
  'Days are whole ISO dates, `2019-01-25`, and inclusive: `as-of` is the world at the end of that day, `known-at` what had been ' +
    'published by the end of it.',
  'Answers have strong tags, made from data, code and view: send `If-None-Match` and get 304 until one of them changes. ' +
    'Addresses under `/v1/data/` have the hash of the data in them and never change. Data files and figures may be asked for ' +
    'in parts (`Range`, `If-Range`) and have a `Repr-Digest`.',
  'Every response has a `Request-Id` (the one that you sent, or a new one) and `Server-Timing`. Where a server limits requests, ' +
    'every response has `RateLimit-Policy` and `RateLimit`, and a refusal has `Retry-After`.',
  'What goes wrong is told as problem details (RFC 9457); `type` leads to what the kind means. A computation that takes longer ' +
    'than the server grants ends in 503, which says what to ask for instead.',
  'Within `/v1` nothing is dropped or renamed; fields, parameters and operations are added. Should one have to go, it is marked ' +
    '`deprecated` here and says so in `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), with a `Link` to what takes its place, ' +
    'for at least a year. None is at present.',
]

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
      description: DESCRIPTION.join('\n\n'),
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
