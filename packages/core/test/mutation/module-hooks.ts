/** How the code of a sandbox is loaded: types stripped, Vitest replaced, and anew whenever asked. */
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const REGISTRY = new URL('./test-registry.ts', import.meta.url).href

let generation = 0

/** From now on, every module of the sandbox that is asked for is another one than before. */
export function forgetModules(): void {
  generation++
}

export function loadFrom(sandbox: string): void {
  const home = pathToFileURL(`${sandbox}/`).href
  const isOwn = (url: string | undefined) =>
    url?.startsWith(home) && !url.slice(home.length).startsWith('node_modules/')
  const sources = new Map<string, string>()
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest' && isOwn(context.parentURL)) return { url: REGISTRY, shortCircuit: true }
      const found = next(specifier, context)
      return isOwn(found.url) ? { ...found, url: `${found.url}?${generation}` } : found
    },
    load(url, context, next) {
      const [address = url] = url.split('?')
      if (!isOwn(url) || !address.endsWith('.ts')) return next(url, context)
      let source = sources.get(address)
      if (source === undefined) {
        source = stripTypeScriptTypes(readFileSync(fileURLToPath(address), 'utf8'))
        sources.set(address, source)
      }
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
