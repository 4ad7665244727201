import { answer } from '@ffc/core/analyses'
import { gaps } from '@ffc/core/analyses/gaps.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { asCivilDate } from '@ffc/core/time'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')

/** The figure that is the map. */
const mapOf = (page: Page) => page.getByRole('region', { name: /^The weakest links/ }).locator('.figure-block')

describe('the gaps', () => {
  const views = [
    ['routes/', {}],
    ['routes/?as-of=2010-01-01', { asOf: asCivilDate('2010-01-01') }],
    ['routes/?edition=extended', { edition: 'extended' }],
    [
      'routes/?edition=extended&as-of=2016-01-01&known-at=2018-01-01',
      { edition: 'extended', asOf: asCivilDate('2016-01-01'), knownAt: asCivilDate('2018-01-01') },
    ],
  ] as const

  test.each(views)('at %s are the answer of core: sentence, states and notes', async (path, request) => {
    const view = selectView(dossier, { edition: 'article', ...request })
    const { data } = answer(gaps, view, gaps.defaults)
    const { title, notes } = gaps.finding(data, view, gaps.defaults)
    const page = await open(path)
    await expect.poll(() => page.locator('.answer').innerText()).toBe(`${title}.`)
    for (const note of notes) await claim(page, note)
    const states = await page.locator('.routes-page tbody th a').allTextContents()
    expect(states).toEqual(data.routes.flatMap(({ stops }) => stops.map(({ name }) => name)))
  })

  test('can be read without JavaScript, map and all', async () => {
    const page = await open('routes/', { javaScriptEnabled: false })
    await claim(page, /^Through Southeast Asia and Turkey, 2 of 4 states are bound to China/)
    await expect.poll(() => mapOf(page).locator('.when-wide polygon').count()).toBeGreaterThan(30)
    await claim(page, /They endorse no claim/)
  })

  test('of one route, and since an earlier day, are in the address', async () => {
    const page = await open('routes/')
    await page.getByLabel('Route', { exact: true }).selectOption({ label: 'Through Southeast Asia and Turkey' })
    await page.waitForURL(/\?route=southeast-asia$/)
    await page.getByLabel('What changed since').selectOption({ label: '25 January 2009, 10 years before' })
    await page.waitForURL(/\?route=southeast-asia&since=2009-01-25$/)
    await page.getByRole('heading', { name: /things changed since 25 January 2009/ }).waitFor()
    await claim(page, /Indonesia: .*in force/)
    await expect.poll(() => page.locator('.routes-page tbody th a').allTextContents()).not.toContain('Afghanistan')
    await page.goBack()
    await page.waitForURL(/\?route=southeast-asia$/)
    await expect.poll(() => page.getByRole('heading', { name: /changed since/ }).count()).toBe(0)
  })

  test('that the view cannot answer are said, and the rest is shown', async () => {
    const page = await open('routes/?route=nowhere&since=2030-01-01')
    await claim(page, 'There is no route “nowhere” in this view; all are shown.')
    await claim(page, '1 January 2030 is not before the date of the view, 25 January 2019; nothing is compared.')
    await claim(page, /^Through Southeast Asia and Turkey, 2 of 4/)
    expect(addressOf(page)).toBe('routes/?route=nowhere&since=2030-01-01')
  })

  test('follow the date', async () => {
    const page = await open('routes/')
    await page.getByRole('slider', { name: 'As of' }).focus()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await page.waitForURL(/as-of=2017-01-25$/)
    await claim(page, /^Through Southeast Asia and Turkey, 1 of 4 states is bound/)
    const indonesia = mapOf(page).getByRole('button', { name: /^Indonesia, leg 1/ })
    await expect.poll(() => indonesia.getAttribute('aria-label')).toContain('extradition treaty pending')
  })
})

describe('the map', () => {
  test('loads no map from anywhere, and neither projection nor topology', async () => {
    const page = await open('routes/')
    await mapOf(page).locator('polygon').first().waitFor()
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    )
    for (const script of scripts) {
      const text = await (await page.request.get(script)).text()
      expect(text, script).not.toMatch(/topojson|geoPath|objects\.countries/)
    }
  })

  test('is one tab stop; arrows go through legs and states, Enter opens who says so', async () => {
    const page = await open('routes/')
    const first = mapOf(page).locator('.datum[tabindex="0"]')
    await first.focus()
    await expect
      .poll(() => first.getAttribute('aria-label'))
      .toMatch(/^Leg 1 of Through Greater Central Asia: from China \(Xinjiang\) to Afghanistan/)
    await page.keyboard.press('End')
    const last = mapOf(page).locator('.datum:focus')
    await expect.poll(() => last.getAttribute('aria-label')).toMatch(/^Turkey, leg 2/)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('War on the Rocks').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => last.getAttribute('aria-label')).toMatch(/^Turkey, leg 2/)
  })

  test('says the legs as a table', async () => {
    const page = await open('routes/')
    await page.getByText('The legs as a table').click()
    const table = page.getByRole('table', { name: 'Each leg as the sources describe it' })
    await expect.poll(() => table.locator('tbody tr').count()).toBe(10)
  })
})

test('each state leads to its own page, and its evidence opens', async () => {
  const page = await open('routes/?edition=extended')
  await page.getByRole('button', { name: 'Who says so: Malaysia' }).click()
  await page.getByRole('dialog').getByText('War on the Rocks').first().waitFor()
  await page.keyboard.press('Escape')
  await page
    .getByRole('table', { name: /^States in the order/ })
    .getByRole('link', { name: 'Malaysia', exact: true })
    .click()
  await page.waitForURL(/cooperation\/MYS\/\?edition=extended$/)
  await claim(page, 'Malaysia')
  expect(addressOf(page)).toMatch(/cooperation\/MYS\/\?edition=extended$/)
})

test('the page can be printed: the map stays, controls go', async () => {
  const page = await open('routes/')
  await mapOf(page).locator('polygon').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.getByLabel('Route', { exact: true }).isVisible()).toBe(false)
  await expect.poll(() => mapOf(page).locator('svg').isVisible()).toBe(true)
  expect(addressOf(page)).toBe('routes/')
})
