import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const EXTENDED = 'evidence/?edition=extended'

/** Comes near the arguments and waits until they are judged. */
async function judge(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Arguments' }).click()
  await page.locator('#theses').getByRole('table').waitFor()
}

describe('the article’s own edition', () => {
  test('says whose word it is, and where contradiction is to be had', async () => {
    const page = await open('evidence/')
    await expect.poll(() => page.title()).toBe('Who says so, and who disagrees? · ffc')
    await claim(page, /^One publication, War on the Rocks, makes \d+ of the \d+ claims here/)
    await expect.poll(() => page.locator('#corrections').getByRole('table').count()).toBe(0)
    await page.getByRole('link', { name: 'See them in the extended edition' }).click()
    await claim(page, /^\d+ figures of the article are contradicted by other sources\.$/)
    expect(addressOf(page)).toBe(EXTENDED)
  })

  test('can be read without JavaScript, arguments and all', async () => {
    const page = await open('evidence/', { javaScriptEnabled: false })
    await claim(page, /^One publication, War on the Rocks/)
    await expect.poll(() => page.locator('#sources tbody tr').count()).toBeGreaterThanOrEqual(1)
    await expect.poll(() => page.locator('#terms tbody tr').count()).toBeGreaterThanOrEqual(10)
    await expect.poll(() => page.locator('#theses tbody tr').count()).toBeGreaterThanOrEqual(30)
  })
})

describe('the corrections', () => {
  test('give both sides with their sources, and what stands', async () => {
    const page = await open(EXTENDED)
    const france = page.locator('#corrections').getByRole('row', { name: /China and France/ })
    const cells = await france.getByRole('cell').allInnerTexts()
    expect(cells[0]).toMatch(/^entry into force 17 July 2017\s+War on the Rocks, p19$/)
    expect(cells[1]).toMatch(/^entry into force 17 July 2015\s+Journal officiel/)
    expect(cells[2]).toBe('the others’')
    const answer = await page.locator('.answer').innerText()
    await expect.poll(() => page.locator('#corrections tbody tr').count()).toBe(Number.parseInt(answer, 10))
  })

  test('open who says so by keyboard, and give the focus back', async () => {
    const page = await open(EXTENDED)
    const button = page.getByRole('button', { name: 'Who says so: Extradition treaty between China and Kazakhstan' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Who says so' })
    await expect
      .poll(() => dialog.getByRole('heading', { level: 3 }).allInnerTexts())
      .toEqual(['The article says: entry into force 10 February 1998', 'Others say: entry into force 10 February 1999'])
    await dialog.getByText('chn-kaz-extradition-1996.in-force.adilet-kaz', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('are fewer where less had been published', async () => {
    const page = await open(`${EXTENDED}&known-at=2019-02-01`)
    const early = await page.locator('#corrections tbody tr').count()
    await page.getByRole('button', { name: 'Take all that is published' }).click()
    await claim(page, /China and Armenia/)
    await expect.poll(() => page.locator('#corrections tbody tr').count()).toBeGreaterThan(early)
  })
})

test('sources are counted by authority and unfold with their addresses', async () => {
  const page = await open(EXTENDED)
  const sources = page.locator('#sources')
  const summaries = await sources.locator('.fold > summary').allInnerTexts()
  const counted = summaries.map((text) => Number(/: (\d+)$/.exec(text)?.[1]))
  const lead = Number.parseInt(await sources.locator('.prose').innerText(), 10)
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(lead)
  await sources.locator('summary', { hasText: /^Registers of treaties/ }).click()
  const rows = sources.getByRole('row').filter({ has: page.getByRole('link') })
  await rows.first().waitFor()
  await expect.poll(() => rows.count()).toBe(counted[0])
  await expect.poll(() => rows.first().getByRole('link').getAttribute('href')).toMatch(/^https?:/)
  await expect.poll(() => rows.first().getByRole('cell').count()).toBe(4)
})

test('words in Chinese are marked as Chinese, their pinyin as pinyin, and attributed', async () => {
  const page = await open('evidence/')
  const row = page.locator('#terms').getByRole('row', { name: /^three evils/ })
  await expect.poll(() => row.locator('[lang=zh]').innerText()).toBe('三股势力')
  await expect.poll(() => row.locator('[lang=zh-Latn-pinyin]').innerText()).toBe('sān gǔ shìlì')
  await expect.poll(() => row.getByRole('cell').allInnerTexts()).toContain('China’s government')
})

describe('the arguments', () => {
  test('are judged when a reader comes near, and show their rows', async () => {
    const page = await open('evidence/')
    await expect.poll(() => page.locator('#theses').getByRole('table').count()).toBe(0)
    await judge(page)
    const row = page.locator('#theses').getByRole('row', { name: /^The agreements show full acceptance/ })
    await expect.poll(() => row.getByRole('cell').first().innerText()).toMatch(/^supported/)
    await row.getByRole('button').click()
    await page.getByRole('dialog').getByText('chn-kaz-three-evils', { exact: true }).waitFor()
  })

  test('are chosen by verdict in the address, as the command has it', async () => {
    const page = await open('evidence/')
    await judge(page)
    const theses = page.locator('#theses')
    await theses.getByLabel('Show', { exact: true }).selectOption('not-testable')
    await page.waitForURL(/evidence\/\?verdict=not-testable(#theses)?$/)
    const verdicts = await theses.locator('tbody td:nth-child(2)').allInnerTexts()
    expect(new Set(verdicts)).toEqual(new Set(['cannot be tested here']))
    await theses.getByText('Cite it, link to it, compute it again').click()
    await claim(page, 'ffc theses --verdict not-testable')
  })
})
