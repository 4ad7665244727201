/** A keyboard alone does everything: whatever can be used is reached by Tab, in the order of the page, and left again. */
import { expect, test } from 'vitest'
import { usePages } from './open-page.ts'

const open = usePages()

const PAGES = [
  '',
  'treaties/',
  'treaties/chn-fra-extradition-2007/',
  'cooperation/',
  'cooperation/THA/',
  'estimates/',
  'routes/',
  'timeline/',
  'turning-points/',
  'evidence/',
  'data/',
  'methods/',
  'search/?words=turk',
] as const

/** More stops than this are a trap. */
const MOST_STOPS = 900

test.each(PAGES)('every control of "%s" is a stop of Tab, and none is a trap', { timeout: 120_000 }, async (path) => {
  const page = await open(path)
  // Parts that are fetched late would come between the stops.
  await page.waitForTimeout(1500)
  await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]',
    )
    const groups = new Set<string>()
    let number = 0
    for (const control of controls) {
      const isRadio = control instanceof HTMLInputElement && control.type === 'radio'
      // Of a group of radios one is a stop, and the arrows reach the others.
      if (isRadio && (groups.has(control.name) || !control.checked)) continue
      if (isRadio) groups.add(control.name)
      if (!control.checkVisibility({ visibilityProperty: true }) || control.tabIndex < 0) continue
      control.dataset['stop'] = String((number += 1))
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    getSelection()?.removeAllRanges()
    scrollTo(0, 0)
  })
  const wanted = await page.locator('[data-stop]').count()
  expect(wanted).toBeGreaterThan(15)
  const reached = new Set<string>()
  for (let step = 0; step < MOST_STOPS && reached.size < wanted; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['stop'] ?? null)
    if (stop !== null) reached.add(stop)
  }
  const missed = await page
    .locator('[data-stop]')
    .evaluateAll(
      (controls, known) =>
        controls
          .filter((control) => !known.includes((control as HTMLElement).dataset['stop'] ?? ''))
          .map((control) => control.outerHTML.slice(0, 120)),
      [...reached],
    )
  expect(missed).toEqual([])
})
