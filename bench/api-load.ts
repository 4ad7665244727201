/** A client that keeps connections busy, in a thread of its own so that it takes no time of the server's. */
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

const CONNECTIONS = 64

export interface Load {
  readonly url: string
  readonly headers?: Record<string, string>
  readonly seconds: number
  /** Share of requests that the client breaks off. */
  readonly abortShare?: number
}

export interface Measured {
  readonly perSecond: number
  readonly p99: number
  readonly statuses: Readonly<Record<string, number>>
  readonly errors: number
}

/** Keeps so many connections busy for so long. */
async function load({ url, headers = {}, seconds, abortShare = 0 }: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let errors = 0
  const once = (breaksOff: boolean) =>
    new Promise<void>((resolve) => {
      const start = performance.now()
      const asked = request(url, { agent, headers }, (response) => {
        response.resume()
        response.once('end', () => {
          times.push(performance.now() - start)
          const status = String(response.statusCode)
          statuses[status] = (statuses[status] ?? 0) + 1
          resolve()
        })
        response.once('error', () => resolve())
        if (breaksOff) response.destroy()
      })
      asked.once('error', () => {
        if (!breaksOff) errors += 1
        resolve()
      })
      asked.once('close', () => resolve())
      asked.end()
    })
  let count = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < until) {
        count += 1
        await once(abortShare > 0 && count % Math.round(1 / abortShare) === 0)
      }
    }),
  )
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  return {
    perSecond: times.length / seconds,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    statuses,
    errors,
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await load(workerData as Load))
