/** The worker's own file: binds the server of own data to the messages of a worker. */
import { Failure } from '@ffc/core/dossier'
import * as z from 'zod'
import type { FromOwnWorker, ToOwnWorker } from './own-messages.ts'
import { makeOwnServer } from './serve-own-data.ts'

// A strict policy forbids what zod would compile.
z.config({ jitless: true })

const server = makeOwnServer()

addEventListener('message', ({ data: { id, name, ask } }: MessageEvent<ToOwnWorker>) => {
  void (async () => {
    try {
      post({ id, reply: await (server[name] as (ask: unknown) => Promise<never>)(ask) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      post({ id, refused: { message, tip: error instanceof Failure ? error.tip : null } })
    }
  })()
})

function post(message: FromOwnWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  postMessage(message)
}
