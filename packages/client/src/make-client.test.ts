import { createApp } from '@ffc/api'
import { tableCsv } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, expectTypeOf, test } from 'vitest'
import { makeClient } from './make-client.ts'

const app = createApp({ loadDossier: loadBundledDossier, log: () => {} })
const client = makeClient({ url: 'http://ffc.test', fetch: (request) => app.fetch(request) })

test('an answer has the type of its question', async () => {
  const { meta, data } = await client.ask('lag', { groupBy: 'region', asOf: '2015-01-01' })
  expectTypeOf(data.groups[0]!.curve[0]!.survival).toEqualTypeOf<number>()
  expect(meta).toMatchObject({ asOf: '2015-01-01', parameters: { groupBy: 'region' } })
  expect(data.groups.length).toBeGreaterThan(1)
})

test('lists go with commas, and what is not given is left out', async () => {
  const { meta } = await client.ask('treaties', {
    kind: 'extradition',
    partner: null,
    exclude: ['chn-tur-extradition-2017'],
  })
  expect(meta.exclude).toEqual(['chn-tur-extradition-2017'])
})

test('a refusal says what is wrong, by parameter', async () => {
  await expect(client.ask('lag', { level: 95 })).rejects.toMatchObject({
    name: 'ProblemError',
    status: 400,
    type: '/problems/bad-parameter',
    errors: [{ parameter: 'level' }],
  })
})

test('an answer of something else than the API is an error too', async () => {
  const lost = makeClient({ url: 'http://ffc.test', fetch: () => new Response('<html>', { status: 502 }) })
  await expect(lost.askAny('lag')).rejects.toMatchObject({ status: 502, type: null })
})

test('data of one’s own are sent as files, as one table, and to tools', async () => {
  const { tables } = await loadBundledDossier('*')
  const terms = tableCsv('terms', tables.terms)
  const { meta, data } = await client.askOwn('terms', { csv: terms }, { edition: 'extended' })
  expect(meta.dataVersion).toContain('with own terms')
  expect(data).toHaveLength(tables.terms.length)
  await expect(client.askOwn('lag', { files: { 'terms.csv': 'id\n' } })).rejects.toMatchObject({ status: 422 })
  const fitted = await client.askTool('survival', 'days,died\n5,1\n8,0\n', { time: 'days', event: 'died' })
  expectTypeOf(fitted.data.events).toEqualTypeOf<number>()
  expect(fitted.data.events).toBe(1)
})
