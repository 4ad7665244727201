/**
 * The API against a bare Hono route that answers `context.json` of the same object, on loopback, the client in a thread of its own: `/v1/lag`
 * computed each time, kept ready, and as 304; then a long run with clients that break off.
 */
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { createApp } from '@ffc/api'
import { startServer } from '@ffc/api/node'
import { loadBundledDossier } from '@ffc/core/bundled'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Load, Measured } from './api-load.ts'
import { type BenchmarkRow, benchmarkRow } from './benchmark-row.ts'

const CONNECTIONS = 64
const SECONDS = Number(process.env['FFC_BENCH_SECONDS'] ?? 5)
const LONG_SECONDS = Number(process.env['FFC_BENCH_LONG_SECONDS'] ?? 60)

/** Runs a load in a thread of its own. */
function load(options: Load): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./api-load.ts', import.meta.url), { workerData: options })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

interface Listening {
  readonly url: string
  close(): void
}

function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<Listening> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve({ url: `http://127.0.0.1:${port}`, close: () => server.close() }),
    )
  })
}

/** Rows of requests for each second; the ratio is ours to the bare route's. */
export async function benchmarkApi(): Promise<BenchmarkRow[]> {
  const options = { loadDossier: loadBundledDossier, log: (line: string) => console.error(line) }
  const object: unknown = await (await createApp(options).request('http://127.0.0.1/v1/lag')).json()
  const bare = new Hono()
  bare.get('/v1/lag', (context) => context.json(object as object))
  const servers = {
    bare: await listen(bare.fetch),
    computed: await listen(createApp({ ...options, cacheSize: 0 }).fetch),
    ready: await listen(createApp(options).fetch),
  }
  const etag = (await fetch(`${servers.ready.url}/v1/lag`)).headers.get('etag') ?? ''
  const runs = {
    bare: { url: `${servers.bare.url}/v1/lag` },
    computed: { url: `${servers.computed.url}/v1/lag` },
    ready: { url: `${servers.ready.url}/v1/lag` },
    unchanged: { url: `${servers.ready.url}/v1/lag`, headers: { 'If-None-Match': etag } },
  }
  for (const run of Object.values(runs)) await load({ ...run, seconds: 1 })
  const measured = {
    bare: await load({ ...runs.bare, seconds: SECONDS }),
    computed: await load({ ...runs.computed, seconds: SECONDS }),
    ready: await load({ ...runs.ready, seconds: SECONDS }),
    unchanged: await load({ ...runs.unchanged, seconds: SECONDS }),
  }
  for (const server of Object.values(servers)) server.close()
  const row = (name: string, { perSecond, p99 }: Measured): BenchmarkRow =>
    benchmarkRow(
      `API ${name}: a request (p99 ${p99.toFixed(1)} ms, bare ${measured.bare.p99.toFixed(1)} ms)`,
      1 / perSecond,
      1 / measured.bare.perSecond,
      false,
    )
  const rows = [
    row('/v1/lag computed each time', measured.computed),
    row('/v1/lag kept ready', measured.ready),
    row('/v1/lag unchanged (304)', measured.unchanged),
  ]
  return [...rows, ...(await longRun())]
}

/** A long run with clients that break off; the heap afterwards against before; a stop in mid-load. */
async function longRun(): Promise<BenchmarkRow[]> {
  const faults: string[] = []
  let answered = 0
  let onAnswered = () => {}
  const server = await startServer({
    port: 0,
    hostname: '127.0.0.1',
    loadDossier: loadBundledDossier,
    log: (line) => faults.push(line),
    onRequest: () => onAnswered(),
  })
  const url = `${server.url.replace('localhost', '127.0.0.1')}/v1/lag`
  await load({ url, seconds: 3, abortShare: 0.1 })
  const before = settledHeap()
  const { errors, perSecond, statuses } = await load({ url, seconds: LONG_SECONDS, abortShare: 0.1 })
  const after = settledHeap()
  const inMidLoad = load({ url, seconds: 4 })
  await new Promise<void>((resolve) => {
    onAnswered = () => {
      if ((answered += 1) === 500) resolve()
    }
  })
  const start = performance.now()
  await server.stop()
  const stopped = (performance.now() - start) / 1000
  await inMidLoad
  const said = `${LONG_SECONDS} s at ${CONNECTIONS} connections, a tenth broken off: ${Math.round(perSecond)}/s, ${errors + faults.length} errors, statuses ${JSON.stringify(statuses)}, stopped in ${stopped.toFixed(2)} s`
  return [benchmarkRow(`API heap in megabytes, not seconds, after against before. ${said}`, after, before, false)]
}

function settledHeap(): number {
  for (let index = 0; index < 3; index += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
