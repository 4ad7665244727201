/** The server as a program of its own, for tests that end it by a signal: prints its address, and "stopped" at the end. */
import { loadBundledDossier } from '@ffc/core/bundled'
import { startServer } from '../src/node.ts'

const { url, stopped } = await startServer({
  port: 0,
  hostname: '127.0.0.1',
  loadDossier: loadBundledDossier,
  log: (line) => console.error(line),
})
console.log(url)
await stopped
console.log('stopped')
