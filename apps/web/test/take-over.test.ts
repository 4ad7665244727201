/** A prerendered page stays until its reader does anything; then its program takes over where the reader is. */
import { expect, test } from 'vitest'
import { usePages } from './open-page.ts'

const open = usePages()
const AS_OF = '.as-of input[type=range]'

test('a page that nobody touches runs nothing', async () => {
  const page = await open('methods/')
  await page.goto(page.url())
  await page.waitForTimeout(1500)
  await expect.poll(() => page.locator(AS_OF).isDisabled()).toBe(true)
})

test('a reader who comes by keyboard keeps the focus', async () => {
  const page = await open('treaties/')
  await page.goto(page.url())
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab')
  const before = await page.evaluate(() => document.activeElement?.textContent)
  await page.locator(`${AS_OF}:enabled`).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(before)
  expect(before).not.toBe('')
})

test('an address that asks for another view than the prerendered one is computed at once', async () => {
  const page = await open('treaties/')
  await page.goto(`${page.url()}?as-of=2010-01-01`)
  await page.locator(`${AS_OF}:enabled`).waitFor()
  await expect.poll(() => page.locator('.standfirst').innerText()).toContain('as of 1 January 2010')
})
