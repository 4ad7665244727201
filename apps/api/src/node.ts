import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '@ffc/core'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './answers/codings.ts'
import { createApp } from './app.ts'
import type { Dependencies } from './dependencies.ts'
import { encodeTextInNode } from './encode-text-in-node.ts'
import { makeJobPool } from './job-pool.ts'
import { renderPngInNode } from './render-png-in-node.ts'
import { addWebPages } from './web-pages.ts'

export interface ServerOptions extends Omit<Dependencies, 'rateLimit' | 'runJob'> {
  readonly port: number
  readonly hostname: string
  /** Folder of the built web pages; absent: API only. */
  readonly webFolder?: string
  /** Requests that one client address may send in a minute; absent: no limit. */
  readonly requestsPerMinute?: number
  /** How long a request may take to arrive. Default 30 seconds. */
  readonly requestMilliseconds?: number
  /** How long what was begun may take to end once the server stops. Default 15 seconds. */
  readonly stopMilliseconds?: number
}

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
  /** Resolves when the server has stopped, by `stop` or by a signal. */
  readonly stopped: Promise<void>
}

const REQUEST_MILLISECONDS = 30_000
const STOP_MILLISECONDS = 15_000
/** How long the head of a request may take, as a part of the whole. */
const HEAD_SHARE = 1 / 3
/** How often requests are looked at for being late, as a part of what they may take. */
const CHECK_SHARE = 1 / 6

/** Serves the API and the web pages; on SIGINT or SIGTERM finishes what it has begun and stops. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const pool = makeJobPool()
  const { requestsPerMinute, renderPng = renderPngInNode } = options
  const { requestMilliseconds = REQUEST_MILLISECONDS, stopMilliseconds = STOP_MILLISECONDS } = options
  const app = createApp({
    ...options,
    renderPng,
    codings: NODE_CODINGS,
    encodeText: encodeTextInNode,
    runJob: pool.run,
    ...(requestsPerMinute === undefined
      ? {}
      : {
          rateLimit: {
            requests: requestsPerMinute,
            windowSeconds: 60,
            clientOf: (context) => getConnInfo(context).remote.address ?? 'unknown',
          },
        }),
  })
  if (options.webFolder) addWebPages(app, options.webFolder, NODE_CODINGS)
  const server = serve({
    fetch: app.fetch,
    port: options.port,
    hostname: options.hostname,
    serverOptions: {
      requestTimeout: requestMilliseconds,
      headersTimeout: requestMilliseconds * HEAD_SHARE,
      connectionsCheckingInterval: requestMilliseconds * CHECK_SHARE,
    },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, options.port)))
  })
  const stopped = new Promise<void>((resolve) => {
    server.once('close', resolve)
  })
  let isStopping = false
  // A connection that is kept alive would never end under load: its next answer is its last.
  server.prependListener('request', (_request, response) => {
    if (isStopping) response.setHeader('Connection', 'close')
  })
  const stop = async () => {
    isStopping = true
    process.off('SIGINT', stopOnSignal)
    process.off('SIGTERM', stopOnSignal)
    server.close()
    server.closeIdleConnections()
    const deadline = setTimeout(() => server.closeAllConnections(), stopMilliseconds)
    await stopped
    clearTimeout(deadline)
    await pool.close()
  }
  const stopOnSignal = () => void stop()
  process.once('SIGINT', stopOnSignal)
  process.once('SIGTERM', stopOnSignal)
  const { port } = server.address() as AddressInfo
  const host = options.hostname === '127.0.0.1' ? 'localhost' : options.hostname
  return { url: `http://${host}:${port}`, stop, stopped }
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]
/** Bodies are kept coded, so that it may take some milliseconds in a thread of zlib's. */
const BROTLI_QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
const NODE_CODINGS: readonly Coding[] = [
  { name: 'br', encode: (body) => brotli(body, BROTLI_QUALITY) },
  { name: 'gzip', encode: (body) => gzipped(body) },
]

function explainListenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Failure(
      'refused',
      `port ${port} is taken by another program`,
      'Stop it, or choose another: ffc serve --port 8788.',
    )
  }
  if (error.code === 'EACCES') {
    return new Failure('refused', `port ${port} needs more rights than this user has`, 'Choose a port above 1023.')
  }
  return error
}
