/// <reference lib="dom" />
/**
 * The built site in a real Chromium against its budgets: largest paint and blocked time on a slow phone and a slow line,
 * and what one step of the as-of date costs. FFC_SITE names the folder of the built site.
 */
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '@ffc/test-runtimes'
import { type Browser, type Page, chromium } from 'playwright-core'
import { type BenchmarkRow, withinBudget } from './benchmark-row.ts'

const SITE = process.env['FFC_SITE'] ?? fileURLToPath(new URL('../apps/web/dist', import.meta.url))

/** Every kind of page, with its longest instance. */
const PAGES = [
  '',
  'treaties/',
  'treaties/chn-fra-extradition-2007/',
  'cooperation/',
  'cooperation/TUR/',
  'estimates/',
  'routes/',
  'timeline/',
  'turning-points/',
  'evidence/',
  'data/',
  'methods/',
  'search/',
] as const

/** 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOWER = 4
const RUNS = Number(process.env['FFC_BENCH_RUNS'] ?? 5)

/** Budgets in seconds. */
const PAINT = 1.2
const BLOCKED = 0.1
/** What a reader takes for an answer, on the slow processor. */
const USABLE = 1
const STEP_MEDIAN = 0.016
const STEP_95 = 0.032

/** Budgets in kilobytes. */
const FIRST_SCRIPT = 120
const ALL_SCRIPT = 200

/** How long after loading blocked time is still counted. */
const SETTLED_MILLISECONDS = 2500
const STEPS = 60
/** The as-of slider, once the page can be used. */
const AS_OF = '.as-of input[type=range]:enabled'

export async function benchmarkWeb(): Promise<BenchmarkRow[]> {
  const server = await serveSite()
  const launched = await launchBrowser()
  const browser = await chromium.connect(launched.wsEndpoint())
  try {
    const rows: BenchmarkRow[] = []
    const scripts: Script[] = []
    for (const path of PAGES) {
      if (!(await exists(path))) continue
      const runs = []
      for (let run = 0; run < RUNS; run += 1) runs.push(await loadOnce(browser, server.url + path))
      scripts.push(...runs)
      const name = `/${path}`
      rows.push(
        withinBudget(`largest paint of ${name}`, medianOf(runs.map(({ paint }) => paint)), PAINT),
        withinBudget(`blocked time of ${name}`, medianOf(runs.map(({ blocked }) => blocked)), BLOCKED),
        withinBudget(`first move until ${name} can be used`, medianOf(runs.map(({ usable }) => usable)), USABLE),
      )
    }
    rows.push(
      withinBudget(
        'scripts of the largest page at first',
        Math.max(...scripts.map(({ first }) => first)),
        FIRST_SCRIPT,
        'KB',
      ),
      withinBudget(
        'scripts of the largest page in use',
        Math.max(...scripts.map(({ inUse }) => inUse)),
        ALL_SCRIPT,
        'KB',
      ),
    )
    const steps = await stepAsOf(browser, `${server.url}treaties/`)
    rows.push(
      withinBudget(`one as-of step of /treaties/, median of ${STEPS}`, quantileOf(steps, 0.5), STEP_MEDIAN),
      withinBudget(`one as-of step of /treaties/, 95th of a hundred`, quantileOf(steps, 0.95), STEP_95),
    )
    return rows
  } finally {
    await browser.close()
    await launched.close()
    await server.stop()
  }
}

/** Kilobytes of JavaScript that a page loads, compressed. */
interface Script {
  readonly first: number
  /** Once its controls can be used. */
  readonly inUse: number
}

interface Load extends Script {
  /** Seconds to the largest contentful paint. */
  readonly paint: number
  /** Seconds by which tasks after the first paint were longer than 50 ms. */
  readonly blocked: number
  /** Seconds from the first sign of a reader until the controls can be used. */
  readonly usable: number
}

async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript({ content: OBSERVE })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED_MILLISECONDS)
  const { paint, blocked } = await page.evaluate(() => (globalThis as unknown as { seen: Load }).seen)
  const first = await scriptSize(page)
  const sign = performance.now()
  await wake(page)
  const usable = performance.now() - sign
  const inUse = await scriptSize(page)
  await context.close()
  return { paint: paint / 1000, blocked: blocked / 1000, usable: usable / 1000, first, inUse }
}

function scriptSize(page: Page): Promise<number> {
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const scripts = loaded.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024
  })
}

/**
 * Runs in the page, before anything else. Blocked time is Total Blocking Time as web.dev/articles/tbt defines it: what
 * tasks took beyond 50 ms after the first contentful paint, a task across that moment counted from there.
 */
const OBSERVE = `
  globalThis.seen = { paint: 0, blocked: 0 }
  let first = Infinity
  const tasks = []
  const count = () => {
    seen.blocked = tasks.reduce(
      (sum, { startTime, duration }) => sum + Math.max(0, startTime + duration - Math.max(startTime, first) - 50), 0)
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') first = startTime
    count()
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries())
    count()
  }).observe({ type: 'longtask', buffered: true })
`

/** Seconds that each step of the date takes before it can be painted: script, style and layout. */
async function stepAsOf(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(url)
  await wake(page)
  const milliseconds = await page.locator(AS_OF).evaluate(async (input: HTMLInputElement, steps) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const taken: number[] = []
    // Steps before counting starts let the browser compile what it will.
    for (let step = -20; step < steps; step += 1) {
      await frame()
      await frame()
      const start = performance.now()
      input.value = String(Number(input.value) - 60)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      document.body.getBoundingClientRect()
      if (step >= 0) taken.push(performance.now() - start)
    }
    return taken
  }, STEPS)
  await context.close()
  return milliseconds.map((one) => one / 1000)
}

/** A prerendered page waits for a sign of its reader. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.locator(AS_OF).waitFor()
}

function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5)
}

function quantileOf(values: readonly number[], probability: number): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * probability) - 1] ?? NaN
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest'])

/** Serves the built site compressed, as any file server for the web does. */
async function serveSite(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const bodies = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const path = join(normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '')
      const type = extname(path)
      const body = bodies.get(path) ?? (await readFile(join(SITE, path)).catch(() => null))
      if (body === null) return void response.writeHead(404).end()
      const isCompressed = COMPRESSED.has(type)
      if (!bodies.has(path)) bodies.set(path, isCompressed ? gzipSync(body) : body)
      response.writeHead(200, {
        'content-type': TYPES[type] ?? 'application/octet-stream',
        ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      })
      response.end(bodies.get(path))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(join(SITE, path, 'index.html')).then(
    () => true,
    () => false,
  )
}
