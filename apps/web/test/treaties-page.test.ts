import { answer } from '@ffc/core/analyses'
import { forecast } from '@ffc/core/analyses/forecast.run'
import { stages } from '@ffc/core/analyses/stages.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { forecastWaitsFinding } from '@ffc/core/present'
import { describe, expect, test } from 'vitest'
import { addressOf, untilComputed, usePages } from './open-page.ts'
import { chartPoints, claim, rowNames } from './read-page.ts'

const open = usePages()

describe('the figures of the article', () => {
  test('stand on the page', async () => {
    const page = await open('treaties/')
    await expect.poll(() => page.title()).toBe('How long until a signature binds? · ffc')
    await claim(page, 'Half of China’s extradition treaties took more than 2.9 years to bind.')
    await claim(page, '36 extradition treaties, 30 in force, 6 still waiting as of 25 January 2019.')
    await claim(page, 'half after 1,050 days (95% interval 673–1,529)')
    await claim(page, 'A quarter was over after 600.5 days')
    await claim(page, 'three quarters after 1,594 days')
    await claim(page, '1,282 days (standard error 150)')
    const naive = page.getByRole('row', { name: 'Those in force alone' })
    await expect.poll(() => naive.getByRole('cell').allTextContents()).toEqual(['30', '30', '917.5', 'none', '1,184.1'])
    const right = page.getByRole('row', { name: 'All, those waiting censored' })
    await expect
      .poll(() => right.getByRole('cell').allTextContents())
      .toEqual(['36', '30', '1,050', '673–1,529', '1,282.2'])
    await expect.poll(() => rowNames(page)).toHaveLength(36)
  })

  test('can be read without JavaScript', async () => {
    const page = await open('treaties/', { javaScriptEnabled: false })
    await claim(page, 'Half of China’s extradition treaties took more than 2.9 years to bind.')
    await claim(page, 'half after 1,050 days (95% interval 673–1,529)')
    await claim(page, 'Without JavaScript these pages show the default view')
    await expect.poll(() => rowNames(page)).toHaveLength(36)
    await page.getByRole('link', { name: 'Thailand' }).click()
    await claim(page, 'Extradition treaty between China and Thailand')
  })
})

describe('each interval kind', () => {
  const limits = [
    ['log', '742–1,594'],
    ['plain', '742–1,529'],
  ] as const
  test.each(limits)('%s has its limits %s, and Back undoes it', async (kind, text) => {
    const page = await open('treaties/')
    await page.getByLabel('Interval', { exact: true }).selectOption(kind)
    await claim(page, `half after 1,050 days (95% interval ${text})`)
    expect(addressOf(page)).toBe(`treaties/?interval=${kind}`)
    await page.goBack()
    await claim(page, 'half after 1,050 days (95% interval 673–1,529)')
    expect(addressOf(page)).toBe('treaties/')
  })
})

describe('the as-of date', () => {
  test('moves the sentence, the table, the curve and the address together', async () => {
    const page = await open('treaties/')
    const before = await chartPoints(page)
    await page.getByLabel('As of', { exact: true }).and(page.getByRole('textbox')).fill('2010-01-01')
    await page.keyboard.press('Enter')
    await claim(page, '24 extradition treaties, 21 in force, 3 still waiting as of 1 January 2010.')
    await claim(page, 'half after 742 days (95% interval 564–1,051)')
    await expect.poll(() => rowNames(page)).toHaveLength(24)
    await expect.poll(() => rowNames(page)).not.toContain('Italy')
    await page
      .getByRole('row', { name: /^Azerbaijan/ })
      .getByRole('cell', { name: 'pending', exact: true })
      .waitFor()
    await expect.poll(() => chartPoints(page)).not.toBe(before)
    expect(addressOf(page)).toBe('treaties/?as-of=2010-01-01')
    await claim(page, 'Back from 25 January 2019 to 1 January 2010: 12 treaties are not signed yet')
  })

  test('steps by keys, says what changed when it rests, and Back undoes each step', async () => {
    const page = await open('treaties/')
    await page.getByRole('slider', { name: 'As of' }).focus()
    await page.keyboard.press('PageDown')
    await page.waitForURL(/as-of=2018-01-25$/)
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/as-of=2017-12-25$/)
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForURL(/as-of=2017-12-26$/)
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuetext')).toBe('26 December 2017')
    await page.getByRole('status').filter({ hasText: 'Back from' }).waitFor({ state: 'attached' })
    await page.goBack()
    await page.waitForURL(/as-of=2017-12-25$/)
    await claim(page, 'as of 25 December 2017')
    await page.keyboard.press('Home')
    await claim(page, 'as of 26 August 1993')
    await expect.poll(() => rowNames(page)).toEqual(['Thailand'])
  })

  test('dragged far makes one step of the history', async () => {
    const page = await open('treaties/')
    const box = await page.getByRole('slider').boundingBox()
    if (!box) throw new Error('the slider has no place')
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 })
    await page.mouse.up()
    await page.waitForURL(/as-of=2006-/)
    await page.goBack()
    expect(addressOf(page)).toBe('treaties/')
    await claim(page, '36 extradition treaties')
  })

  test('plays to its end', async () => {
    const page = await open('treaties/?as-of=2018-06-01', { reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Play' }).waitFor()
    await claim(page, 'as of 25 January 2019')
    expect(addressOf(page)).toBe('treaties/')
  })

  test('that does not exist is refused where it is typed', async () => {
    const page = await open('treaties/')
    await page.getByRole('textbox', { name: 'As of' }).fill('2017-02-30')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('2017-02-30')
    expect(addressOf(page)).toBe('treaties/')
  })
})

describe('the table', () => {
  test('sorts by keyboard, shows by what, and keeps it in the address', async () => {
    const page = await open('treaties/')
    const head = page.getByRole('columnheader', { name: 'Years' })
    await head.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sort=wait$/)
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
    expect((await rowNames(page))[0]).toBe('Uzbekistan')
    await page.keyboard.press('Enter')
    await page.waitForURL(/sort=-wait$/)
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending')
    expect((await rowNames(page))[0]).toBe('France')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Years')
    await page.reload()
    await untilComputed(page)
    expect((await rowNames(page))[0]).toBe('France')
  })

  test('gives each wait a bar that says itself', async () => {
    const page = await open('treaties/')
    const bars = page.locator('.waits tbody').getByRole('img')
    const said = await bars.evaluateAll((images) => images.map((image) => image.getAttribute('aria-label')))
    expect(said).toHaveLength(36)
    expect(said[0]).toBe('Thailand: signed 26 August 1993; in force 7 March 1999, after 5.5 years (2,019 days).')
    expect(said.at(-2)).toMatch(/^Turkey: signed 13 May 2017; pending for 1\.7 years/)
  })

  test('shows the pending alone, and says that the curve counts all', async () => {
    const page = await open('treaties/')
    await page.getByLabel('Show', { exact: true }).selectOption('pending')
    await claim(page, 'The table shows 6 of 36; the curve above counts them all.')
    await expect.poll(() => rowNames(page)).toEqual(['Vietnam', 'Sri Lanka', 'Morocco', 'Belgium', 'Turkey', 'Kenya'])
    expect(addressOf(page)).toBe('treaties/?status=pending')
  })
})

describe('the curve', () => {
  test('is one tab stop, is read step by step with the arrows, and opens who says so', async () => {
    const page = await open('treaties/')
    const step = page.locator('.datum[tabindex="0"]')
    await expect.poll(() => step.count()).toBe(1)
    await step.focus()
    await expect.poll(() => step.getAttribute('aria-label')).toMatch(/^Uzbekistan: in force after 0.9 years/)
    await page.keyboard.press('ArrowRight')
    const focused = page.locator('.datum:focus')
    const label = (await focused.getAttribute('aria-label')) ?? ''
    expect(label).toMatch(/^Lithuania: in force after 1.0 year/)
    await expect.poll(() => page.locator('.reading').innerText()).toBe(label)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Who says so' })
    await dialog.getByText('signature: 17 June 2002').waitFor()
    await expect.poll(() => dialog.innerText()).toContain('signature: 17 June 2002 War on the Rocks, p19')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => focused.getAttribute('aria-label')).toBe(label)
  })

  test('says under the pointer what it says under focus', async () => {
    const page = await open('treaties/')
    const step = page.locator('.datum').nth(4)
    await step.hover({ force: true })
    const said = await page.locator('.reading').innerText()
    await expect.poll(() => page.locator('.datum.current').getAttribute('aria-label')).toBe(said)
  })

  test('opens the very step that an assistive technology activates', async () => {
    const page = await open('treaties/')
    const step = page.getByRole('button', { name: /^France: in force after 10\.3 years/ })
    await step.dispatchEvent('click')
    const heading = page.getByRole('dialog').getByRole('heading', { level: 3 })
    await heading.first().waitFor()
    await expect.poll(() => heading.allInnerTexts()).toEqual(['Extradition treaty between China and France'])
  })

  test('has its table behind it', async () => {
    const page = await open('treaties/')
    await page.getByText('The curve as a table').click()
    const table = page.getByRole('table', { name: /Kaplan–Meier estimate/ })
    await expect.poll(() => table.getByRole('columnheader').allInnerTexts()).toContain('At risk')
    expect(
      await table
        .getByRole('row', { name: /^1,050 / })
        .getByRole('cell')
        .allInnerTexts(),
    ).toContain('0.4676')
  })

  test('stands in panels where groups are compared', async () => {
    const page = await open('treaties/')
    await page.getByLabel('Compare', { exact: true }).selectOption('region')
    await claim(page, 'The median wait of China’s extradition treaties runs from')
    await page.getByText('Europe: 9').first().waitFor()
    expect(addressOf(page)).toBe('treaties/?group-by=region')
  })
})

describe('what is to come', () => {
  test('is forecast once a reader comes near, as core does, and follows the date', async () => {
    const page = await open('treaties/?edition=extended')
    await claim(page, 'What may become of the pending treaties is computed when you come here.')
    await page.locator('.outlook').scrollIntoViewIfNeeded()
    const view = selectView(await loadBundledDossier('extended'), { edition: 'extended' })
    const { data } = answer(forecast, view, forecast.defaults)
    await claim(page, `${forecastWaitsFinding(data, view, forecast.defaults).title}.`)
    await expect.poll(() => page.locator('.forecast .datum').count()).toBe(data.treaties.length)
    const split = answer(stages, view, stages.defaults).data
    await claim(page, `${stages.finding(split, view, stages.defaults).title}.`)
    await page.getByRole('textbox', { name: 'As of' }).fill('2019-01-25')
    await page.keyboard.press('Enter')
    await claim(page, /pending extradition treaties as of 25 January 2019; /)
  })
})

test('a view can be taken along as a command, an address and a citation', async () => {
  const page = await open('treaties/?as-of=2010-01-01&interval=plain')
  const figure = page.getByRole('figure')
  await figure.getByText('Cite it, link to it, compute it again').click()
  await claim(page, 'ffc lag --as-of 2010-01-01 --interval plain')
  const address = await figure.getByText(/^http.*as-of=2010-01-01&interval=plain$/).innerText()
  expect(address).toBe(page.url())
  await claim(page, '/v1/lag?as-of=2010-01-01&interval=plain')
  await claim(
    page,
    /article edition, data version .* as of 2010-01-01: lag\?as-of=2010-01-01&interval=plain, computed with ffc/,
  )
})
