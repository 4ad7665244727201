import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export interface RunningWorkerd {
  readonly url: string
  stop(): Promise<void>
}

// The package exports the path of its program, and no types.
const PROGRAM = createRequire(import.meta.url)('workerd').default as string

/** Starts workerd on the worker.capnp of a folder, at any free port. The Worker must have been built. */
export async function startWorkerd(folder: string): Promise<RunningWorkerd> {
  const child = spawn(PROGRAM, ['serve', 'worker.capnp', '--control-fd=3'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  const port = await listeningPort(child)
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise((resolve) => {
        child.once('exit', resolve)
      })
      child.kill('SIGTERM')
      await ended
    },
  }
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)))
    createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
      const message = JSON.parse(line) as { readonly event: string; readonly port?: number }
      if (message.event === 'listen' && message.port !== undefined) resolve(message.port)
    })
  })
}
