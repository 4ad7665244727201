import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { untilComputed, usePages } from './open-page.ts'
import { claim } from './read-page.ts'

const open = usePages()

/** Until everything is kept that is kept. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

test('after the first visit every page reads without a connection, in either edition', async () => {
  const page = await open('treaties/', { serviceWorkers: 'allow', expectedError: /ERR_INTERNET_DISCONNECTED/ })
  await untilKept(page)
  await page.context().setOffline(true)
  await page.goto(inject('site'))
  await untilComputed(page)
  await claim(page, 'China has signed 36 extradition treaties')
  await page.goto(`${inject('site')}treaties/?edition=extended&as-of=2022-06-30`)
  await untilComputed(page)
  await claim(page, 'as of 30 June 2022')
  // An instance that was never opened: its program computes it.
  await page.goto(`${inject('site')}treaties/chn-tha-extradition-1993/`)
  await untilComputed(page)
  await claim(page, 'Extradition treaty between China and Thailand')
  await expect.poll(() => page.title()).toBe('Extradition treaty between China and Thailand · ffc')
})

test('without a visit nothing is kept, and a browser that keeps nothing reads all the same', async () => {
  const page = await open('treaties/')
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await claim(page, '36 extradition treaties')
})
