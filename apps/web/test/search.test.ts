import { answer } from '@ffc/core/analyses'
import { search } from '@ffc/core/analyses/search.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')

describe('the one search', () => {
  test('opens with a key, finds in English and Chinese, and Enter goes to the first match', async () => {
    const page = await open('treaties/?edition=extended')
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByRole('textbox').waitFor()
    await page.keyboard.type('法国')
    await dialog.getByText('France').first().waitFor()
    await dialog.getByRole('textbox').fill('extradition treaty between china and france')
    await page.keyboard.press('Enter')
    await page.waitForURL(/treaties\/chn-fra-extradition-2007\/\?edition=extended$/)
    await dialog.waitFor({ state: 'hidden' })
    expect(addressOf(page)).toBe('treaties/chn-fra-extradition-2007/?edition=extended')
  })

  test('is walked with the arrows, and what has no page opens who says so', async () => {
    const page = await open('evidence/')
    await page.getByRole('link', { name: 'Search' }).click()
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByRole('textbox').fill('turkestan islamic party')
    await dialog.getByRole('button', { name: /Turkestan Islamic Party/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Turkestan Islamic Party')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Who says so' }).waitFor()
  })

  test('its key can be switched off, and stays off', async () => {
    const page = await open('treaties/')
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByRole('checkbox', { name: 'The key / opens this' }).click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('/')
    await page.waitForTimeout(300)
    await expect.poll(() => dialog.isVisible()).toBe(false)
  })
})

describe('the page of a search', () => {
  test('is the address that core gives, with the same results', async () => {
    const view = selectView(dossier, { edition: 'extended' })
    const expected = answer(search, view, { words: 'turk' })
    const page = await open(expected.meta.links.web.replace(/^\/search/, 'search/'))
    await claim(page, `${expected.data.length} matches for “turk”.`)
    const titles = await page.locator('.search-box li').allInnerTexts()
    expect(titles).toHaveLength(expected.data.length)
    for (const [index, { title }] of expected.data.entries()) expect(titles[index]).toContain(title)
  })

  test('follows what is typed, and its address with it', async () => {
    const page = await open('search/')
    await page.getByRole('textbox', { name: /A state, a treaty/ }).fill('kazakh')
    await claim(page, /matches? for “kazakh”/)
    expect(addressOf(page)).toBe('search/?words=kazakh')
  })
})
