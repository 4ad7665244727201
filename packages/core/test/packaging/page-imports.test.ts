/** What a page carries when it imports one part of core: no parser, and no data that it does not ask for. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'

const CORE = fileURLToPath(new URL('../../', import.meta.url))

interface Bundle {
  /** Files that went into it, relative to core; packages by their path in node_modules. */
  readonly modules: readonly string[]
  readonly code: string
}

/** Bundles a module with nothing in it but that one import, everything exported so that nothing is shaken off. */
async function bundle(source: string): Promise<Bundle> {
  const entry = `${CORE}page.ts`
  const output = await build({
    root: CORE,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@ffc/source'] },
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'page' } },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
  })
  const chunks = [output].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n')
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  return { code, modules: modules.map((path) => path.replace(CORE, '').replace(/^.*node_modules\//, 'node_modules/')) }
}

const isParser = (path: string) => /node_modules\/(?:.*\/)?zod\/|\.schema\.ts$|\/field\.ts$|model\/tables/.test(path)
const isData = (path: string) => path.includes('bundled/')

/** A treaty and the source of the article; what zod hangs on its schemas. Comments are gone by then. */
const MARKS_OF_DATA = /chn-[a-z]{3}-extradition-\d{4}|duchatel-2019/
const MARKS_OF_ZOD = /ZodError|_zod\b/

test('a bundle that does parse and does carry data is seen to: the check can fail', { timeout: 120_000 }, async () => {
  const { modules, code } = await bundle(`export * from '@ffc/core'\nexport * from '@ffc/core/bundled'`)
  expect(modules.some((path) => path.includes('node_modules/zod/'))).toBe(true)
  expect(modules.filter(isParser)).not.toEqual([])
  expect(code).toMatch(MARKS_OF_DATA)
  expect(code).toMatch(MARKS_OF_ZOD)
  expect(modules.filter(isData)).not.toEqual([])
})

describe.each([
  '@ffc/core/treaty-lag',
  '@ffc/core/survival',
  '@ffc/core/meta',
  '@ffc/core/composite',
  '@ffc/core/time',
  '@ffc/core/present',
  '@ffc/core/analyses/lag.run',
  '@ffc/core/analyses/treaties.run',
])('%s', (path) => {
  test('carries neither zod nor the data', { timeout: 120_000 }, async () => {
    const { modules, code } = await bundle(`export * from '${path}'`)
    expect(modules.length).toBeGreaterThan(1)
    expect(modules.filter(isParser)).toEqual([])
    expect(modules.filter(isData)).toEqual([])
    expect(code).not.toMatch(MARKS_OF_DATA)
    expect(code).not.toMatch(MARKS_OF_ZOD)
  })
})

test('@ffc/core/bundled carries data and no parser', { timeout: 120_000 }, async () => {
  const { modules } = await bundle(`export * from '@ffc/core/bundled'`)
  expect(modules.filter(isData)).not.toEqual([])
  expect(modules.filter(isParser)).toEqual([])
})
