/** Whatever is sent to /mcp: an answer of the protocol or a refusal, never a fault of the server. */
import { CATALOGUE, TOOLS } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'

const RUNS = process.env['MODE'] === 'fuzz' ? 20_000 : 1000
const NAMES = [...CATALOGUE, ...TOOLS].map(({ name }) => name)
const logged: string[] = []
const app = createApp({ loadDossier: loadBundledDossier, log: (line) => logged.push(line) })

const hostile = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '=1+1', '\u0000', '\u001b[2J', '\u202e', '../../etc', '9'.repeat(400)),
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const anything = fc.anything({ values: [hostile], maxDepth: 3, withNullPrototype: false })

/** Arguments of tools: names that tools have, and others. Few draws: time of the suite, not of the server. */
const argumentsOfTools = fc
  .dictionary(
    fc.oneof(fc.constantFrom('as-of', 'asOf', 'edition', 'kind', 'id', 'words', 'csv', 'time', 'event'), fc.string()),
    fc.oneof(hostile, anything),
    { maxKeys: 4 },
  )
  .map((given) => ({ ...given, draws: 5 }))

const call = fc.record({
  name: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, fc.string()),
  arguments: fc.oneof({ weight: 4, arbitrary: argumentsOfTools }, anything),
})

const message = fc.record({
  jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, anything),
  id: fc.oneof(fc.integer(), fc.string(), anything),
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constant('tools/call') },
    fc.constantFrom('tools/list', 'initialize', 'ping', 'resources/read', 'prompts/get'),
    fc.string(),
  ),
  params: fc.oneof({ weight: 6, arbitrary: call }, anything),
})

const body = fc.oneof(
  { weight: 8, arbitrary: message.map((one) => JSON.stringify(one)) },
  fc.array(message, { maxLength: 4 }).map((many) => JSON.stringify(many)),
  fc.json(),
  fc.string(),
)

test(`${RUNS} messages, right and wrong`, { timeout: 900_000 }, async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom('application/json', 'text/plain', ''), async (sent, type) => {
      const response = await app.request('/mcp', {
        method: 'POST',
        headers: { Accept: 'application/json, text/event-stream', ...(type === '' ? {} : { 'Content-Type': type }) },
        body: sent,
      })
      const text = await response.text()
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      expect(response.status, text).toBeLessThan(500)
      // No stack trace, no path of the server.
      expect(text).not.toMatch(/\n {4}at |node_modules|file:\/\//)
    }),
    { numRuns: RUNS },
  )
  // What is wrong with a message is a short line in the log.
  expect(Math.max(...logged.map((line) => line.length))).toBeLessThan(250)
  expect(statuses.get(200) ?? 0).toBeGreaterThan(RUNS / 10)
})
