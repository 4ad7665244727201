import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Context } from 'hono'
import type { Service } from '../answers/serve-answer.ts'
import { makeMcpServer } from '../mcp/make-mcp-server.ts'
import { LARGEST_MESSAGE } from '../own-data/limits.ts'
import { readBody } from '../own-data/read-body.ts'
import type { Route } from '../route.ts'

const LONGEST_LOGGED = 200

/** The Model Context Protocol over streamable HTTP, without sessions: every message stands alone. */
export function mcpRoutes({ dependencies, shelf }: Service): Route[] {
  const { runJob } = dependencies
  const handler = createMcpHandler(() => makeMcpServer({ shelf, ...(runJob ? { runJob } : {}) }), {
    // Mostly what clients got wrong: a line says it, and nobody fills a log with stacks.
    onerror: (error) => dependencies.log(`mcp: ${error.message.slice(0, LONGEST_LOGGED)}`),
  })
  const handle = async (context: Context) => {
    const body = await readBody(context, LARGEST_MESSAGE)
    const { method, url, headers } = context.req.raw
    const response = await handler.fetch(new Request(url, { method, headers, ...(method === 'POST' ? { body } : {}) }))
    const answer = new Response(response.body, response)
    for (const [name, value] of Object.entries(context.get('headers'))) {
      if (!answer.headers.has(name)) answer.headers.set(name, value)
    }
    return answer
  }
  return [
    { method: 'post', path: '/mcp', operation: null, handle },
    { method: 'get', path: '/mcp', operation: null, handle },
  ]
}
