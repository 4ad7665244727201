import { answer } from '@ffc/core/analyses'
import { country } from '@ffc/core/analyses/country.run'
import { score } from '@ffc/core/analyses/score.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')
const view = selectView(dossier, { edition: 'article' })

describe('a state’s page', () => {
  test('is where core’s link leads, and says what core says', async () => {
    const { meta, data } = answer(country, view, { iso3: 'MYS' })
    expect(meta.links.web).toBe('/cooperation/MYS')
    const page = await open(`${meta.links.web.slice(1)}/`)
    await claim(page, `${country.finding(data, view, { iso3: 'MYS' }).title}.`)
    await expect.poll(() => page.locator('.title-zh').getAttribute('lang')).toBe('zh')
    await expect.poll(() => page.locator('.title-zh').innerText()).toBe('马来西亚')
    const events = page.getByRole('table', { name: /Events that name the state/ })
    await expect.poll(() => events.locator('tbody tr').count()).toBe(data.events.length)
  })

  test('has its score with what adds up to it, its rank interval and its neighbours', async () => {
    const page = await open('cooperation/MYS/')
    const { data } = answer(score, view, score.defaults)
    const own = data.countries.find(({ iso3 }) => iso3 === 'MYS')!
    await claim(page, `Malaysia stands at rank ${own.rank} of 38, with a score of 0.30.`)
    await claim(page, `rank it ${own.rankInterval?.lower}–${own.rankInterval?.upper}.`)
    await claim(page, 'under the principle of non-refoulement')
    await page.getByRole('link', { name: 'Turkmenistan', exact: true }).click()
    await claim(page, 'Turkmenistan')
    expect(addressOf(page)).toBe('cooperation/TKM/')
  })

  test('shows each event as it was described and by whom, and opens who says so', async () => {
    const page = await open('cooperation/MYS/')
    await claim(page, '“Uyghur militants”, by Malaysia’s deputy prime minister')
    await page
      .getByRole('row', { name: /the eleven were not sent/ })
      .getByRole('button')
      .click()
    await page.getByRole('dialog', { name: 'Who says so' }).getByText('War on the Rocks').first().waitFor()
    await expect.poll(() => page.getByRole('dialog', { name: 'Who says so' }).innerText()).toContain('p26')
  })

  test('says so where nothing is known, and where to look', async () => {
    const page = await open('cooperation/JPN/')
    await claim(page, 'As of 25 January 2019 no row of the article edition names this state.')
    await page.getByRole('link', { name: 'Look in the extended edition' }).click()
    await claim(page, 'Japan')
    expect(addressOf(page)).toBe('cooperation/JPN/?edition=extended')
  })

  test('can be read without JavaScript', async () => {
    const page = await open('cooperation/THA/', { javaScriptEnabled: false })
    await claim(page, 'extradition treaty with China in force since 7 March 1999')
    await claim(page, /Thailand stands at rank \d+ of 38/)
    await expect.poll(() => page.locator('.country .when-wide .datum').count()).toBeGreaterThan(3)
  })
})

test('follows the date and the edition', async () => {
  const page = await open('cooperation/THA/')
  await page.getByText('Everything sourced since').click()
  await page.waitForURL(/edition=extended$/)
  await claim(page, /20 accounts of events/)
  await page.getByRole('textbox', { name: 'As of' }).fill('1995-01-01')
  await page.keyboard.press('Enter')
  await claim(page, 'extradition treaty with China pending since 26 August 1993')
  expect(addressOf(page)).toBe('cooperation/THA/?edition=extended&as-of=1995-01-01')
})
