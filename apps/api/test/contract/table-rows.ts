import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

interface Cells {
  readonly signedOn: { readonly value: string | null; readonly claims: readonly unknown[] }
}

export function describeTableRows({ ask, getJson }: Client): void {
  describe('the rows of a table', () => {
    test('come page by page: the links lead through all of them once, with the exact total', async () => {
      const whole = (await getJson('/v1/treaties?edition=extended&sort=-signedOn,id')).data.map(
        ({ id }: { id: string }) => id,
      )
      const ids: string[] = []
      let path: string | null = '/v1/treaties?edition=extended&sort=-signedOn,id&limit=7'
      while (path !== null) {
        const response: Response = await ask(path)
        const { meta, data } = await response.json()
        expect(meta.n).toBe(whole.length)
        expect(meta.page).toEqual({ returned: data.length, total: whole.length })
        ids.push(...data.map(({ id }: { id: string }) => id))
        const link = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
        const { pathname, search }: URL = new URL(link ?? 'http://none')
        path = link === undefined ? null : `${pathname}${search}`
      }
      expect(ids).toEqual(whole)
    })

    test('that are none say what there is none of, and where there may be some', async () => {
      const { meta, data } = await getJson('/v1/treaties?partner=USA')
      expect(data).toEqual([])
      expect(meta.warnings[0]).toContain('partner=USA')
      expect(meta.warnings[0]).toContain('extended')
    })

    test('have the fields that are asked for, and the id', async () => {
      const { data } = await getJson('/v1/treaties?fields=signedOn,status&limit=1')
      expect(Object.keys(data[0])).toEqual(['id', 'signedOn', 'status'])
      expect(await (await ask('/v1/treaties.csv?fields=signedOn&limit=1')).text()).toMatch(
        /^id,signedOn\r\n[^\r]+\r\n$/,
      )
    })

    test('give each value with the claims behind it, dissent included', async () => {
      const { data } = await getJson('/v1/treaties?edition=extended&provenance=cell')
      const france = data.find(({ id }: { id: string }) => id === 'chn-fra-extradition-2007')
      expect(france.inForceOn.claims[0]).toMatchObject({
        dissents: false,
        source: expect.any(String),
        locator: expect.any(String),
      })
      expect(
        france.inForceOn.claims.some(
          ({ dissents, value }: { dissents: boolean; value: string }) => dissents && value !== france.inForceOn.value,
        ),
      ).toBe(true)
      const bare = data.filter(({ signedOn }: Cells) => signedOn.value !== null && signedOn.claims.length === 0)
      expect(bare).toEqual([])
      expect((await ask('/v1/treaties.csv?provenance=cell')).status).toBe(400)
    })

    test('stand at addresses of their own', async () => {
      const { meta, data } = await getJson('/v1/treaties/chn-tur-extradition-2017')
      expect(meta.n).toBe(1)
      expect(data).toMatchObject({
        id: 'chn-tur-extradition-2017',
        status: 'pending',
        signedOn: '2017-05-13',
        inForceOn: null,
      })
      expect(new URL(meta.links.self).pathname).toBe('/v1/treaties/chn-tur-extradition-2017')
      expect((await (await ask('/v1/treaties/chn-tur-extradition-2017.csv')).text()).split('\r\n')).toHaveLength(3)
    })

    test('are not found before their treaty was signed, not even by a client that has any', async () => {
      const path = '/v1/treaties/chn-ken-extradition-2017?as-of=2010-01-01'
      for (const headers of [{}, { 'If-None-Match': '*' }]) {
        const response = await ask(path, { headers: headers as Record<string, string> })
        expect(response.status).toBe(404)
        expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404 })
      }
    })
  })
}
