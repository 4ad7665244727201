/**
 * The API against a bare Hono route that answers `context.json` of the same object, on loopback, the client in a thread of its own: `/v1/lag`
 * computed each time, kept ready, and as 304; then a long run with clients that break off.
 */
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { startServer } from '@ffc/api/node'
import { loadBundledDossier } from '@ffc/core/bundled'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Load, Measured } from './api-load.ts'
import { type BenchmarkRow, asFast, comparison, timesThePeer, withinBudget } from './benchmark-row.ts'
import { median } from './timing.ts'

const CONNECTIONS = 64
/** For each of the four, in all rounds together. */
const SECONDS = Number(process.env['FFC_BENCH_SECONDS'] ?? 10)
/** Until all that is asked again and again is compiled for good. */
const WARM_SECONDS = 3
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

/** Each round measures everyone for some seconds, so that what else the machine does falls on all alike. */
const ROUNDS = 5

/**
 * Rows of requests for each second; the ratio is ours to the bare route's. "Computed" keeps no answer: each request
 * checks its parameters, estimates the curves with all limits, tests and warnings, and writes the JSON. What core keeps
 * of the dossier, which never changes (the rows that the view admits, the states and waits of its treaties), it keeps
 * there too.
 */
export async function benchmarkApi(): Promise<BenchmarkRow[]> {
  const options = {
    port: 0,
    hostname: '127.0.0.1',
    loadDossier: loadBundledDossier,
    log: (line: string) => console.error(line),
  }
  const [computing, keeping] = [await startServer({ ...options, cacheSize: 0 }), await startServer(options)]
  const [computed, ready] = [computing, keeping].map(({ url }) => `${url.replace('localhost', '127.0.0.1')}/v1/lag`)
  const first = await fetch(ready!)
  const object = (await first.json()) as object
  const bare = new Hono()
  bare.get('/v1/lag', (context) => context.json(object))
  const bareServer = await listen(bare.fetch)
  const runs: Readonly<Record<string, Omit<Load, 'seconds'>>> = {
    bare: { url: `${bareServer.url}/v1/lag` },
    computed: { url: computed! },
    ready: { url: ready! },
    unchanged: { url: ready!, headers: { 'If-None-Match': first.headers.get('etag') ?? '' } },
  }
  for (const run of Object.values(runs)) await load({ ...run, seconds: WARM_SECONDS })
  const measured: Record<string, Measured[]> = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      ;(measured[name] ??= []).push(await load({ ...run, seconds: SECONDS / ROUNDS }))
    }
  }
  bareServer.close()
  await Promise.all([computing.stop(), keeping.stop()])
  const typical = (name: string, key: 'perSecond' | 'p99') => median(measured[name]!.map((one) => one[key]))
  const bareRoute = (value: number) => ({ name: 'a bare Hono route', value })
  const rows = GOALS.flatMap(({ name, title, atLeast }) => [
    comparison({
      name: `a request of /v1/lag, ${title}`,
      ours: 1 / typical(name, 'perSecond'),
      peer: bareRoute(1 / typical('bare', 'perSecond')),
      goal: asFast(atLeast),
    }),
    comparison({
      name: `p99 of /v1/lag at ${CONNECTIONS} connections, ${title}`,
      ours: typical(name, 'p99') / 1000,
      peer: bareRoute(typical('bare', 'p99') / 1000),
      goal: timesThePeer(MOST_P99),
    }),
  ])
  return [...rows, ...(await longRun())]
}

/** How many of the bare route's requests for each second each way of answering must reach. */
const GOALS = [
  { name: 'computed', title: 'computed each time', atLeast: 0.5 },
  { name: 'ready', title: 'kept ready', atLeast: 0.85 },
  { name: 'unchanged', title: '304', atLeast: 0.9 },
] as const

/** How many times the bare route's p99 each of them may take. */
const MOST_P99 = 1.5

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
  await load({ url, seconds: WARM_SECONDS, abortShare: 0.1 })
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
  const run = `${LONG_SECONDS} s at ${CONNECTIONS} connections, a tenth broken off`
  const refused = Object.entries(statuses).reduce((sum, [status, count]) => sum + (status === '200' ? 0 : count), 0)
  return [
    withinBudget(`${run} (${Math.round(perSecond)}/s)`, errors + faults.length + refused, 0, 'errors'),
    comparison({
      name: `the heap after ${run}`,
      ours: after,
      peer: { name: 'the heap before', value: before },
      goal: timesThePeer(MOST_HEAP),
      unit: 'MB',
    }),
    withinBudget('a stop in mid-load', stopped, STOP_SECONDS),
  ]
}

/** How many times the heap may be after the long run what it was before. */
const MOST_HEAP = 1.2

/** When a server that stops cuts off what has not ended. */
const STOP_SECONDS = 15

function settledHeap(): number {
  for (let index = 0; index < 3; index += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
