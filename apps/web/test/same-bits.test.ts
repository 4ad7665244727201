import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect, inject, test } from 'vitest'
import { chromium } from 'playwright-core'
import type { Answered } from './fixtures/answers-entry.ts'

type Program = { readonly answers: () => Promise<Answered[]> }

/** The entry and all it imports as one module. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@ffc/source'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('fixtures/answers-entry.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** Runs the module from a file, so that an error in it names a line and not the whole source. */
async function answersOnNode(code: string): Promise<Answered[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ffc-bits-'))
  try {
    const file = join(folder, 'answers.mjs')
    await writeFile(file, code)
    const program = (await import(pathToFileURL(file).href)) as Program
    return await program.answers()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('Chromium computes the same bits as Node, in every analysis', { timeout: 240_000 }, async () => {
  const code = await bundle()
  const onNode = await answersOnNode(code)
  const browser = await chromium.connect(inject('browser'))
  try {
    const page = await browser.newPage()
    // As a module of the page: the test's own transform must not touch what the browser runs.
    await page.addScriptTag({ type: 'module', content: `${code}\nglobalThis.answered = await answers()` })
    await page.waitForFunction('globalThis.answered !== undefined', undefined, { timeout: 180_000 })
    const inBrowser = (await page.evaluate('globalThis.answered')) as Answered[]
    const differing = onNode.filter(({ data }, index) => inBrowser[index]?.data !== data)
    expect(differing.map(({ question }) => question)).toEqual([])
    expect(inBrowser).toHaveLength(onNode.length)
    expect(onNode.length).toBeGreaterThan(60)
    const refused = onNode.filter(({ data }) => !/^[[{]/.test(data))
    expect(refused.every(({ data }) => /do not count the same people/.test(data))).toBe(true)
    expect(refused.length).toBeLessThan(5)
  } finally {
    await browser.close()
  }
})
