import { answer } from '@ffc/core/analyses'
import { interplay } from '@ffc/core/analyses/interplay.run'
import { timeline } from '@ffc/core/analyses/timeline.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import { addressOf, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()
const dossier = await loadBundledDossier('extended')
const extended = selectView(dossier, { edition: 'extended' })
const article = selectView(await loadBundledDossier())

describe('the timeline', () => {
  test.each([
    ['timeline/', article, {}],
    ['timeline/?edition=extended&kind=return', extended, { kind: 'return' }],
    ['timeline/?edition=extended&kind=refusal&country=THA', extended, { kind: 'refusal', country: 'THA' }],
  ] as const)('at %s is the answer of core', async (path, view, parameters) => {
    const chosen = { ...timeline.defaults, ...parameters }
    const { data } = answer(timeline, view, chosen)
    const page = await open(path)
    await expect.poll(() => page.locator('.answer').innerText()).toBe(`${timeline.finding(data, view, chosen).title}.`)
    const more = page.getByRole('button', { name: /^Show the other/ })
    if (await more.isVisible()) await more.click()
    await expect.poll(() => page.locator('.timeline-page .happenings tbody tr').count()).toBe(data.length)
    await expect.poll(() => page.locator('.figure-block .datum').count()).toBe(data.length)
  })

  test('filters by kind and state in the address, and says when a state is not in it', async () => {
    const page = await open('timeline/?country=NZL')
    await claim(page, 'No dated claim of this view names NZL; all states are shown.')
    await page.getByLabel('Show', { exact: true }).selectOption('attack')
    await page.waitForURL(/timeline\/\?kind=attack/)
    await page.getByLabel('State', { exact: true }).selectOption('THA')
    await page.waitForURL(/timeline\/\?kind=attack&country=THA$/)
    await page.goBack()
    await page.waitForURL(/timeline\/\?kind=attack/)
    expect(addressOf(page)).toMatch(/timeline\/\?kind=attack/)
  })

  test('an imprecise date is drawn as a span, and written with the days that it may mean', async () => {
    const page = await open('timeline/?edition=extended')
    await expect.poll(() => page.locator('.figure-block svg rect[fill^="url(#soft"]').count()).toBeGreaterThan(5)
    const row = page.locator('.happenings tbody tr').filter({ hasText: /1990s/ }).first()
    await row.getByText('1 January 1990 to 31 December 1999').waitFor()
  })

  test('each row opens who says so', async () => {
    const page = await open('timeline/')
    await page.locator('.happenings tbody').getByRole('button').first().click()
    await page.getByRole('dialog').getByText('War on the Rocks').first().waitFor()
    expect(addressOf(page)).toBe('timeline/')
  })

  test('can be read without JavaScript, every row of it', async () => {
    const page = await open('timeline/', { javaScriptEnabled: false })
    const { data } = answer(timeline, article, timeline.defaults)
    await expect.poll(() => page.locator('.happenings tbody tr').count()).toBe(data.length)
  })
})

describe('turning points', () => {
  test.each([
    ['turning-points/', article, {}],
    [
      'turning-points/?edition=extended&turning-point=xinjiang-mass-internment&window=5',
      extended,
      { turningPoint: 'xinjiang-mass-internment', window: 5 },
    ],
    ['turning-points/?at=2010-01-01&level=0.9', article, { at: '2010-01-01', level: 0.9 }],
  ] as const)('at %s are the answer of core, with its caveats', async (path, view, parameters) => {
    const chosen = { ...interplay.defaults, ...parameters } as typeof interplay.defaults
    const { data, meta } = answer(interplay, view, chosen)
    const page = await open(path)
    await claim(page, `${interplay.finding(data, view, chosen).title}.`)
    // The page names treaties and links what the command line would leave out: as far as that, the words are the same.
    for (const warning of meta.warnings) await claim(page, warning.split(/(?:--exclude|\bchn-)/)[0]!.trim())
    const tables = data.turningPoints.flatMap(({ assessments }) => assessments)
    await expect.poll(() => page.locator('.turning-page table.plain').count()).toBe(tables.length)
    expect(addressOf(page)).toBe(path)
  })

  test('a day of one’s own is taken, and what is no day refused where it is typed', async () => {
    const page = await open('turning-points/')
    const field = page.getByLabel('or a day')
    await field.fill('2015-02-30')
    await field.press('Enter')
    await claim(page, '“2015-02-30” is not a day that exists; write it as 2015-12-27.')
    await field.fill('2012-01-01')
    await field.press('Enter')
    await page.waitForURL(/\?at=2012-01-01$/)
    await claim(page, 'Around 1 January 2012')
    expect(addressOf(page)).toMatch(/\?at=2012-01-01$/)
  })

  test('an event that is not in the view is said', async () => {
    const page = await open('turning-points/?turning-point=nothing')
    await claim(page, 'There is no event “nothing” in this view; the named turning points are shown.')
    expect(addressOf(page)).toBe('turning-points/?turning-point=nothing')
  })

  test('are one link away from the timeline, which says what they come to', async () => {
    const page = await open('timeline/')
    const { data } = answer(interplay, article, interplay.defaults)
    await claim(page, `${interplay.finding(data, article, interplay.defaults).title}.`)
    await page.getByRole('link', { name: 'Before and after each turning point, with intervals' }).click()
    await page.waitForURL(/turning-points\/$/)
    await claim(page, 'How far this goes')
    expect(addressOf(page)).toMatch(/turning-points\/$/)
  })
})
