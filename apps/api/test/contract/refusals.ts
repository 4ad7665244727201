import { describe, expect, test } from 'vitest'
import type { Client } from './client.ts'

export function describeRefusals({ ask, getJson }: Client): void {
  describe('a request that cannot be answered', () => {
    test.each([
      ['/v1/lag?colour=red', 'colour'],
      ['/v1/lag?as-of=2019-02-30', 'as-of'],
      ['/v1/lag?level=95', 'level'],
      ['/v1/lag?edition=none', 'edition'],
      ['/v1/lag?exclude=no-such-row', 'exclude'],
      ['/v1/lag?interval=log&interval=plain', 'interval'],
      ['/v1/lag?__proto__=1', '__proto__'],
      ['/v1/lag?limit=3', 'limit'],
      ['/v1/treaties?limit=0', 'limit'],
      ['/v1/treaties?limit=1001', 'limit'],
      ['/v1/treaties?sort=colour', 'sort'],
      ['/v1/treaties?fields=constructor', 'fields'],
      ['/v1/treaties?cursor=nonsense', 'cursor'],
      ['/v1/meta?a=1', 'a'],
    ])('%s is a problem that names %s', async (path, parameter) => {
      const response = await ask(path)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const problem = await response.json()
      expect(problem).toMatchObject({ type: '/problems/bad-parameter', status: 400, instance: path.split('?')[0] })
      expect(problem.errors.map((error: { parameter: string }) => error.parameter)).toContain(parameter)
    })

    test('names every parameter at fault at once', async () => {
      expect((await getJson('/v1/lag?level=95&as-of=soon')).errors).toHaveLength(2)
      expect((await getJson('/v1/treaties?limit=0&as-of=soon&colour=red')).errors).toHaveLength(3)
    })

    test('has a type that resolves', async () => {
      const { type } = await getJson('/v1/lag?level=95')
      expect(await getJson(type)).toMatchObject({ status: 400 })
    })

    test.each(['PUT', 'DELETE', 'PATCH'])('%s is refused with the methods that are allowed', async (method) => {
      const response = await ask('/v1/lag', { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
      expect((await ask('/openapi.json', { method })).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    })

    test('GET of a tool is refused: it takes a table', async () => {
      const response = await ask('/v1/survival')
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    })

    test.each(['/v1/nothing', '/v2/lag', '/v1/lag/', '/problems/toString', '/v1/treaties/', '/v1/data/0/terms.csv'])(
      '%s is not found',
      async (path) => {
        const response = await ask(path)
        expect(response.status).toBe(404)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
      },
    )

    test('is told so when its address is too long', async () => {
      expect((await ask(`/v1/treaties?exclude=${'a'.repeat(8001)}`)).status).toBe(414)
    })
  })
}
