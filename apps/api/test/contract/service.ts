import { TABLE_NAMES } from '@ffc/core'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

interface VersionSummary {
  readonly tables: readonly { readonly table: string; readonly added: number; readonly removed: number }[]
}

export function describeService({ ask, getJson, post }: Client): void {
  describe('the service', () => {
    test('gives each response the id that the client sent, or a new one', async () => {
      expect((await ask('/v1/terms', { headers: { 'Request-Id': 'mine-1' } })).headers.get('request-id')).toBe('mine-1')
      expect((await ask('/v1/nothing')).headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
    })

    test('lets nothing in its answers be run', async () => {
      const { headers } = await ask('/v1/terms')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })

    test('hands out every table under the hash of the data, for ever', async () => {
      const { tables, dataHash } = await getJson('/v1/meta')
      expect(tables.map(({ name }: { name: string }) => name)).toEqual(TABLE_NAMES)
      for (const { csv, rows } of tables) {
        const response = await ask(new URL(csv).pathname)
        expect(response.headers.get('cache-control')).toContain('immutable')
        expect(parse(await response.text(), { columns: true })).toHaveLength(rows)
        expect(csv).toContain(dataHash)
      }
    })

    test('tells which versions of the data there are, and what each brought', async () => {
      const { versions, tables, dataHash } = await getJson('/v1/meta')
      expect(versions[0].dataHash).toBe(dataHash)
      for (const { name, rows } of tables) {
        const counts = versions.map((version: VersionSummary) => version.tables.find(({ table }) => table === name))
        const balance = counts.map(({ added, removed }: { added: number; removed: number }) => added - removed)
        expect(balance.reduce((sum: number, count: number) => sum + count, 0)).toBe(rows)
      }
      const { data } = await getJson('/v1/changes?edition=extended&table=terms')
      expect(data.at(-1)).toMatchObject({ version: versions.at(-1).version, change: 'added' })
      expect((await getJson('/v1/changes?until=1999-12-31')).data).toEqual([])
    })

    test('goes on with a download where it broke off, unless the file is another', async () => {
      const { tables } = await getJson('/v1/meta')
      const path = new URL(tables.find(({ name }: { name: string }) => name === 'terms').csv).pathname
      const identity = { 'Accept-Encoding': 'identity' }
      const whole = await ask(path, { headers: identity })
      const [etag, text] = [whole.headers.get('etag') ?? '', await whole.text()]
      expect(whole.headers.get('accept-ranges')).toBe('bytes')
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      expect(whole.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(digest).toString('base64')}:`)
      const rest = await ask(path, { headers: { ...identity, Range: 'bytes=10-', 'If-Range': etag } })
      expect(rest.status).toBe(206)
      const size = new TextEncoder().encode(text).length
      expect(rest.headers.get('content-range')).toBe(`bytes 10-${size - 1}/${size}`)
      expect(text.slice(0, 10) + (await rest.text())).toBe(text)
      expect((await ask(path, { headers: { ...identity, Range: 'bytes=10-', 'If-Range': '"other"' } })).status).toBe(
        200,
      )
      const beyond = await ask(path, { headers: { Range: `bytes=${size}-` } })
      expect(beyond.status).toBe(416)
      expect(beyond.headers.get('content-range')).toBe(`bytes */${size}`)
    })

    test('says how long it took and whether the answer was ready', async () => {
      await ask('/v1/terms')
      expect((await ask('/v1/terms')).headers.get('server-timing')).toMatch(/^cache;desc=hit, app;dur=\d+\.\d\d$/)
      expect((await ask('/v1/nothing')).headers.get('server-timing')).toMatch(/^app;dur=/)
    })

    test.each(['/openapi.json', '/docs', '/v1', '/v1/meta', '/version', '/problems/refused', '/v1/dataset.jsonld'])(
      '%s is not sent twice',
      async (path) => {
        const etag = (await ask(path)).headers.get('etag') ?? ''
        expect(etag).toMatch(/^"/)
        expect((await ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
      },
    )

    test('is alive and says its versions', async () => {
      expect(await getJson('/healthz')).toEqual({ status: 'ok' })
      expect(await getJson('/version')).toHaveProperty('dataHash')
    })

    test.each([
      ['/v1/dataset.jsonld', 'distribution', 'contentUrl'],
      ['/v1/package/dataset.jsonld', 'distribution', 'contentUrl'],
      ['/v1/package/croissant.json', 'distribution', 'contentUrl'],
      ['/v1/package/datapackage.json', 'resources', 'path'],
    ])('%s names files that are where it says, byte for byte', async (path, list, key) => {
      const description = await getJson(`${path}?edition=extended&as-of=2015-01-01`)
      const files = description[list] as Record<string, string>[]
      expect(files.length).toBeGreaterThan(10)
      for (const file of files) {
        const { pathname, search } = new URL(file[key] ?? '')
        const response = await ask(`${pathname}${search}`, { headers: { 'Accept-Encoding': 'identity' } })
        expect(response.status, pathname).toBe(200)
        const digest = Buffer.from(await crypto.subtle.digest('SHA-256', await response.arrayBuffer())).toString('hex')
        // Of a description no hash is given: it would have to hold its own.
        expect(file['sha256'] ?? file['hash']?.replace('sha256:', '') ?? digest).toBe(digest)
      }
    })

    test('hands out a view as a zip that answers as the view does when it is sent back', async () => {
      const zip = await ask('/v1/package.zip?exclude=chn-tur-extradition-2017')
      expect(zip.headers.get('content-disposition')).toMatch(/\.zip"$/)
      const { data } = await (await post('/v1/lag', 'application/zip', await zip.arrayBuffer())).json()
      const expected = (await getJson('/v1/lag?exclude=chn-tur-extradition-2017')).data
      expect(data.groups).toEqual(expected.groups)
    })

    test('documents every operation on a page of its own, with nothing inline or from elsewhere', async () => {
      const page = await (await ask('/docs')).text()
      const { paths } = await getJson('/openapi.json')
      for (const path of Object.keys(paths)) expect(page).toContain(path.replaceAll('&', '&amp;'))
      const { origin } = new URL((await getJson('/v1/meta')).links.docs)
      expect(page).toContain(`curl -s ${origin}/v1/lag`)
      expect(page.replaceAll(origin, '')).not.toMatch(/<script|<style|style=|https?:\/\//)
    })
  })
}
