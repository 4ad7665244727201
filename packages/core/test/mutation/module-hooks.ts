/** How the code of a sandbox is loaded: types stripped, Vitest replaced, and anew whenever asked. */
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const REGISTRY = new URL('./test-registry.ts', import.meta.url).href
const MEMORY = '/src/dossier/remembered.ts'
/** In the place of MEMORY: what was remembered in one run must not answer in the next. */
const FORGETFUL = `import { remembered as rememberedInOneRun } from './remembered.ts?real'
export function remembered(most) {
  let [run, remember] = [undefined, rememberedInOneRun(most)]
  return (subject, key, compute) => {
    if (run !== globalThis.__stryker__.run) remember = rememberedInOneRun(most)
    run = globalThis.__stryker__.run
    return remember(subject, key, compute)
  }
}`
/** A module that changes what it holds. */
const STATEFUL = /^(?:export )?let /m

/** What Stryker puts above the code it changes; it counts which test reaches what. */
const COUNTING = /\/\/ @ts-nocheck\nfunction stryNS_(\w+)\(\) \{[\s\S]*?\n {2}return isActive\(id\);\n\}\n/
/** In its place once that is known: counting takes most of the time. */
const QUIET = `const stryBoard = globalThis.__stryker__
function stryCov_$1() {}
function stryMutAct_$1(id) { return stryBoard.activeMutant === id && stryBoard.reach() }
`

const sources = new Map<string, string>()
let isQuiet = false
let generation = 0
let stateful = false

/** From now on, every module of the sandbox that is asked for is another one than before. */
export function forgetModules(): void {
  generation++
}

/** From now on, modules do not count which test reaches what. */
export function stopCounting(): void {
  if (isQuiet) return
  isQuiet = true
  sources.clear()
  forgetModules()
}

/** Whether some module that was loaded may hold what a mutant left in it. */
export function mayHoldState(): boolean {
  return stateful
}

/** From now on, loads what lies in `sandbox` so. */
export function loadFrom(sandbox: string): void {
  const home = pathToFileURL(`${sandbox}/`).href
  const isOwn = (url: string | undefined) =>
    url?.startsWith(home) && !url.slice(home.length).startsWith('node_modules/')
  const sourceOf = (address: string): string => {
    if (address.endsWith(MEMORY)) return FORGETFUL
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(address), 'utf8'))
    if (!address.endsWith('.test.ts') && STATEFUL.test(source)) stateful = true
    return isQuiet ? source.replace(COUNTING, QUIET) : source
  }
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest' && isOwn(context.parentURL)) return { url: REGISTRY, shortCircuit: true }
      const found = next(specifier, context)
      return isOwn(found.url) ? { ...found, url: `${found.url}?${generation}` } : found
    },
    load(url, context, next) {
      const [file = url] = url.split('?')
      if (!isOwn(url) || !file.endsWith('.ts')) return next(url, context)
      const address = url.slice(0, url.lastIndexOf('?'))
      const source = sources.get(address) ?? sourceOf(address)
      sources.set(address, source)
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
