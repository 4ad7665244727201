import { answer, formatAnswer, tableToCsv } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type DossierView, selectView } from '@ffc/core/dossier'
import { asCivilDate, toCivilDate, toDayNumber } from '@ffc/core/time'
import { type LagParameters, lagObservations } from '@ffc/core/treaty-lag'
import * as fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: taken.suggestedFilename(), bytes: Buffer.concat(await (await taken.createReadStream()).toArray()) }
}

async function openDownloads(page: Page): Promise<void> {
  await page.getByText('Download it, use it in code, embed it').first().click()
  await page.getByRole('button', { name: 'SVG', exact: true }).waitFor()
}

describe('what a figure gives to take along', () => {
  test('is a drawing with title and source, as SVG and as PNG at twice its size', async () => {
    const page = await open('treaties/?as-of=2010-01-01')
    await openDownloads(page)
    const svg = await download(page, 'SVG')
    expect(svg.name).toMatch(/^lag-article-2010-01-01-v[\d.]+-[\da-f]{12}-survival\.svg$/)
    const text = svg.bytes.toString()
    expect(text).toContain('24 extradition treaties, 21 in force')
    expect(text).toContain('War on the Rocks')
    const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(text)?.[1])
    const png = await download(page, 'PNG')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(png.bytes.readUInt32BE(16)).toBe(width * 2)
  })

  test('says how many rows are in it, and its licence', async () => {
    const page = await open('treaties/')
    await openDownloads(page)
    await claim(page, /36 rows, \d+ kB/)
    await claim(page, 'Licence of the data: CC-BY-4.0.')
  })

  test('is fetched by lines of R, Python and a shell that name this very view', async () => {
    const page = await open('treaties/?interval=plain')
    await openDownloads(page)
    const origin = new URL(inject('site')).origin
    await claim(page, `read.csv("${origin}/v1/lag.csv?interval=plain")`)
    await claim(page, `pd.read_csv("${origin}/v1/lag.csv?interval=plain")`)
    await claim(page, `curl '${origin}/v1/lag.json?interval=plain'`)
    await claim(page, 'ffc lag --interval plain --csv > rows.csv')
  })
})

/** Views of the treaties page: dates over the whole span, both editions, groups, intervals, rows left out. */
const views = fc.record({
  edition: fc.constantFrom('article', 'extended'),
  day: fc.integer({ min: 0, max: 9000 }),
  groupBy: fc.constantFrom('none', 'region', 'decade' as const),
  interval: fc.constantFrom('log-log', 'log', 'plain' as const),
  exclude: fc.subarray(['chn-fra-extradition-2007', 'chn-tha-extradition-1993', 'chn-kaz-extradition-1996']),
})

test(
  'files hold what the page shows, and the bytes of the command line, in random views',
  { timeout: 120_000 },
  async () => {
    const page = await open('treaties/')
    await fc.assert(
      fc.asyncProperty(views, async ({ edition, day, groupBy, interval, exclude }) => {
        const asOf = toCivilDate(toDayNumber(asCivilDate('1994-01-01')) + day)
        const view: DossierView = selectView(dossier, { edition, asOf, exclude })
        const parameters: LagParameters = { ...lag.defaults, groupBy, interval } as LagParameters
        // Without a wait to measure the page shows no figure.
        fc.pre(lagObservations(view, parameters).observations.length > 0)
        const expected = answer(lag, view, parameters)
        await page.goto(new URL(expected.meta.links.web.replace(/^\/treaties/, 'treaties/'), inject('site')).href)
        await openDownloads(page)
        const json = await download(page, 'JSON')
        expect(json.bytes.toString()).toBe(formatAnswer(expected))
        const all = await download(page, 'CSV, all of it')
        expect(all.bytes.toString()).toBe(tableToCsv(lag.table(expected.data)))
        const shown = await download(page, 'CSV, as shown')
        await page.getByText('The curve as a table').click()
        const rows = page.getByRole('table', { name: /Kaplan–Meier/ }).locator('tbody tr')
        await rows.first().waitFor()
        expect(shown.bytes.toString().trim().split('\r\n')).toHaveLength((await rows.count()) + 1)
      }),
      { numRuns: 12 },
    )
  },
)

describe('a figure inside another site', () => {
  test('stands alone with its title, source and the way back', async () => {
    const whole = await open('treaties/?as-of=2010-01-01')
    await openDownloads(whole)
    const snippet = await whole.getByText(/^<iframe/).innerText()
    const address = /src="([^"]+)"/.exec(snippet)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(address).toMatch(/\?as-of=2010-01-01&embed=survival$/)
    const page = await open('treaties/', { javaScriptEnabled: true })
    await page.goto(address)
    const figure = page.getByRole('figure')
    await figure.waitFor()
    await expect.poll(() => figure.getByRole('heading', { level: 1 }).innerText()).toContain('Half of China')
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0)
    await expect.poll(() => page.locator('.reading').count()).toBe(1)
    const back = page.getByRole('link', { name: 'The whole page: ffc' })
    await expect.poll(() => back.getAttribute('href')).toMatch(/treaties\/\?as-of=2010-01-01$/)
    const width = await figure.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width)
    expect(width).toBeGreaterThan(1000)
  })

  test.each([
    ['treaties/', 'treaty-waits'],
    ['treaties/', 'forecast-waits'],
    ['cooperation/', 'heat-map'],
    ['cooperation/TUR/', 'country-strip'],
    ['estimates/', 'share'],
    ['', 'paper-practice'],
  ])('of a part of %s that is computed late, or is a table there, stands too: %s', async (path, figure) => {
    const page = await open('search/')
    await page.goto(new URL(`${path}?embed=${figure}`, inject('site')).href)
    await page.getByRole('figure').getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.getByRole('figure').locator('.datum').count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByText('This page has no figure').count()).toBe(0)
  })

  test('that does not exist is said', async () => {
    const page = await open('treaties/')
    await page.goto(`${page.url()}?embed=nothing`)
    await claim(page, 'This page has no figure “nothing”.')
  })
})
