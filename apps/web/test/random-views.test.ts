/** What pages show against what core answers in Node, as the command line prints it, in random views. */
import { findEntry, formatAnswer } from '@ffc/core/analyses'
import { loadBundledDossier } from '@ffc/core/bundled'
import * as fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { untilComputed, usePages } from './open-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')

/** Pages with figures, and choices of their own. */
const ASKED = [
  '',
  'treaties/?',
  'treaties/?group-by=region&interval=log&',
  'treaties/?kind=three-evils&',
  'cooperation/?',
  'cooperation/?normalise=rank&aggregate=geometric&',
  'cooperation/THA/?',
  'cooperation/KAZ/?',
  'estimates/?',
  'estimates/?organisation=islamic-state&theatre=syria-iraq&counted=uyghur-fighters&',
  'routes/?',
  'timeline/?',
  'timeline/?country=TUR&',
  'turning-points/?',
] as const

/** The analysis whose finding a page says first; undefined where it says more than that. */
function headlineOf(path: string): string | undefined {
  const [folder, instance] = path.split(/[/?]/)
  return instance === '' || instance?.includes('=') ? HEADLINES.get(folder ?? '') : undefined
}

const HEADLINES: ReadonlyMap<string, string> = new Map([
  ['treaties', 'lag'],
  ['cooperation', 'score'],
  ['routes', 'gaps'],
  ['turning-points', 'interplay'],
])

const VIEWS = 50

const views = fc.record({
  page: fc.constantFrom(...ASKED),
  edition: fc.constantFrom('article', 'extended'),
  year: fc.integer({ min: 1996, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  knownYear: fc.option(fc.integer({ min: 2018, max: 2026 }), { nil: null, freq: 5 }),
})

interface Taken {
  readonly meta: {
    readonly analysis: string
    readonly asOf: string
    readonly edition: string
    readonly links: { readonly api: string }
  }
  readonly data: { readonly index?: { readonly draws: number } }
}

/** The JSON that the figure at that place of the page gives to take along, once nothing in it is still being drawn. */
async function takeJson(page: Page, place: number): Promise<string> {
  const figure = page.locator('.figure-block').nth(place)
  await figure.getByText('Download it, use it in code, embed it').click()
  const button = figure.getByRole('button', { name: 'JSON', exact: true })
  for (;;) {
    const [taken] = await Promise.all([page.waitForEvent('download'), button.click()])
    const text = Buffer.concat(await (await taken.createReadStream()).toArray()).toString()
    if ((JSON.parse(text) as Taken).data.index?.draws !== 0) return text
    await page.waitForTimeout(200)
  }
}

test(`figures and sentences of pages are those of core in ${VIEWS} random views`, { timeout: 400_000 }, async () => {
  const page = await open('treaties/')
  const compared = new Map<string, number>()
  const headlines: [address: string, said: string, expected: string][] = []
  for (const { page: path, edition, year, month, knownYear } of fc.sample(views, { numRuns: VIEWS, seed: 20190125 })) {
    const asOf = `${year}-${String(month).padStart(2, '0')}-01`
    const known = knownYear === null ? '' : `&known-at=${knownYear}-12-31`
    const address = `${path === '' ? '?' : path}edition=${edition}&as-of=${asOf}${known}`
    await page.goto(new URL(address, inject('site')).href)
    await untilComputed(page)
    const figures = await page.locator('.figure-block').count()
    for (let place = 0; place < Math.min(figures, 2); place += 1) {
      const text = await takeJson(page, place)
      const { meta } = JSON.parse(text) as Taken
      const given = Object.fromEntries(new URLSearchParams(meta.links.api.split('?')[1] ?? ''))
      const expected = findEntry(meta.analysis)?.prepare(dossier, given)
      expect(text, `${address}, figure ${place}`).toBe(expected && formatAnswer(expected.answer()))
      expect([meta.edition, meta.asOf], address).toEqual([edition, asOf])
      if (place === 0 && headlineOf(path) === meta.analysis) {
        headlines.push([address, await page.locator('.answer').innerText(), `${expected?.finding().title}.`])
      }
      compared.set(meta.analysis, (compared.get(meta.analysis) ?? 0) + 1)
    }
  }
  expect(headlines.map(([address, said]) => [address, said])).toEqual(
    headlines.map(([address, , expected]) => [address, expected]),
  )
  expect(headlines.length).toBeGreaterThan(5)
  // A test that found no figure would have compared nothing.
  expect([...compared.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40)
  expect(compared.size).toBeGreaterThanOrEqual(7)
})
