import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { describeContract } from '../test/contract/index.ts'
import { createApp } from './app.ts'

const logged: string[] = []
const app = createApp({ loadDossier: loadBundledDossier, log: (line) => logged.push(line) })

describeContract(async (path, init) => app.request(`http://ffc.test${path}`, init))

test('a bug shows in the log and never to the client', async () => {
  const broken = createApp({
    loadDossier: () => Promise.reject(new Error('secret path')),
    log: (line) => logged.push(line),
  })
  const response = await broken.request('http://ffc.test/v1/lag')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(logged.at(-1)).toContain('secret path')
})

test('a failure to load is not kept: the next request tries again', async () => {
  let attempts = 0
  const flaky = createApp({
    loadDossier: (edition) => {
      attempts += 1
      return attempts === 1 ? Promise.reject(new Error('disk')) : loadBundledDossier(edition)
    },
    log: () => {},
  })
  expect((await flaky.request('/v1/terms')).status).toBe(500)
  expect((await flaky.request('/v1/terms')).status).toBe(200)
})

test('links have the address that the server is known by, behind a proxy', async () => {
  const behind = createApp({ loadDossier: loadBundledDossier, log: () => {}, publicUrl: 'https://ffc.example/' })
  const { meta } = await (await behind.request('http://10.0.0.1/v1/lag')).json()
  expect(meta.links.api).toBe('https://ffc.example/v1/lag')
})

test('a client over its limit waits, and others do not', async () => {
  const limited = createApp({
    loadDossier: loadBundledDossier,
    log: () => {},
    rateLimit: { requests: 2, windowSeconds: 60, clientOf: (context) => context.req.header('X-Client') ?? '' },
  })
  const from = (client: string) => limited.request('/v1/terms', { headers: { 'X-Client': client } })
  expect((await from('a')).headers.get('ratelimit')).toMatch(/^"default";r=1;t=\d+$/)
  expect((await from('a')).status).toBe(200)
  const refused = await from('a')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await from('b')).status).toBe(200)
})

test('every request is reported when it is answered, errors too', async () => {
  const records: { status: number; path: string }[] = []
  const watched = createApp({
    loadDossier: loadBundledDossier,
    log: () => {},
    onRequest: (record) => records.push(record),
  })
  for (const path of ['/v1/terms', '/v1/nothing', '/v1/terms?a=1']) await watched.request(path)
  expect(records.map(({ path, status }) => [path, status])).toEqual([
    ['/v1/terms', 200],
    ['/v1/nothing', 404],
    ['/v1/terms', 400],
  ])
})
