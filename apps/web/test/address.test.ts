import { describe, expect, inject, test } from 'vitest'
import { addressOf, untilComputed, usePages } from './open-page.ts'
import { chartPoints, claim, rowNames, textOf } from './read-page.ts'

const open = usePages()

const VIEWS = [
  'treaties/?as-of=2017-01-01&interval=log&sort=-wait',
  'treaties/?edition=extended',
  'treaties/?edition=extended&known-at=2020-01-01&group-by=decade',
  'treaties/?exclude=chn-fra-extradition-2007,chn-idn-extradition-2009&level=0.9',
  'treaties/chn-fra-extradition-2007/?edition=extended',
] as const

test.each(VIEWS)('the address %s gives a new browser the same page', async (path) => {
  const texts = []
  const points = []
  for (let time = 0; time < 2; time += 1) {
    const page = await open(path)
    texts.push(await textOf(page))
    points.push(path.includes('chn-fra-extradition-2007/') ? null : await chartPoints(page))
    expect(addressOf(page)).toBe(path)
  }
  expect(texts[0]).toBe(texts[1])
  expect(points[0]).toBe(points[1])
})

test('a view made by hand and the same view opened from its address read alike', async () => {
  const made = await open('treaties/')
  await made.getByLabel('Interval', { exact: true }).selectOption('plain')
  await made.getByText('Everything sourced since').click()
  await claim(made, '44 extradition treaties, 32 in force')
  await made.getByRole('textbox', { name: 'As of' }).fill('2022-06-30')
  await made.keyboard.press('Enter')
  await claim(made, 'as of 30 June 2022')
  const opened = await open(addressOf(made))
  await expect.poll(() => textOf(opened)).toBe(await textOf(made))
})

describe('what an address asks for in vain', () => {
  test('is said on the page, and the default shown', async () => {
    const page = await open('treaties/?as-of=2019-02-30&colour=red&exclude=nobody')
    await claim(page, 'as-of=2019-02-30, which cannot be used (expected a day that exists')
    await claim(page, 'colour=red, which this page does not know')
    await claim(page, 'leaves out a row "nobody", which does not exist')
    await claim(page, '36 extradition treaties, 30 in force, 6 still waiting as of 25 January 2019.')
    await expect
      .poll(() => page.getByRole('status', { name: 'About this address' }).getByRole('paragraph').count())
      .toBe(3)
  })

  test('is gone from the address with the next choice', async () => {
    const page = await open('treaties/?colour=red')
    await page.getByLabel('Interval', { exact: true }).selectOption('log')
    await page.waitForURL(/treaties\/\?interval=log$/)
    await expect.poll(() => page.getByText('which this page does not know').count()).toBe(0)
  })
})

describe('a restriction that the address makes', () => {
  test('is shown and can be lifted', async () => {
    const page = await open('treaties/?exclude=chn-fra-extradition-2007')
    await claim(page, '35 extradition treaties')
    await claim(page, 'Left out by hand: Extradition treaty between China and France.')
    await page.getByRole('button', { name: 'Put back' }).click()
    await claim(page, '36 extradition treaties')
    expect(addressOf(page)).toBe('treaties/')
  })

  test('of what is measured likewise', async () => {
    const page = await open('treaties/?edition=extended&to=approved-by-focal&level=0.9')
    await claim(page, 'Also chosen: to approval by China and intervals of 90%.')
    await page.getByRole('button', { name: 'Back to the usual' }).click()
    await claim(page, '44 extradition treaties, 32 in force')
    expect(addressOf(page)).toBe('treaties/?edition=extended')
  })

  test('of knowledge likewise', async () => {
    const page = await open('treaties/?known-at=2018-12-31')
    await claim(page, 'Only what had been published by 31 December 2018.')
    await claim(page, 'There is nothing to measure in this view.')
    await page.getByRole('button', { name: 'Take all that is published' }).click()
    await claim(page, '36 extradition treaties')
    expect(addressOf(page)).toBe('treaties/')
  })
})

describe('from page to page', () => {
  test('the evidence goes along, the page’s own choices stay behind, and Back brings them back', async () => {
    const page = await open('treaties/?as-of=2016-01-01&sort=-wait')
    await page.getByRole('link', { name: 'France' }).click()
    await page.waitForURL(/treaties\/chn-fra-extradition-2007\/\?as-of=2016-01-01$/)
    await claim(page, /France: signed 20 March 2007; pending for 8\.8 years/)
    await expect.poll(() => page.title()).toBe('Extradition treaty between China and France · ffc')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.goBack()
    await page.waitForURL(/sort=-wait$/)
    expect((await rowNames(page))[0]).toBe('France')
  })

  test('a disputed treaty shows both claims, each with its source and place', async () => {
    const page = await open('treaties/chn-fra-extradition-2007/?edition=extended')
    const used = page.getByRole('table', { name: /Each stage/ }).getByRole('row', { name: /^entry into force/ })
    await expect.poll(() => used.innerText()).toContain('17 July 2015')
    await expect.poll(() => used.innerText()).toContain('United Nations Treaty Series')
    const other = page.getByRole('table', { name: /another value/ }).getByRole('row', { name: /^entry into force/ })
    await expect.poll(() => other.innerText()).toContain('17 July 2017')
    await expect.poll(() => other.innerText()).toContain('War on the Rocks, p19')
  })

  test('the estimate without a treaty is one link away', async () => {
    const page = await open('treaties/chn-fra-extradition-2007/')
    await page.getByRole('link', { name: 'The estimate without this treaty' }).click()
    await claim(page, '35 extradition treaties')
    expect(addressOf(page)).toBe('treaties/?exclude=chn-fra-extradition-2007')
  })

  test('a treaty not yet signed on that date says so, and where to look', async () => {
    const page = await open('treaties/chn-fra-extradition-2007/?as-of=2000-01-01')
    await claim(page, 'As of 1 January 2000 the article edition knows no treaty of this name.')
    await page.getByRole('link', { name: 'Look on the edition’s own date' }).click()
    await claim(page, 'France: signed 20 March 2007')
    expect(addressOf(page)).toBe('treaties/chn-fra-extradition-2007/')
  })

  test('an address that leads nowhere says so', async () => {
    const page = await open('treaties/')
    await page.evaluate(() => history.pushState(null, '', 'nowhere/at/all/'))
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await claim(page, 'There is no such page')
    await page.getByRole('link', { name: 'Go to the briefing' }).click()
    await page.locator('.answer').waitFor()
    expect(addressOf(page)).toBe('')
  })
})

test('the extended edition is fetched only when it is asked for, and failing that is said', async () => {
  const page = await open('treaties/', { expectedError: /ERR_FAILED/ })
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.route(/assets\/rest-.*\.js$/, (route) => route.abort())
  await page.getByText('Everything sourced since').click()
  await claim(page, 'The extended edition could not be loaded')
  await claim(page, '36 extradition treaties')
  expect(fetched.filter((url) => url.includes('/assets/rest-'))).toHaveLength(1)
  await untilComputed(page)
})

test('when the program does not come, a page says that it shows the default view', async () => {
  const page = await open('treaties/', { expectedError: /ERR_FAILED/ })
  await page.route(/assets\/index-.*\.js$/, (route) => route.abort())
  await page.goto(new URL('treaties/?as-of=2010-01-01', inject('site')).href)
  const notice = () => getComputedStyle(document.body, '::before').content
  await expect.poll(() => page.evaluate(notice)).toContain('This is the default view.')
  await claim(page, 'as of 25 January 2019')
})
