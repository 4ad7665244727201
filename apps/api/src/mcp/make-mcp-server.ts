import { CORE_VERSION } from '@ffc/core'
import { Server } from '@modelcontextprotocol/server'
import { type ToolHost, callTool, listTools } from './answer-tools.ts'

const INSTRUCTIONS =
  'How states cooperate on foreign fighters: treaties, how long they took to bind, practice, published figures. Every answer ' +
  'carries an as-of date, a data version and its sources; say them with every number. Sources may disagree, and contested ' +
  'terms are attributed: do the same.'

/** A server of the protocol where tools are called; one for each connection or request. */
export function makeMcpServer(host: ToolHost): Server {
  const server = new Server(
    { name: 'ffc', title: 'ffc', version: CORE_VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  )
  server.setRequestHandler('tools/list', () => ({ tools: listTools() }) as never)
  server.setRequestHandler('tools/call', async ({ params: { name, arguments: given = {} } }) => ({
    ...(await callTool(name, given, host)),
  }))
  return server
}
