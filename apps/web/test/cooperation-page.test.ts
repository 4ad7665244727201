import { answer } from '@ffc/core/analyses'
import { flip } from '@ffc/core/analyses/flip.run'
import { score } from '@ffc/core/analyses/score.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { formatNumber } from '@ffc/core/present'
import { asCivilDate } from '@ffc/core/time'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addressOf, untilComputed, usePages } from './open-page.ts'
import { claim, textOf } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')

/** Waits until the draws are done, and reads what each state of the ladder says. */
async function ladder(page: Page): Promise<(string | null)[]> {
  await page
    .getByText(/^Rank intervals from [\d,]+ draws?\.$/)
    .first()
    .waitFor()
  return page.locator('.ranking .datum').evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label')))
}

/** Name, rank and score, as core has them. */
function expectedRanks(request: Parameters<typeof selectView>[1], parameters: Partial<typeof score.defaults>) {
  const { data } = answer(score, selectView(dossier, request), { ...score.defaults, ...parameters })
  return data.countries.map(({ name, rank, rankInterval }) => ({ name, rank, rankInterval }))
}

const VIEWS = [
  { path: 'cooperation/', request: { edition: 'article' }, parameters: {} },
  {
    path: 'cooperation/?as-of=2016-01-01&weights=refusals%3D0,returns%3D2.5&draws=500&seed=7',
    request: { edition: 'article', asOf: asCivilDate('2016-01-01') },
    parameters: { weights: ['refusals=0', 'returns=2.5'], draws: 500, seed: 7 },
  },
  {
    path: 'cooperation/?edition=extended&normalise=rank&aggregate=geometric&draws=200',
    request: { edition: 'extended' },
    parameters: { normalise: 'rank', aggregate: 'geometric', draws: 200 } as const,
  },
]

describe('the ranking', () => {
  test.each(VIEWS)('at $path is that of core, intervals and all', async ({ path, request, parameters }) => {
    const page = await open(path)
    const said = await ladder(page)
    const expected = expectedRanks(request, parameters)
    expect(said).toHaveLength(expected.length)
    expected.forEach(({ name, rank, rankInterval }, index) => {
      expect(said[index]).toContain(`${name}: rank ${rank}`)
      expect(said[index]).toContain(
        `rank it ${formatNumber(rankInterval!.lower)}–${formatNumber(rankInterval!.upper)},`,
      )
    })
    expect(addressOf(page)).toBe(path)
  })

  test('stands beside the note on non-refoulement, and reads without JavaScript', async () => {
    const page = await open('cooperation/', { javaScriptEnabled: false })
    await claim(page, 'Pakistan and Tajikistan score highest (0.70) and Turkey lowest (0.10).')
    await claim(page, 'under the principle of non-refoulement a state must not hand people over')
    await expect.poll(() => page.locator('.ranking .when-wide .datum').count()).toBe(38)
  })

  test('follows the date, says who moved, and Back undoes it', async () => {
    const page = await open('cooperation/')
    await ladder(page)
    await page.getByRole('textbox', { name: 'As of' }).fill('2010-01-01')
    await page.keyboard.press('Enter')
    await claim(page, /Back from 25 January 2019 to 1 January 2010: \d+ states are no longer ranked/)
    await page.goBack()
    await claim(page, '38 states by 10 indicators as of 25 January 2019')
    await expect.poll(() => ladder(page)).toHaveLength(38)
  })

  test('says what to do where there is nothing to rank', async () => {
    const page = await open('cooperation/?known-at=1990-01-01')
    await claim(page, 'There is no ranking in this view.')
    await page.getByRole('button', { name: 'Take all that is published since' }).click()
    await ladder(page)
    expect(addressOf(page)).toBe('cooperation/')
  })

  test('of an indicator that does not exist is refused, with a way out', async () => {
    const page = await open('cooperation/?weights=nothing%3D2')
    await claim(page, 'there is no indicator "nothing"')
    await page.getByRole('button', { name: 'Take the index as it stands' }).click()
    await ladder(page)
    expect(addressOf(page)).toBe('cooperation/')
  })
})

describe('weights moved by hand', () => {
  test('by keyboard alone rank anew at once, stand in the address, and Back undoes them', async () => {
    const page = await open('cooperation/')
    await ladder(page)
    const slider = page.getByRole('slider', { name: 'Refusals', exact: true })
    await slider.focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/weights=refusals%3D0$/)
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('0, 0% of all weights')
    const said = await ladder(page)
    expect(said[0]).toContain(`${expectedRanks({ edition: 'article' }, { weights: ['refusals=0'] })[0]?.name}: rank 1`)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/weights=refusals%3D0\.25$/)
    await page.goBack()
    await page.waitForURL(/weights=refusals%3D0$/)
    await expect.poll(() => slider.inputValue()).toBe('0')
    await page.getByRole('button', { name: 'All as they were' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/cooperation\/$/)
  })

  test('can be typed, and a wrong one is refused where it is typed', async () => {
    const page = await open('cooperation/')
    const field = page.getByRole('textbox', { name: 'Returns to China, exact weight' })
    await field.fill('7.5')
    await page.keyboard.press('Enter')
    await page.waitForURL(/weights=returns%3D7\.5$/)
    await field.fill('-1')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('“-1” is no weight')
    expect(addressOf(page)).toBe('cooperation/?weights=returns%3D7.5')
  })

  test('dragged rank anew in every frame, and make one step of the history', async () => {
    const page = await open('cooperation/')
    await ladder(page)
    const slider = page.getByRole('slider', { name: 'Returns to China', exact: true })
    await slider.scrollIntoViewIfNeeded()
    const box = (await slider.boundingBox())!
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 8 })
    const value = Number(await slider.inputValue())
    expect(value).toBeGreaterThan(3)
    expect(addressOf(page)).toBe('cooperation/')
    const [first] = expectedRanks({ edition: 'article' }, { weights: [`returns=${value}`] })
    await expect
      .poll(() => page.locator('.ranking .datum').first().getAttribute('aria-label'))
      .toContain(`${first?.name}: rank 1`)
    await page.mouse.up()
    await page.waitForURL(/weights=returns%3D/)
    await page.goBack()
    await page.waitForURL(/cooperation\/$/)
  })

  test('of a whole dimension can be left out', async () => {
    const page = await open('cooperation/')
    await page.getByRole('button', { name: 'On paper: leave out' }).click()
    await page.waitForURL(/extradition%3D0/)
    await claim(page, '0% of all')
    await page.getByRole('button', { name: 'On paper: this alone' }).click()
    await claim(page, '100% of all')
    await expect.poll(() => page.getByRole('slider', { name: 'Refusals', exact: true }).inputValue()).toBe('0')
  })
})

describe('the draws', () => {
  test('report how far they are, can be stopped, and taken up again', async () => {
    const page = await open('cooperation/?edition=extended&draws=1000000')
    await page.getByRole('progressbar', { name: /How sure the ranks are: \d+% of 1,000,000 runs/ }).waitFor()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await claim(page, 'Stopped: the ranks stand, how sure they are is not known.')
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0)
    await page.getByRole('button', { name: 'Work it out', exact: true }).click()
    await page.getByRole('progressbar').waitFor()
    // An earlier question, left behind, never answers a later one.
    await page.getByRole('textbox', { name: 'Draws' }).fill('100')
    await page.keyboard.press('Enter')
    await claim(page, 'Rank intervals from 100 draws.')
  })

  test('tell what moves the ranking when asked to', async () => {
    const page = await open('cooperation/?draws=100')
    await page.getByRole('button', { name: 'Vary all of it' }).click()
    await page.getByRole('table', { name: /Shares of the variance/ }).waitFor()
    expect(addressOf(page)).toBe('cooperation/?vary=weights,normalisation,aggregation,indicators,claims&draws=100')
    const { data } = answer(score, selectView(dossier, { edition: 'article' }), {
      ...score.defaults,
      draws: 100,
      vary: ['weights', 'normalisation', 'aggregation', 'indicators', 'claims'],
    })
    expect(data.sensitivity).toHaveLength(5)
    const table = page.getByRole('table', { name: /Shares of the variance/ })
    await expect.poll(() => table.getByRole('rowheader').count()).toBe(5)
  })
})

describe('one state', () => {
  test('opens what its score is made of by keyboard, and each value the rows behind it', async () => {
    const page = await open('cooperation/')
    await ladder(page)
    await page.locator('.ranking .datum[tabindex="0"]').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Pakistan: what its score rests on' })
    const { contributions, score: total } = answer(score, selectView(dossier, { edition: 'article' }), {
      ...score.defaults,
      draws: 1,
    }).data.countries[0]!
    const adds = await dialog.getByRole('row').filter({ hasNotText: 'Adds' }).locator('td:last-child').allInnerTexts()
    expect(adds.filter((text) => text !== '')).toEqual([
      ...contributions.filter(({ value }) => value !== null).map((one) => one.contribution!.toFixed(3)),
      total!.toFixed(3),
    ])
    await dialog
      .getByRole('row', { name: /^Extradition treaty/ })
      .getByRole('button')
      .click()
    const evidence = page.getByRole('dialog', { name: 'Who says so' })
    await evidence.getByText('War on the Rocks').first().waitFor()
    await page.keyboard.press('Escape')
    await evidence.waitFor({ state: 'hidden' })
  })
})

describe('two states', () => {
  test('are compared, and what would flip them is core’s answer in a sentence', async () => {
    const page = await open('cooperation/?one=IDN&other=MYS')
    const view = selectView(dossier, { edition: 'article' })
    const parameters = { ...flip.defaults, one: 'IDN', other: 'MYS' }
    const { data } = answer(flip, view, parameters)
    await claim(page, `${flip.finding(data, view, parameters).title}.`)
    await claim(page, 'Indonesia (0.32) stands above Malaysia (0.30)')
    await ladder(page)
    await claim(page, /In \d+(\.\d)?% of 10,000 draws Indonesia stands above Malaysia/)
    await page.getByRole('button', { name: 'Try these weights' }).click()
    await page.waitForURL(/weights=/)
    // At these weights, to four decimals, the two are level.
    await claim(page, /^(?:Indonesia \(0\.\d+\) stands (?:above|below) Malaysia|Indonesia and Malaysia score the same)/)
    await expect.poll(() => page.getByRole('button', { name: 'All as they were' }).isVisible()).toBe(true)
  })

  test('are chosen from those with a score, and stay in the address', async () => {
    const page = await open('cooperation/')
    await page.getByLabel('Compare', { exact: true }).selectOption('Thailand')
    await page.waitForURL(/one=THA/)
    await page.getByLabel('with', { exact: true }).selectOption('Malaysia')
    await page.waitForURL(/one=THA&other=MYS$/)
    await page.reload()
    await untilComputed(page)
    await claim(page, /^Thailand \(0\.31\) stands above Malaysia \(0\.30\)\.$/)
    await expect.poll(() => page.getByLabel('Compare', { exact: true }).inputValue()).toBe('THA')
  })
})

test('the score over the years is worked out on demand, and can be left out again', async () => {
  const page = await open('cooperation/?draws=50')
  await page.getByRole('button', { name: 'Work it out, year by year since 2000' }).click()
  await page.waitForURL(/since=2000$/)
  await page.getByText('The years as a table').waitFor()
  await page.getByRole('button', { name: 'Leave the years out' }).click()
  await page.waitForURL(/draws=50$/)
  await page.getByText('The years as a table').waitFor({ state: 'detached' })
  await expect
    .poll(() => page.getByRole('button', { name: 'Work it out, year by year since 2000' }).isVisible())
    .toBe(true)
})

test('an address gives a new browser the same page', async () => {
  const path = 'cooperation/?edition=extended&as-of=2021-06-30&one=THA&other=TUR&weights=refusals%3D2&draws=300&seed=5'
  const texts = []
  for (let time = 0; time < 2; time += 1) {
    const page = await open(path)
    await ladder(page)
    await claim(page, /In \d+(\.\d)?% of 300 draws Thailand stands above/)
    texts.push(await textOf(page))
    expect(addressOf(page)).toBe(path)
  }
  expect(texts[0]).toBe(texts[1])
})
