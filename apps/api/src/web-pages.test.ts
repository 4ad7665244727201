import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadBundledDossier } from '@ffc/core/bundled'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WEB_CODINGS } from './answers/codings.ts'
import { createApp } from './app.ts'
import { addWebPages } from './web-pages.ts'

const SCRIPT = 'console.log("ffc");'.repeat(200)
let folder: string
const app = createApp({ loadDossier: loadBundledDossier, log: () => {} })
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-pages-'))
  const site = path.join(folder, 'site')
  await mkdir(path.join(site, 'assets'), { recursive: true })
  await mkdir(path.join(site, 'treaties'))
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  await writeFile(path.join(site, 'index.html'), '<!doctype html><title>ffc</title>')
  await writeFile(path.join(site, '404.html'), '<!doctype html><title>Nothing here</title>')
  await writeFile(path.join(site, 'treaties', 'index.html'), '<!doctype html><title>Treaties</title>')
  await writeFile(path.join(site, 'assets', 'a-1234.js'), SCRIPT)
  addWebPages(app, site, WEB_CODINGS)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('pages are asked for again, and not sent twice; hashed assets are kept for ever', async () => {
  const page = await app.request('/treaties')
  expect(await page.text()).toContain('Treaties')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  const headers = { 'If-None-Match': page.headers.get('etag') ?? '' }
  expect((await app.request('/treaties/', { headers })).status).toBe(304)
  const asset = await app.request('/assets/a-1234.js')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect(asset.headers.get('content-type')).toContain('javascript')
})

test('are compressed, and come in parts', async () => {
  const packed = await app.request('/assets/a-1234.js', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect((await packed.arrayBuffer()).byteLength).toBeLessThan(SCRIPT.length / 10)
  const part = await app.request('/assets/a-1234.js', { headers: { Range: 'bytes=8-10' } })
  expect([part.status, await part.text()]).toEqual([206, 'log'])
})

test('a new build is seen', async () => {
  const file = path.join(folder, 'site', 'index.html')
  const old = await app.request('/')
  await writeFile(file, '<!doctype html><title>newer</title>')
  await utimes(file, new Date(), new Date(Date.now() + 5000))
  const response = await app.request('/', { headers: { 'If-None-Match': old.headers.get('etag') ?? '' } })
  expect(await response.text()).toContain('newer')
})

test('people who are lost get a page, machines a problem', async () => {
  const lost = await app.request('/nowhere', { headers: { Accept: 'text/html,*/*;q=0.8' } })
  expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  for (const [address, accept] of [
    ['/nowhere', '*/*'],
    ['/v1/nowhere', 'text/html'],
  ] as const) {
    const response = await app.request(address, { headers: { Accept: accept } })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  }
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2f..%2fsecret.txt',
  '/%00',
  '/%ff',
  '/..%5csecret.txt',
])('nothing outside the folder is served: %s', async (address) => {
  const response = await app.request(`http://ffc.test${address}`)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toBe('secret')
})
