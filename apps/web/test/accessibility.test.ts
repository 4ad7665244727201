import { describe, expect, test } from 'vitest'
import { SCHEMES, WIDTHS, usePages } from './open-page.ts'
import { violationsOf } from './violations-of.ts'

const open = usePages()

/** Every kind of page, with its longest instance. */
const PAGES = [
  '',
  '?edition=extended&as-of=2001-01-01',
  'methods/',
  'search/?words=turk',
  'treaties/',
  'treaties/?edition=extended&group-by=region',
  'treaties/?as-of=2019-02-30&colour=red&exclude=chn-fra-extradition-2007',
  'treaties/?known-at=1990-01-01',
  'treaties/chn-fra-extradition-2007/?edition=extended',
  'treaties/chn-fra-extradition-2007/?as-of=2000-01-01',
  'cooperation/?edition=extended&weights=refusals%3D0&vary=weights,claims&draws=50&since=2010',
  'cooperation/?known-at=1990-01-01',
  'cooperation/THA/?edition=extended',
  'cooperation/JPN/',
  'estimates/?edition=extended',
  'estimates/?organisation=islamic-state&theatre=syria-iraq&counted=uyghur-fighters&edition=extended',
  'evidence/?edition=extended',
  'evidence/?as-of=2015-01-01&verdict=supported&colour=red',
  'routes/?edition=extended&since=2006-11-23',
  'timeline/?edition=extended&country=TUR',
  'timeline/?as-of=2005-01-01&kind=return',
  'turning-points/?edition=extended',
  'data/?edition=extended&tool=composite',
] as const

const cases = PAGES.flatMap((path) => SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ path, scheme, width }))))

describe.each(cases)('$path, $scheme, $width px', ({ path, scheme, width }) => {
  test('axe finds nothing, and nothing scrolls sideways', async () => {
    const page = await open(path, { width, colorScheme: scheme })
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await violationsOf(page)).toEqual([])
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content).toBeLessThanOrEqual(window ?? 0)
  })
})

test('320 px is wide enough', async () => {
  const page = await open('treaties/', { width: 320 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the first Tab offers to skip to the text, and does', async () => {
  const page = await open('treaties/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(
    true,
  )
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('whatever takes focus shows it', async () => {
  const page = await open('treaties/')
  const stops = new Set<string>()
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      // A radio's own box is hidden; its label beside it carries the outline.
      const shown = element.matches('input[type=radio]') ? element.nextElementSibling : element
      const style = getComputedStyle(shown ?? element)
      const inside = getComputedStyle(element.querySelector('.stroke') ?? element)
      return {
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        isShown: style.outlineStyle !== 'none' || Number.parseFloat(inside.strokeWidth) >= 4,
      }
    })
    if (!stop) break
    stops.add(stop.name)
    expect(stop.isShown, stop.name).toBe(true)
  }
  expect(stops.size).toBeGreaterThan(15)
})

test('forced colours leave every mark visible', async () => {
  const page = await open('treaties/', { forcedColors: 'active' })
  const colors = await page.evaluate(() => {
    const bar = document.querySelector('.waits rect.fill')
    return bar ? [getComputedStyle(bar).fill, getComputedStyle(document.body).backgroundColor] : []
  })
  expect(colors).toHaveLength(2)
  expect(colors[0]).not.toBe(colors[1])
})
