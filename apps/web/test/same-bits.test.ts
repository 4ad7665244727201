import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, inject, test } from 'vitest'
import { chromium } from 'playwright-core'

interface Answers {
  readonly drawn: readonly string[]
  readonly computed: readonly string[]
}

type Program = { readonly answers: () => Promise<Answers> }

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

/** Twelve digits: what exponentials of two versions of V8 agree on. */
const rounded = (json: string): unknown =>
  JSON.parse(json, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value))

test('Chromium computes what Node computes: the same bits from the same seed', { timeout: 120_000 }, async () => {
  const code = await bundle()
  const program = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Program
  const onNode = await program.answers()
  const browser = await chromium.connect(inject('browser'))
  try {
    const page = await browser.newPage()
    // As a module of the page: the test's own transform must not touch what the browser runs.
    await page.addScriptTag({ type: 'module', content: `${code}\nglobalThis.answered = await answers()` })
    await page.waitForFunction('globalThis.answered !== undefined')
    const inBrowser = (await page.evaluate('globalThis.answered')) as Answers
    expect(inBrowser.drawn).toEqual(onNode.drawn)
    expect(inBrowser.computed.map(rounded)).toEqual(onNode.computed.map(rounded))
    expect([...onNode.drawn, ...onNode.computed].every((answer) => answer.length > 100)).toBe(true)
  } finally {
    await browser.close()
  }
})
