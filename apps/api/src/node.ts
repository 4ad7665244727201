import type { AddressInfo } from 'node:net'
import { Failure } from '@ffc/core'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Dependencies } from './dependencies.ts'
import { addWebPages } from './web-pages.ts'

export interface ServerOptions extends Dependencies {
  readonly port: number
  readonly hostname: string
  /** Folder of the built web pages; absent: API only. */
  readonly webFolder?: string
}

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
  /** Resolves when the server has stopped, by `stop` or by a signal. */
  readonly stopped: Promise<void>
}

/** Serves the API and the web pages; on SIGINT or SIGTERM finishes what it has begun and stops. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = createApp(options)
  if (options.webFolder) addWebPages(app, options.webFolder)
  const server = serve({ fetch: app.fetch, port: options.port, hostname: options.hostname })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, options.port)))
  })
  const stopped = new Promise<void>((resolve) => {
    server.once('close', resolve)
  })
  const stop = async () => {
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await stopped
  }
  const stopOnSignal = () => void stop()
  process.once('SIGINT', stopOnSignal)
  process.once('SIGTERM', stopOnSignal)
  const { port } = server.address() as AddressInfo
  const host = options.hostname === '127.0.0.1' ? 'localhost' : options.hostname
  return { url: `http://${host}:${port}`, stop, stopped }
}

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
