import type { Dossier } from '@ffc/core'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { makeDossierShelf } from '../answers/dossier-shelf.ts'
import { makeMcpServer } from './make-mcp-server.ts'

/** Serves the tools on standard input and output until the input ends. */
export async function serveMcpOnStdio(loadDossier: (edition: string | undefined) => Promise<Dossier>): Promise<void> {
  const shelf = makeDossierShelf({ loadDossier })
  const connection = serveStdio(() => makeMcpServer({ shelf }))
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  await connection.close()
}
