import { exportTables, selectView } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

const TRIAL = 'days,died,arm\n5,1,a\n8,1,b\n12,0,a\n20,1,b\n31,0,b\n'

const dossierFiles = async (): Promise<Record<string, string>> =>
  Object.fromEntries(exportTables(selectView(await loadBundledDossier('article'), {})).files)

export function describeOwnData({ ask, getJson, post }: Client): void {
  describe('data of the caller’s own', () => {
    test('answer what the bundled data answer, as JSON and as a zip', async () => {
      const files = await dossierFiles()
      const expected = (await getJson('/v1/lag')).data
      const json = await post('/v1/lag', 'application/json', JSON.stringify({ files }))
      expect(json.status).toBe(200)
      const { meta, data } = await json.json()
      expect(data.events).toEqual(expected.events)
      const packed = zipSync(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [`mine/${name}`, strToU8(text)])),
      )
      const zip = await post('/v1/lag', 'application/zip', new Uint8Array(packed))
      expect((await zip.json()).meta.dataHash).toBe(meta.dataHash)
      expect(json.headers.get('cache-control')).toBe('no-store')
    })

    test('may be one CSV, read within the data of the server', async () => {
      const { 'treaties.csv': table = '' } = await dossierFiles()
      const whole = (await getJson('/v1/treaties')).data.map(({ id }: { id: string }) => id)
      const response = await post('/v1/treaties?fields=id', 'text/csv', table)
      expect(response.status).toBe(422)
      const bundled = await (
        await ask(
          new URL((await getJson('/v1/meta')).tables.find(({ name }: { name: string }) => name === 'treaties').csv)
            .pathname,
        )
      ).text()
      const own = await post('/v1/treaties?fields=id', 'text/csv', bundled)
      expect(own.status).toBe(200)
      const { meta, data } = await own.json()
      expect(data.map(({ id }: { id: string }) => id)).toEqual(whole)
      expect(meta.dataVersion).toContain('with own treaties')
      expect((await post('/v1/lag', 'text/csv', 'a,b\n1,2\n')).status).toBe(422)
    })

    test('are refused with every issue and its place', async () => {
      const files = await dossierFiles()
      files['treaties.csv'] = `${files['treaties.csv']}bad id,unknown-kind\n`
      const response = await post('/v1/lag', 'application/json', JSON.stringify({ files }))
      expect(response.status).toBe(422)
      const { type, errors } = await response.json()
      expect(type).toBe('/problems/bad-data')
      expect(errors[0].pointer).toMatch(/^treaties\.csv:\d+/)
    })

    test('may be one CSV for a tool', async () => {
      const response = await post('/v1/survival?time=days&event=died&group=arm', 'text/csv', TRIAL)
      expect(response.status).toBe(200)
      const { meta, data } = await response.json()
      expect(data).toMatchObject({ n: 5, events: 3, censored: 2 })
      expect(meta.dataHash).toMatch(/^[0-9a-f]{64}$/)
      const csv = await ask('/v1/survival?time=days&event=died', {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv; charset=utf-8', Accept: 'text/csv' },
        body: TRIAL,
      })
      expect(csv.headers.get('content-type')).toContain('text/csv')
    })

    test.each([
      ['a NUL byte', 'a,b\n1,\0\n', 422],
      ['a million columns', `${'a,'.repeat(1_000_000)}a\n1\n`, 422],
      ['a quote that never closes', 'a,b\n"1,2\n', 422],
      ['no row', '', 422],
      ['rows of other lengths', 'days,died\n1\n2,3,4\n', 422],
      ['a formula where a number belongs', 'days,died\n=1+1,1\n', 422],
      ['keys of the prototype', '__proto__,constructor\n1,1\n', 400],
      ['bytes that are not UTF-8', new Uint8Array([100, 44, 0xff, 0xfe, 10]), 400],
    ])('with %s are refused clearly', async (_, body, status) => {
      const response = await post('/v1/survival?time=days&event=died', 'text/csv', body as BodyInit)
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    })

    test('over the limit are refused', async () => {
      for (const path of ['/v1/survival?time=a&event=b', '/v1/lag']) {
        const type = path === '/v1/lag' ? 'application/json' : 'text/csv'
        const response = await post(path, type, 'x'.repeat(9 * 1024 * 1024))
        expect(response.status).toBe(413)
        expect((await response.json()).detail).toContain('bytes')
      }
    })

    test('of another type are refused with the types that are read', async () => {
      const response = await post('/v1/survival', 'application/json', '{}')
      expect(response.status).toBe(415)
      expect(response.headers.get('accept-post')).toBe('text/csv')
      expect((await ask('/v1/lag', { method: 'POST' })).status).toBe(415)
    })

    test.each([
      ['broken', '{"files":'],
      ['a list', '[]'],
      ['empty', '{"files":{}}'],
      ['not text', '{"files":{"treaties.csv":1}}'],
      ['of other keys', '{"files":{},"__proto__":{"admin":true}}'],
    ])('as JSON that is %s are refused', async (_, body) => {
      expect((await post('/v1/lag', 'application/json', body)).status).toBe(400)
    })

    test('as a zip that leads out of itself, or unpacks to far more, are refused', async () => {
      const outside = zipSync({ '../treaties.csv': strToU8('id\n') })
      expect((await post('/v1/lag', 'application/zip', new Uint8Array(outside))).status).toBe(400)
      const bomb = zipSync({ 'treaties.csv': new Uint8Array(64 * 1024 * 1024) })
      const refused = await post('/v1/lag', 'application/zip', new Uint8Array(bomb))
      expect(refused.status).toBe(413)
      expect((await refused.json()).detail).toMatch(/treaties\.csv.*at most \d+/)
      const many = zipSync(
        Object.fromEntries(Array.from({ length: 100 }, (__, index) => [`${index}.csv`, strToU8('a')])),
      )
      expect((await post('/v1/lag', 'application/zip', new Uint8Array(many))).status).toBe(413)
      expect((await post('/v1/lag', 'application/zip', 'not a zip')).status).toBe(400)
    })
  })
}
