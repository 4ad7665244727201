import { CATALOGUE } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { createApp } from './app.ts'

const logged: string[] = []
const app = createApp({ loadDossier: loadBundledDossier, log: (line) => logged.push(line) })

const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://ffc.test${path}`, { headers })
const getJson = async (path: string) => (await get(path)).json()

describe('an analysis', () => {
  test('answers with what is needed to quote it', async () => {
    const { meta, data } = await getJson('/v1/lag')
    expect(meta).toMatchObject({ analysis: 'lag', edition: 'article', asOf: '2019-01-25', n: 36 })
    expect(meta.links).toEqual({ web: 'http://ffc.test/treaties', api: 'http://ffc.test/v1/lag', cli: 'ffc lag' })
    expect(data).toMatchObject({ n: 36, events: 30, censored: 6 })
    expect(data.groups[0].quantiles[1]).toEqual({ probability: 0.5, value: 1050, lower: 673, upper: 1529 })
  })

  test('gives the same bytes for the same view, in whatever order its parameters come', async () => {
    const one = await get('/v1/lag?as-of=2010-01-01&interval=log')
    const other = await get('/v1/lag?interval=log&as-of=2010-01-01')
    expect(one.headers.get('etag')).toBe(other.headers.get('etag'))
    expect(await one.text()).toBe(await other.text())
  })

  test('costs nothing when the client has it: 304 for its own ETag, weak or in a list', async () => {
    const etag = (await get('/v1/lag')).headers.get('etag') ?? ''
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get('/v1/lag', { 'If-None-Match': header })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
    }
    expect((await get('/v1/lag?as-of=2010-01-01', { 'If-None-Match': etag })).status).toBe(200)
  })

  test('answers HEAD as GET without a body', async () => {
    const response = await app.request('http://ffc.test/v1/lag', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe((await get('/v1/lag')).headers.get('etag'))
    expect(await response.text()).toBe('')
  })

  test('is readable from other origins', async () => {
    expect(
      (await get('/v1/lag', { Origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin'),
    ).toBe('*')
  })
})

describe('a row of a table', () => {
  test('stands at its own address', async () => {
    const { meta, data } = await getJson('/v1/treaties/chn-tur-extradition-2017')
    expect(meta.n).toBe(1)
    expect(data).toMatchObject({
      id: 'chn-tur-extradition-2017',
      status: 'pending',
      signedOn: '2017-05-13',
      inForceOn: null,
    })
  })

  test('is not found before its treaty was signed', async () => {
    const response = await get('/v1/treaties/chn-ken-extradition-2017?as-of=2010-01-01')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404 })
  })
})

describe('a request that cannot be answered', () => {
  test.each([
    ['/v1/lag?colour=red', 'colour'],
    ['/v1/lag?as-of=2019-02-30', 'as-of'],
    ['/v1/lag?level=95', 'level'],
    ['/v1/lag?edition=none', 'edition'],
    ['/v1/lag?exclude=no-such-row', 'exclude'],
    ['/v1/lag?interval=log&interval=plain', 'interval'],
    ['/v1/lag?__proto__=1', '__proto__'],
  ])('%s is a problem that names %s', async (path, parameter) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({ type: '/problems/bad-parameter', status: 400, instance: '/v1/lag' })
    expect(problem.errors.map((error: { parameter: string }) => error.parameter)).toContain(parameter)
  })

  test('names every parameter at fault at once', async () => {
    const problem = await getJson('/v1/lag?level=95&as-of=soon')
    expect(problem.errors).toHaveLength(2)
  })

  test('has a type that resolves', async () => {
    const { type } = await getJson('/v1/lag?level=95')
    expect(await getJson(type)).toMatchObject({ status: 400 })
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused with the methods that are allowed', async (method) => {
    const response = await app.request('http://ffc.test/v1/lag', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })

  test.each(['/v1/nothing', '/v2/lag', '/v1/lag/', '/problems/toString'])('%s is not found', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('shows a bug to the log and never to the client', async () => {
    const broken = createApp({
      loadDossier: () => Promise.reject(new Error('secret path')),
      log: (line) => logged.push(line),
    })
    const response = await broken.request('http://ffc.test/v1/lag')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(logged.at(-1)).toContain('secret path')
  })
})

describe('the OpenAPI document', () => {
  test('describes every analysis of the catalogue', async () => {
    const { openapi, paths } = await getJson('/openapi.json')
    expect(openapi).toMatch(/^3\.1/)
    for (const { name } of CATALOGUE) expect(Object.keys(paths)).toContain(`/v1/${name}`)
  })

  test('holds for the answer of every example in both editions', async () => {
    const document = await getJson('/openapi.json')
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default.default(ajv)
    ajv.addSchema(document, 'ffc')
    for (const { name, examples } of CATALOGUE) {
      const schema = document.paths[`/v1/${name}`].get.responses['200'].content['application/json'].schema
      const validate = ajv.compile({ $ref: `ffc${schema.$ref}` })
      for (const parameters of [{}, { edition: 'extended' }, ...examples.map((example) => example.parameters)]) {
        const answer = await getJson(`/v1/${name}?${new URLSearchParams(parameters)}`)
        expect(validate(answer), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
      }
    }
  })
})
