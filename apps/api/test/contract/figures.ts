import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

export function describeFigures({ ask, getJson }: Client): void {
  describe('a figure', () => {
    test('is SVG with title, source and date, and is not sent twice', async () => {
      const response = await ask('/v1/figures/lag.svg?as-of=2015-01-01&group-by=region')
      expect(response.headers.get('content-type')).toBe('image/svg+xml')
      expect(await response.text()).toContain('1 January 2015')
      const again = await ask('/v1/figures/lag.svg?as-of=2015-01-01&group-by=region', {
        headers: { 'If-None-Match': response.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    })

    test('has parameters of its own, which are checked', async () => {
      expect((await getJson('/v1/figures/lag.svg?width=10&level=95')).errors).toHaveLength(2)
      expect((await ask('/v1/figures/terms.svg')).status).toBe(404)
    })
  })
}
