/**
 * What stands in for Vitest where tests run inside the process that mutates: `describe`, `it` and the hooks collect, and
 * the runner runs what they collected as often as there are mutants, without loading anything again.
 */
import { fileURLToPath } from 'node:url'

type Run = (...values: readonly never[]) => unknown

export interface Suite {
  readonly name: string
  readonly parent: Suite | null
  readonly before: Run[]
  readonly after: Run[]
}

export interface CollectedTest {
  readonly id: string
  readonly name: string
  readonly suite: Suite
  readonly file: string
  /** Counted from 0. */
  readonly position: { readonly line: number; readonly column: number }
  readonly run: () => unknown
}

let tests = new Map<string, CollectedTest>()
let suite: Suite = { name: '', parent: null, before: [], after: [] }
let file = ''
let waiting: (() => void)[] = []

/** Loads a test file and gathers its tests; bodies of `describe` run after the file, as Vitest runs them. */
export async function collectFile(path: string, load: () => Promise<unknown>): Promise<CollectedTest[]> {
  tests = new Map()
  file = path
  suite = { name: '', parent: null, before: [], after: [] }
  waiting = []
  await load()
  for (let next = waiting.shift(); next; next = waiting.shift()) next()
  return [...tests.values()]
}

function addSuite(name: string, body: () => void): void {
  const inner: Suite = { name: `${suite.name} ${name}`.trim(), parent: suite, before: [], after: [] }
  waiting.push(() => {
    const later = waiting
    waiting = []
    suite = inner
    body()
    waiting.push(...later)
  })
}

function addTest(name: string, run: () => unknown): void {
  const full = `${suite.name} ${name}`.trim()
  let id = `${file}#${full}`
  while (tests.has(id)) id += '′'
  tests.set(id, { id, name: full, suite, file, position: callSite(), run })
}

/** Where the test file called, so that a later run knows which tests were changed. */
function callSite(): CollectedTest['position'] {
  const frame = (new Error().stack ?? '').split('\n').find((line) => line.includes(file))
  const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame ?? '') ?? []
  return { line: Number(line ?? 1) - 1, column: Number(column ?? 1) - 1 }
}

/** With `each`: rows that are lists become several arguments, and a name carries the place of its row. */
function withTable(add: (name: string, run: () => never) => void) {
  const each = (rows: readonly unknown[]) => (name: string, run: Run) =>
    rows.forEach((row, index) =>
      add(`${name} [${index}]`, () => run(...((Array.isArray(row) ? row : [row]) as never[])) as never),
    )
  return Object.assign((name: string, run: () => never) => add(name, run), { each })
}

export const describe = withTable(addSuite)
export const it = withTable(addTest)
export const test = withTable(addTest)
export const beforeAll = (run: Run) => void suite.before.push(run)
export const afterAll = (run: Run) => void suite.after.push(run)

// Vitest’s own `expect` asks for the state of a worker before it can be had at all.
Object.assign(globalThis, { __vitest_worker__: { config: {}, environment: {}, metaEnv: {}, providedContext: {} } })
const vitest = new URL('../../node_modules/vitest/dist/index.js', import.meta.url)
export const { expect } = (await import(fileURLToPath(vitest))) as typeof import('vitest')
