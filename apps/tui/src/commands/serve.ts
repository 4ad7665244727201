import { Failure } from '@ffc/core'
import { DATA_FLAG, type Flag, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { EXIT } from '../system.ts'
import { webFolder } from '../web-folder.ts'
import { type Command, helpText } from './command.ts'

const DEFAULT_PORT = 8787

const FLAGS: readonly Flag[] = [
  { name: 'port', value: 'N', description: `Port; default ${DEFAULT_PORT}, 0 for any free one.` },
  { name: 'host', value: 'ADDRESS', description: 'Address to listen on; default 127.0.0.1.' },
  { name: 'public-url', value: 'URL', description: 'Where readers reach it, for links; needed behind a proxy.' },
  { name: 'requests-per-minute', value: 'N', description: 'Most requests of one client address; default: no limit.' },
  { name: 'log-requests', description: 'One JSON line on standard error for each request.' },
  DATA_FLAG,
]

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve the web pages and the HTTP API.',
  flags: FLAGS,
  help: () =>
    helpText(
      'ffc serve [flags]',
      ['Serves the web pages, the HTTP API, its documentation and MCP at one address, until it is interrupted.'],
      { Flags: FLAGS },
      [{ command: 'ffc serve' }, { command: 'ffc serve --port 0 --data mydata' }],
    ),

  async run(args, system) {
    const { values } = parseFlags(args, FLAGS)
    const port = asPort(values['port'])
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const requestsPerMinute = asLimit(values['requests-per-minute'])
    const publicUrl = asPublicUrl(values['public-url'])
    // Own data that cannot be used are refused here, not with every request.
    await loadDossier(data, undefined, system)
    const { startServer } = await import('@ffc/api/node')
    const server = await startServer({
      port,
      hostname: typeof values['host'] === 'string' ? values['host'] : '127.0.0.1',
      webFolder: await webFolder(system),
      loadDossier: (edition) => loadDossier(data, edition, system),
      log: (line) => system.writeError(`${line}\n`),
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      ...(values['log-requests'] === true
        ? {
            onRequest: (record) =>
              system.writeError(`${JSON.stringify({ at: new Date().toISOString(), ...record })}\n`),
          }
        : {}),
    })
    system.writeOut(`ffc is at ${server.url}\nThe API is at ${server.url}/v1/treaties; stop with Ctrl-C.\n`)
    await server.stopped
    return EXIT.ok
  },
}

function asPort(value: string | boolean | undefined): number {
  if (value === undefined) return DEFAULT_PORT
  const port = /^\d{1,5}$/.test(String(value)) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) {
    throw new Failure(
      'bad-parameter',
      `port: expected a whole number from 0 to 65535 (got "${value}")`,
      'For example --port 8787.',
    )
  }
  return port
}

function asLimit(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^[1-9]\d{0,6}$/.test(String(value))) return Number(value)
  throw new Failure(
    'bad-parameter',
    `requests-per-minute: expected a whole number above 0 (got "${value}")`,
    'For example --requests-per-minute 600.',
  )
}

function asPublicUrl(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value)) return value
  throw new Failure(
    'bad-parameter',
    `public-url: expected an address (got "${value}")`,
    'For example --public-url https://ffc.example.',
  )
}
