import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

export function describeAnalyses({ ask, getJson }: Client): void {
  describe('an analysis', () => {
    test('answers with what is needed to quote it', async () => {
      const { meta, data } = await getJson('/v1/lag')
      expect(meta).toMatchObject({
        analysis: 'lag',
        edition: 'article',
        asOf: '2019-01-25',
        n: 36,
        license: 'CC-BY-4.0',
      })
      expect(new URL(meta.links.csv).pathname).toBe('/v1/lag.csv')
      expect(data).toMatchObject({ n: 36, events: 30, censored: 6 })
      expect(data.groups[0].quantiles[1]).toEqual({ probability: 0.5, value: 1050, lower: 673, upper: 1529 })
    })

    test('tells the claims behind each row that it names, where that is asked for', async () => {
      const { data, claims } = await getJson('/v1/lag?edition=extended&provenance=cell')
      const named = data.observations.flatMap(({ sources }: { sources: { row: string }[] }) => sources)
      expect(named.length).toBeGreaterThan(0)
      for (const { row, source, locator } of named) expect(claims[row]).toMatchObject({ source, locator })
      expect(Object.values(claims).some((claim) => (claim as { dissent: unknown[] }).dissent.length > 0)).toBe(true)
      expect(await getJson('/v1/lag')).not.toHaveProperty('claims')
      expect((await ask('/v1/lag.csv?provenance=cell')).status).toBe(400)
    })

    test('gives the same bytes for the same view, in whatever order its parameters come', async () => {
      const one = await ask('/v1/lag?as-of=2010-01-01&interval=log')
      const other = await ask('/v1/lag?interval=log&as-of=2010-01-01')
      expect(one.headers.get('etag')).toBe(other.headers.get('etag'))
      expect(await one.text()).toBe(await other.text())
    })

    test('costs nothing when the client has it: 304 for its own ETag, weak or in a list', async () => {
      const etag = (await ask('/v1/lag')).headers.get('etag') ?? ''
      expect(etag).toMatch(/^"/)
      for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await ask('/v1/lag', { headers: { 'If-None-Match': header } })
        expect(response.status).toBe(304)
        expect(await response.text()).toBe('')
        expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
      }
      expect((await ask('/v1/lag?as-of=2010-01-01', { headers: { 'If-None-Match': etag } })).status).toBe(200)
      expect((await ask('/v1/lag.csv', { headers: { 'If-None-Match': etag } })).status).toBe(200)
    })

    test('answers HEAD as GET without a body', async () => {
      const response = await ask('/v1/lag', { method: 'HEAD' })
      expect(response.status).toBe(200)
      expect(response.headers.get('etag')).toBe((await ask('/v1/lag')).headers.get('etag'))
      expect(await response.text()).toBe('')
    })

    test('is readable from other origins', async () => {
      expect((await ask('/v1/lag')).headers.get('access-control-allow-origin')).toBe('*')
      const preflight = await ask('/v1/survival', {
        method: 'OPTIONS',
        headers: { Origin: 'https://elsewhere.example' },
      })
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS')
    })
  })
}
