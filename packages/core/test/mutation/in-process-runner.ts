/**
 * Runs tests for Stryker inside its own process, since to start Vitest for each of thousands of mutants takes hours. Each
 * mutant meets modules that were loaded anew, so that none finds what another left in them.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { groupBy } from '../../src/dossier/group-by.ts'
import { testFilesOf } from './folder-tests.ts'
import { forgetModules, loadFrom } from './module-hooks.ts'
import { type CollectedTest, type Suite, collectFile } from './test-registry.ts'

/** What instrumented code reads and writes. */
interface Switchboard {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: { readonly static: object; readonly perTest: object }
}

interface MutantRun {
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly activeMutant: { readonly id: string }
}

/** Milliseconds by test, as the first run took them; kept beside the code for the processes that come after. */
const DURATIONS = 'durations.json'

class InProcessRunner {
  readonly #switchboard = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {})
  #durations: Readonly<Record<string, number>> = {}

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init(): Promise<void> {
    process.env['TZ'] = 'Pacific/Chatham'
    process.env['NODE_ENV'] = 'test'
    loadFrom(process.cwd())
    await import(urlOf('test/support/fixed-seed.ts'))
  }

  async dryRun() {
    const { include, exclude } = testFilesOf(process.env['FFC_MUTATE'] ?? 'time')
    const tests = []
    for (const file of globSync(include, { exclude }).toSorted()) {
      const entered = new Set<Suite>()
      for (const one of await load(file)) {
        const { id, name, position: startPosition } = one
        this.#switchboard.currentTestId = id
        const start = performance.now()
        const failureMessage = await failureOf(one, entered)
        const timeSpentMs = performance.now() - start
        this.#switchboard.currentTestId = undefined
        const result = { id, name, timeSpentMs, fileName: join(process.cwd(), file), startPosition }
        tests.push(failureMessage === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage })
      }
      await leave(entered)
    }
    const durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
    writeFileSync(DURATIONS, JSON.stringify(durations))
    return { status: 'complete', tests, mutantCoverage: this.#switchboard.mutantCoverage }
  }

  async mutantRun({ testFilter = [], hitLimit, activeMutant }: MutantRun) {
    forgetModules()
    const board = this.#switchboard
    board.hitCount = 0
    board.hitLimit = hitLimit
    let nrOfTests = 0
    for (const [file, wanted] of this.#fastestFirst(testFilter)) {
      const tests = new Map((await load(file)).map((one) => [one.id, one]))
      const entered = new Set<Suite>()
      board.activeMutant = activeMutant.id
      for (const id of wanted) {
        const test = tests.get(id)
        if (!test) return { status: 'error', errorMessage: `There is no test ${id}` }
        nrOfTests++
        const failureMessage = await failureOf(test, entered)
        if (board.hitCount > (hitLimit ?? Infinity)) {
          board.activeMutant = undefined
          return { status: 'timeout', reason: `The mutant was reached ${board.hitCount} times` }
        }
        if (failureMessage === null) continue
        board.activeMutant = undefined
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests }
      }
      board.activeMutant = undefined
      await leave(entered)
    }
    return { status: 'survived', nrOfTests }
  }

  /** The tests by file. A mutant that fails one needs no other: the quick files come first, and in them the quick tests. */
  #fastestFirst(ids: readonly string[]): [file: string, ids: readonly string[]][] {
    if (Object.keys(this.#durations).length === 0) {
      this.#durations = JSON.parse(readFileSync(DURATIONS, 'utf8')) as Record<string, number>
    }
    const duration = (id: string) => this.#durations[id] ?? 0
    const sum = (some: readonly string[]) => some.reduce((total, id) => total + duration(id), 0)
    return [...groupBy(ids, (id) => id.slice(0, id.indexOf('#')))]
      .map(([file, some]): [string, string[]] => [file, some.toSorted((a, b) => duration(a) - duration(b))])
      .toSorted(([, a], [, b]) => sum(a) - sum(b))
  }
}

function urlOf(path: string): string {
  return pathToFileURL(join(process.cwd(), path)).href
}

function load(file: string): Promise<CollectedTest[]> {
  return collectFile(file, () => import(urlOf(file)))
}

/** Runs a test, and before it what its suites run before their first; null where it passes. */
async function failureOf(test: CollectedTest, entered: Set<Suite>): Promise<string | null> {
  try {
    const suites: Suite[] = []
    for (let suite: Suite | null = test.suite; suite; suite = suite.parent) suites.unshift(suite)
    for (const suite of suites.filter((one) => !entered.has(one))) {
      entered.add(suite)
      for (const run of suite.before) await run()
    }
    await test.run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function leave(entered: ReadonlySet<Suite>): Promise<void> {
  for (const suite of [...entered].toReversed()) for (const run of suite.after) await run()
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }]
