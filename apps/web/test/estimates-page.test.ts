import { answer } from '@ffc/core/analyses'
import { type PoolParameters, pool } from '@ffc/core/analyses/pool.run'
import { shares } from '@ffc/core/analyses/shares.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import { addressOf, untilComputed, usePages } from './open-page.ts'
import { claim, textOf } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')
const article = selectView(dossier, { edition: 'article' })

const POOLS: readonly { readonly query: string; readonly parameters: Partial<PoolParameters> }[] = [
  {
    query: 'organisation=islamic-state&theatre=syria-iraq&counted=uyghur-fighters',
    parameters: { organisation: 'islamic-state', theatre: 'syria-iraq', counted: 'uyghur-fighters' },
  },
  {
    query: 'organisation=islamic-state&counted=uyghur-fighters&method=random-effects&knapp-hartung=true',
    parameters: {
      organisation: 'islamic-state',
      counted: 'uyghur-fighters',
      method: 'random-effects',
      knappHartung: true,
    },
  },
  {
    query: 'organisation=islamic-state&counted=uyghur-fighters&method=envelope',
    parameters: { organisation: 'islamic-state', counted: 'uyghur-fighters', method: 'envelope' },
  },
  {
    query: 'organisation=al-nusra-front&counted=uyghur-fighters&convert=families-to-fighters-2025&method=quantile',
    parameters: {
      organisation: 'al-nusra-front',
      counted: 'uyghur-fighters',
      convert: 'families-to-fighters-2025',
      method: 'quantile',
    },
  },
]

describe('a lens', () => {
  test.each(POOLS)('at $query has core’s pool', async ({ query, parameters }) => {
    const page = await open(`estimates/?${query}`)
    const asked = { ...pool.defaults, ...parameters }
    const { data } = answer(pool, article, asked)
    await claim(page, `${pool.finding(data, article, asked).title}.`)
    const claims = page.getByRole('table', { name: /Each figure with what it repeats/ })
    await expect.poll(() => claims.locator('tbody tr').count()).toBeGreaterThan(0)
    expect(addressOf(page)).toBe(`estimates/?${query}`)
  })

  test('is chosen by keyboard, and Back leaves it again', async () => {
    const page = await open('estimates/')
    await claim(page, '13 published figures of 7 kinds, each counting other people.')
    await page.getByRole('button', { name: 'Look at Uyghur fighters of Islamic State in Syria and Iraq' }).focus()
    await page.keyboard.press('Enter')
    await claim(page, 'pool to about 200 (90% interval 87–350).')
    await page.getByLabel('Put together by', { exact: true }).selectOption('logarithmic opinion pool')
    await claim(page, 'pool to about 200 (90% interval 180–210).')
    await page.goBack()
    await claim(page, 'pool to about 200 (90% interval 87–350).')
    await page.goBack()
    await claim(page, '13 published figures of 7 kinds')
    expect(addressOf(page)).toBe('estimates/')
  })

  test('that mixes kinds is refused with the reason, and a conversion is offered on its assumption', async () => {
    const page = await open('estimates/?theatre=syria')
    await claim(page, /figures do not count the same people, so one number for them would mean nothing/)
    const differ = page.getByRole('table', { name: /In what they differ/ })
    await expect.poll(() => differ.getByRole('rowheader').allInnerTexts()).toContain('who is counted')
    await claim(page, 'It assumes that the share of fighters among Uyghurs in Syria')
    await page.getByRole('button', { name: /^Use it: Uyghurs of the al-Qaeda network/ }).click()
    await page.waitForURL(/convert=families-to-fighters-2025/)
    await claim(page, 'Converted on an assumption')
  })

  test('marks the pairs that cannot both hold where the number stands', async () => {
    const page = await open('estimates/?organisation=islamic-state&counted=uyghur-fighters')
    const row = page
      .getByRole('table', { name: /Each figure with what it repeats/ })
      .getByRole('row', { name: /Chinese media/ })
      .first()
    await expect.poll(() => row.textContent()).toContain('◎')
    await row.getByRole('button', { name: 'about 300' }).click()
    await page.getByRole('dialog', { name: 'Who says so' }).getByText('War on the Rocks').first().waitFor()
  })

  test('without figures says so and shows those there are', async () => {
    const page = await open('estimates/?organisation=turkestan-islamic-party&counted=members')
    await claim(page, 'No published figure of this view counts these people there.')
    await page.getByRole('button', { name: 'All figures again' }).click()
    await claim(page, '13 published figures')
    expect(addressOf(page)).toBe('estimates/')
  })
})

test('figures that repeat another are shown as that', async () => {
  const page = await open('estimates/')
  await claim(page, '4 of them repeat or build on other figures here')
  const labels = await page
    .locator('.estimates .figure-block')
    .first()
    .locator('.datum')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label') ?? ''))
  expect(labels).toHaveLength(13)
  expect(labels.filter((label) => label.includes('It repeats or builds on'))).toHaveLength(4)
})

test('the share of all is core’s, with its range', async () => {
  const page = await open('estimates/')
  const { data } = answer(shares, article, shares.defaults)
  await claim(page, `${shares.finding(data, article, shares.defaults).title}.`)
  await page.getByText('The share as a table').click()
  const share = page
    .getByRole('table', { name: /The part, the whole and the share/ })
    .getByRole('row', { name: /^share/ })
  expect((await share.getByRole('cell').allInnerTexts())[1]).toBe(data.share.median?.toFixed(4))
})

test('a date before any figure says what to do, and moving it says what came out', async () => {
  const page = await open('estimates/?as-of=1990-01-01')
  await claim(page, 'No figure had been published by 1 January 1990 in this view.')
  await page.getByRole('textbox', { name: 'As of' }).fill('2019-01-25')
  await page.keyboard.press('Enter')
  await claim(page, /From 1 January 1990 to 25 January 2019: 13 figures more/)
  expect(addressOf(page)).toBe('estimates/')
})

test('the extended edition follows the date and survives a reload', async () => {
  const page = await open('estimates/?edition=extended')
  await claim(page, /\d\d published figures of \d\d kinds/)
  await page
    .getByRole('button', { name: /^Syria and Iraq \(/ })
    .first()
    .click()
  await page.waitForURL(/theatre=syria-iraq/)
  await page.reload()
  await untilComputed(page)
  await claim(page, /of foreign fighters of Islamic State .* are Uyghur fighters/)
  expect(addressOf(page)).toBe('estimates/?edition=extended&theatre=syria-iraq')
})

test('reads without JavaScript', async () => {
  const page = await open('estimates/', { javaScriptEnabled: false })
  await claim(page, '13 published figures of 7 kinds, each counting other people.')
  await claim(page, 'Why there is no one number')
  await expect.poll(() => page.locator('.estimates .when-wide').first().locator('.datum').count()).toBe(13)
})

test('an address gives a new browser the same page', async () => {
  const path =
    'estimates/?edition=extended&organisation=islamic-state&theatre=syria-iraq&counted=uyghur-fighters&method=random-effects&rule=wide'
  const texts = []
  for (let time = 0; time < 2; time += 1) {
    const page = await open(path)
    await claim(page, 'random-effects meta-analysis on the log scale')
    texts.push(await textOf(page))
    expect(addressOf(page)).toBe(path)
  }
  expect(texts[0]).toBe(texts[1])
})
