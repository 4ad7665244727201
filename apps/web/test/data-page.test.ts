import { buffer } from 'node:stream/consumers'
import { answer } from '@ffc/core/analyses'
import { changes } from '@ffc/core/analyses/changes.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type DossierView, exportPackage, exportTables, selectView, tableCsv } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { asCivilDate } from '@ffc/core/time'
import { sha256 } from '@ffc/dossier-files/archive'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const everything = await loadBundledDossier('extended')
const article = await loadBundledDossier()

/** The bytes and the name of what a click downloads. */
async function download(page: Page, button: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) }
}

/** What core exports of a view, with the hashes that whoever calls it computes. */
async function packageOf(view: DossierView): Promise<ReadonlyMap<string, string>> {
  const files = [...exportTables(view).files]
  const encoder = new TextEncoder()
  const hashes = files.map(
    async ([file, text]) => [file, await sha256(encoder.encode(text) as Uint8Array<ArrayBuffer>)] as const,
  )
  return exportPackage(view, new Map(await Promise.all(hashes)))
}

describe('the package', () => {
  test.each([
    ['data/', 'Package of this view', selectView(article)],
    ['data/', 'Package of everything', selectView(everything, { edition: 'extended' })],
    [
      'data/?edition=extended&exclude=chn-fra-extradition-2007',
      'Package of this view',
      selectView(everything, { edition: 'extended', exclude: ['chn-fra-extradition-2007'] }),
    ],
  ] as const)('at %s, “%s” is byte for byte what core exports', async (path, button, view) => {
    const page = await open(path)
    await expect.poll(() => page.getByRole('button', { name: button }).isEnabled()).toBe(true)
    const { name, bytes } = await download(page, button)
    expect(name).toMatch(/^ffc[\w.-]*\.zip$/)
    const texts = new Map(
      Object.entries(unzipSync(new Uint8Array(bytes))).map(([file, content]) => [file, strFromU8(content)]),
    )
    expect(texts).toEqual(await packageOf(view))
    await claim(page, /is on its way to your downloads/)
  })

  test('of views drawn at random likewise, and each has a name of its own', async () => {
    const names = new Set<string>()
    const views = fc.sample(
      fc.record({
        edition: fc.constantFrom('article', 'extended'),
        asOf: fc.integer({ min: 1995, max: 2018 }).map((year) => asCivilDate(`${year}-06-30`)),
        knownAt: fc.option(
          fc.integer({ min: 2019, max: 2026 }).map((year) => asCivilDate(`${year}-03-01`)),
          {
            nil: undefined,
          },
        ),
        exclude: fc.subarray(['chn-fra-extradition-2007', 'chn-tha-extradition-1993'], { maxLength: 2 }),
      }),
      4,
    )
    for (const request of views) {
      const query = new URLSearchParams({
        edition: request.edition,
        'as-of': request.asOf,
        ...(request.knownAt ? { 'known-at': request.knownAt } : {}),
        ...(request.exclude.length > 0 ? { exclude: request.exclude.join(',') } : {}),
      })
      const page = await open(`data/?${query}`)
      const view = selectView(everything, request)
      const { name, bytes } = await download(page, 'Package of this view')
      names.add(name)
      const texts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([file, content]) => [
        file,
        strFromU8(content),
      ])
      expect(new Map(texts as [string, string][])).toEqual(await packageOf(view))
      await page.context().close()
    }
    expect(names.size).toBe(views.length)
  })

  test('says version, hash, licence and citation', async () => {
    const page = await open('data/')
    await claim(page, article.hash)
    await claim(page, /^CC-BY-4\.0$/)
    await claim(page, new RegExp(`data version ${article.version} \\(SHA-256 ${article.hash.slice(0, 12)}…\\)`))
    expect(addressOf(page)).toBe('data/')
  })
})

describe('one table', () => {
  test('has its rows in this view and in all beside it, and gives just these', async () => {
    const page = await open('data/')
    const row = page.getByRole('row', { name: /^Milestones/ })
    const total = String(everything.tables.milestones.length)
    await expect.poll(async () => (await row.getByRole('cell').allInnerTexts())[2]).toBe(total)
    expect((await row.getByRole('cell').allInnerTexts())[0]).toBe(String(article.tables.milestones.length))
    const shown = await download(page, 'CSV: Milestones, this view')
    expect(shown.bytes.toString('utf8')).toBe(tableCsv('milestones', article.tables.milestones))
    const all = await download(page, 'JSON: Milestones, everything')
    expect(JSON.parse(all.bytes.toString('utf8'))).toEqual(everything.tables.milestones)
    expect(all.name).not.toBe(shown.name)
  })

  test('is there for every table of the model', async () => {
    const page = await open('data/')
    await expect.poll(() => page.locator('#tables tbody tr').count()).toBe(TABLE_NAMES.length)
  })
})

test('the codebook opens with every column of every table', async () => {
  const page = await open('data/')
  await page.getByText('What each table and column holds.').click()
  await page.getByText('Milestones: 8 columns').click()
  const table = page.getByRole('table', { name: 'Columns of Milestones' })
  await expect
    .poll(() => table.getByRole('rowheader').allInnerTexts())
    .toEqual(['id', 'treaty', 'stage', 'party', 'date', 'source', 'locator', 'note'])
})

test('the snippets name the view that is shown', async () => {
  const page = await open('data/?edition=extended&as-of=2015-01-01')
  await claim(page, /\/v1\/events\.csv\?edition=extended&as-of=2015-01-01/)
  await claim(page, 'ffc export package --edition extended --as-of 2015-01-01')
  expect(addressOf(page)).toBe('data/?edition=extended&as-of=2015-01-01')
})

test('what changed between versions is the answer of core, and its address opens it', async () => {
  const page = await open('data/?table=terms&change=added')
  const view = selectView(article)
  const parameters = { ...changes.defaults, table: 'terms', change: 'added' } as const
  const { data } = answer(changes, view, parameters)
  expect(data.length).toBeGreaterThan(5)
  await claim(page, `${changes.finding(data, view, parameters).title}.`)
  expect(addressOf(page)).toBe('data/?table=terms&change=added')
  await page.getByLabel('Table', { exact: true }).selectOption('')
  await page.waitForURL(/data\/\?change=added$/)
})

describe('the tools', () => {
  test.each([
    ['survival', 'data/', /North|north/],
    ['meta-analysis', 'data/?tool=meta-analysis', 'All together'],
    ['composite', 'data/?tool=composite', 'Aldova'],
  ] as const)('%s answers an invented table, with its figure and table', async (tool, path, text) => {
    const page = await open(path)
    const section = page.getByRole('region', { name: 'The same statistics on any table' })
    await section.getByRole('button', { name: 'Try an invented table' }).click()
    await section.locator('.tool-result').waitFor()
    await section.getByRole('img').getByText(text).first().waitFor()
    await claim(page, new RegExp(`ffc ${tool} `))
    const { bytes } = await download(page, 'Download the answer (JSON)')
    expect(JSON.parse(bytes.toString('utf8')).meta.analysis).toBe(tool)
  })

  test('say what is wrong with a column, and compute once another is chosen', async () => {
    const page = await open('data/?tool=meta-analysis')
    const section = page.getByRole('region', { name: 'The same statistics on any table' })
    const text = 'study,effect,variance,remark\nA,0.1,0.2,x\nB,0.4,0.1,=1+1\nC,0.2,-1,<b>\n'
    await section
      .getByLabel('Choose a CSV')
      .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await claim(page, 'mine.csv: 3 rows, 4 columns.')
    await section.getByRole('button', { name: 'Compute' }).click()
    await claim(page, /effect: missing/)
    await section.getByLabel('Effects').selectOption('effect')
    await section.getByLabel('Variances').selectOption('variance')
    await section.getByRole('button', { name: 'Compute' }).click()
    await section
      .locator('.tool-said')
      .getByText(/variance/)
      .waitFor()
    await section.getByLabel('Variances').selectOption('effect')
    await section.getByRole('button', { name: 'Compute' }).click()
    await section.locator('.tool-result').waitFor()
    expect(addressOf(page)).toBe('data/?tool=meta-analysis')
  })
})
