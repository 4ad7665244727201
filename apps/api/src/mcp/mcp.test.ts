import { CATALOGUE, TOOLS } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../node.ts'

const TABLE_CALLS: Record<string, Record<string, unknown>> = {
  survival: { csv: 'days,died\n5,1\n8,1\n12,0\n', time: 'days', event: 'died' },
  'meta-analysis': { csv: 'yi,vi\n0.2,0.1\n0.3,0.2\n0.1,0.1\n', effect: 'yi', variance: 'vi' },
  composite: { csv: 'unit,a,b\nx,1,2\ny,2,1\nz,3,5\n', unit: 'unit', draws: 50 },
}

const ON_STDIO = fileURLToPath(new URL('../../test/serve-mcp.ts', import.meta.url))

describe.each(['HTTP', 'stdio'] as const)('the official client over %s', (transport) => {
  let server: RunningServer | null = null
  const client = new Client({ name: 'test', version: '1' })
  beforeAll(async () => {
    if (transport === 'stdio') {
      const args = ['--conditions=@ffc/source', ON_STDIO]
      await client.connect(new StdioClientTransport({ command: process.execPath, args }))
      return
    }
    server = await startServer({ port: 0, hostname: '127.0.0.1', loadDossier: loadBundledDossier, log: () => {} })
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)))
  })
  afterAll(async () => {
    await client.close()
    await server?.stop()
  })

  test('lists every entry of the catalogue as a tool', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([...CATALOGUE, ...TOOLS].map(({ name }) => name))
  })

  test.each(CATALOGUE.map((entry) => [entry.name, entry] as const))(
    'calls %s, which says who says so',
    async (name, entry) => {
      const arguments_ = {
        ...entry.examples[0]?.parameters,
        ...('draws' in entry.parameters.shape ? { draws: '50' } : {}),
      }
      const { isError, structuredContent, content } = await client.callTool({ name, arguments: arguments_ })
      expect(isError ?? false, JSON.stringify(content)).toBe(false)
      const { meta } = structuredContent as { meta: Record<string, unknown> }
      expect(meta).toMatchObject({
        analysis: name,
        asOf: expect.any(String),
        citation: expect.any(String),
        sources: expect.any(Array),
      })
      expect(JSON.stringify(content)).toContain('Cite: ')
    },
  )

  test.each(TOOLS.map(({ name }) => name))('calls %s with a table', async (name) => {
    const { isError, structuredContent, content } = await client.callTool({ name, arguments: TABLE_CALLS[name] ?? {} })
    expect(isError ?? false, JSON.stringify(content)).toBe(false)
    expect(structuredContent).toHaveProperty('meta.dataHash')
  })

  test('is told what is wrong with a call, and which tool there is not', async () => {
    const bad = await client.callTool({ name: 'lag', arguments: { level: 95 } })
    expect(bad.isError).toBe(true)
    expect(JSON.stringify(bad.content)).toContain('0.95')
    expect((await client.callTool({ name: 'nothing', arguments: {} })).isError).toBe(true)
  })
})
