/**
 * Runs tests for Stryker inside its own process, since to start Vitest for each of thousands of mutants takes hours. Modules
 * are loaded once, unless some of them hold state: then each mutant meets new ones. A test that fails under a mutant is run
 * again without it; should it still fail, the mutant left something behind, and it is judged again on new modules.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { groupBy } from '../../src/dossier/group-by.ts'
import { testFilesOf } from './folder-tests.ts'
import { forgetModules, loadFrom, mayHoldState, stopCounting } from './module-hooks.ts'
import { type CollectedTest, type Suite, collectFile } from './test-registry.ts'

/** What instrumented code reads and writes. */
interface Switchboard {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  /** What is remembered in one run is forgotten in the next. */
  run?: number
  /** Called where the active mutant is: it is. */
  reach?: () => boolean
  mutantCoverage?: { readonly static: object; readonly perTest: object }
}

interface MutantRun {
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly activeMutant: { readonly id: string }
}

interface Judgement {
  readonly outcome: Readonly<Record<string, unknown>>
  /** The test that noticed the mutant. */
  readonly failed?: CollectedTest
}

const FOLDER = process.env['FFC_MUTATE'] ?? 'time'

/** Milliseconds by test, as the first run took them; kept beside the code for the processes that come after. */
const DURATIONS = 'durations.json'

class InProcessRunner {
  readonly #switchboard = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {})
  readonly #files = new Map<string, ReadonlyMap<string, CollectedTest>>()
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
    const { include, exclude, without } = testFilesOf(FOLDER)
    const tests = []
    for (const file of globSync(include, { exclude }).toSorted()) {
      const entered = new Set<Suite>()
      for (const one of (await this.#load(file)).values()) {
        const { id, name, position: startPosition } = one
        if (without.some((start) => name.startsWith(start))) continue
        this.#switchboard.run = tests.length
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
    this.#files.clear()
    const durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
    writeFileSync(DURATIONS, JSON.stringify(durations))
    return { status: 'complete', tests, mutantCoverage: this.#switchboard.mutantCoverage }
  }

  async mutantRun(mutant: MutantRun) {
    stopCounting()
    if (mayHoldState()) this.#forget()
    const result = await this.#judge(mutant)
    this.#switchboard.run = (this.#switchboard.run ?? 0) + 1
    if (result.failed === undefined || (await failureOf(result.failed, new Set())) === null) return result.outcome
    this.#forget()
    return (await this.#judge(mutant)).outcome
  }

  #forget(): void {
    forgetModules()
    this.#files.clear()
  }

  async #judge({ testFilter = [], hitLimit, activeMutant }: MutantRun): Promise<Judgement> {
    const board = this.#switchboard
    board.run = (board.run ?? 0) + 1
    let hits = 0
    board.reach = () => {
      hits++
      if (hits > (hitLimit ?? Infinity)) throw new Error(`The mutant was reached ${hits} times`)
      return true
    }
    let nrOfTests = 0
    for (const [file, wanted] of this.#fastestFirst(testFilter)) {
      const tests = await this.#load(file)
      const entered = new Set<Suite>()
      for (const id of wanted) {
        const test = tests.get(id)
        if (!test) return { outcome: { status: 'error', errorMessage: `There is no test ${id}` } }
        nrOfTests++
        board.activeMutant = activeMutant.id
        const failureMessage = await failureOf(test, entered)
        board.activeMutant = undefined
        if (hits > (hitLimit ?? Infinity)) {
          return { outcome: { status: 'timeout', reason: `The mutant was reached ${hits} times` } }
        }
        if (failureMessage !== null) {
          return { outcome: { status: 'killed', killedBy: [id], failureMessage, nrOfTests }, failed: test }
        }
      }
      await leave(entered)
    }
    return { outcome: { status: 'survived', nrOfTests } }
  }

  async #load(file: string): Promise<ReadonlyMap<string, CollectedTest>> {
    const loaded = this.#files.get(file) ?? new Map((await load(file)).map((one) => [one.id, one]))
    this.#files.set(file, loaded)
    return loaded
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
