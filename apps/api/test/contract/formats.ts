import { CATALOGUE } from '@ffc/core'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

const TABLES = CATALOGUE.filter(({ isTable, positionals }) => isTable && positionals.length === 0).map(
  ({ name }) => name,
)

export function describeFormats({ ask, getJson }: Client): void {
  describe('the format', () => {
    test.each([
      ['*/*', 'application/json'],
      ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
      ['text/csv', 'text/csv'],
      ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
      ['text/*', 'text/csv'],
      ['application/x-ndjson', 'application/x-ndjson'],
      ['application/jsonl', 'application/x-ndjson'],
      ['application/json;q=0, */*', 'text/csv'],
    ])('for Accept: %s is %s', async (accept, type) => {
      const response = await ask('/v1/terms', { headers: { Accept: accept } })
      expect(response.headers.get('content-type')?.split(';')[0]).toBe(type)
      expect(response.headers.get('vary')).toContain('Accept')
    })

    test('is none that the client does not take: 406 names those that there are', async () => {
      for (const accept of ['image/png', 'text/html', '*/*;q=0', 'nonsense']) {
        const response = await ask('/v1/terms', { headers: { Accept: accept } })
        expect(response.status).toBe(406)
        expect((await response.json()).detail).toContain('text/csv')
      }
    })

    test('is what the suffix says, whatever Accept says', async () => {
      const response = await ask('/v1/terms.csv', { headers: { Accept: 'application/json' } })
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="terms-article-2019-01-25-v[\d.]+-[0-9a-f]{12}\.csv"$/,
      )
      expect((await ask('/v1/terms.xlsx')).status).toBe(404)
    })

    test.each(TABLES)('as CSV and NDJSON gives the n rows of %s, with CRLF', async (table) => {
      const { meta, data } = await getJson(`/v1/${table}?edition=extended`)
      const csv = await (await ask(`/v1/${table}.csv?edition=extended`)).text()
      const records = parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
      expect(records).toHaveLength(meta.n)
      const ids = data.map(({ id }: { id: string }) => id)
      // One table shows its rows by other columns than the id.
      expect(records.map(({ id }, index) => id ?? ids[index])).toEqual(ids)
      const lines = (await (await ask(`/v1/${table}.ndjson?edition=extended`)).text()).split('\n').slice(0, -1)
      expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(records.map((record) => Object.keys(record)))
    })

    test('is compressed where the client takes that, under a tag of its own', async () => {
      const plain = await ask('/v1/treaties', { headers: { 'Accept-Encoding': 'identity' } })
      const packed = await ask('/v1/treaties', { headers: { 'Accept-Encoding': 'gzip' } })
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
      expect(await plain.json()).toHaveProperty('meta.analysis', 'treaties')
      const again = await ask('/v1/treaties', { headers: { 'If-None-Match': packed.headers.get('etag') ?? '' } })
      expect(again.status).toBe(304)
    })
  })
}
