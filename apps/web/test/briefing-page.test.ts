import { answer } from '@ffc/core/analyses'
import { corrections } from '@ffc/core/analyses/corrections.run'
import { gaps } from '@ffc/core/analyses/gaps.run'
import { interplay } from '@ffc/core/analyses/interplay.run'
import { lag } from '@ffc/core/analyses/lag.run'
import { score } from '@ffc/core/analyses/score.run'
import { estimates } from '@ffc/core/analyses/tables.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type DossierView, selectView } from '@ffc/core/dossier'
import { estimatesFinding } from '@ffc/core/present'
import { asCivilDate } from '@ffc/core/time'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')

/** The sentence of each of the six questions, as core gives it. */
function sentencesOf(view: DossierView): string[] {
  const ranked = answer(score, view, score.defaults).data
  return [
    lag.finding(answer(lag, view, lag.defaults).data, view, lag.defaults).title,
    score.finding(ranked, view, score.defaults).title,
    estimatesFinding(answer(estimates, view, estimates.defaults).data, view).title,
    gaps.finding(answer(gaps, view, gaps.defaults).data, view, gaps.defaults).title,
    interplay.finding(answer(interplay, view, interplay.defaults).data, view, interplay.defaults).title,
  ].map((title) => `${title}.`)
}

describe('the briefing', () => {
  test.each([
    ['', 'article', undefined],
    ['?edition=extended&as-of=2018-06-30', 'extended', '2018-06-30'],
  ] as const)('answers its six questions at "%s" as core does', async (path, edition, day) => {
    const page = await open(path)
    await page.getByRole('heading', { name: /Who cooperates/ }).waitFor()
    const view = selectView(dossier, { edition, asOf: day === undefined ? undefined : asCivilDate(day) })
    const contradicted = answer(corrections, view, corrections.defaults).data.length
    for (const sentence of sentencesOf(view)) await claim(page, sentence)
    const last = page.locator('#question-6 .story-answer')
    const verdict = contradicted === 0 ? 'nobody contradicts' : String(contradicted)
    await expect.poll(() => last.textContent()).toContain(verdict)
    await expect.poll(() => page.locator('.story').count()).toBe(6)
  })

  test('reads without JavaScript, figures and all', async () => {
    const page = await open('', { javaScriptEnabled: false })
    for (const sentence of sentencesOf(selectView(dossier, { edition: 'article' }))) await claim(page, sentence)
    await expect.poll(() => page.getByRole('figure').count()).toBeGreaterThanOrEqual(3)
    await claim(page, 'non-refoulement')
  })

  test('opens who says so of each answer, by keyboard, and gives the focus back', async () => {
    const page = await open('?edition=extended')
    for (const question of [1, 2, 3, 4, 5, 6]) {
      const button = page.locator(`#question-${question}`).getByRole('button', { name: /^Who says so/ })
      await button.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Who says so' })
      await dialog.getByRole('heading', { level: 3 }).first().waitFor()
      await expect
        .poll(() => dialog.locator('.source-ref').count(), { message: `question ${question}` })
        .toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    }
  })

  test('leads to the page of each question with the same evidence', async () => {
    const page = await open('?as-of=2016-01-01')
    await page.getByRole('link', { name: 'Read on: How long does a treaty take to bind?' }).click()
    await page.waitForURL(/treaties\/\?as-of=2016-01-01$/)
    await claim(page, 'as of 1 January 2016')
    await page.goBack()
    await claim(page, 'China has signed')
    expect(addressOf(page)).toBe('?as-of=2016-01-01')
  })
})

describe('an error in the data', () => {
  test('is reported as a text to take along, with the row, the value, the data and the address', async () => {
    const page = await open('treaties/')
    await page.getByRole('button', { name: /^France: in force after/ }).dispatchEvent('click')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Report an error').click()
    await dialog.getByLabel('Row').selectOption('chn-fra-extradition-2007.in-force.duchatel-2019')
    await dialog.getByLabel('What is wrong').selectOption('date')
    const report = await dialog.locator('pre').innerText()
    expect(report).toContain('Row: chn-fra-extradition-2007.in-force.duchatel-2019')
    expect(report).toContain('Field: date')
    expect(report).toContain('Value: 2017-07-17')
    expect(report).toContain('Source of the row: duchatel-2019, p19')
    expect(report).toContain(`(SHA-256 ${dossier.hash})`)
    expect(report).toContain(`Seen at: ${page.url()}`)
  })
})
