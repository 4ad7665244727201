/** What tests read off a page, as a reader would. */
import type { Page } from 'playwright-core'

/** Waits until the page says this to a reader's eyes. */
export async function claim(page: Page, text: string | RegExp): Promise<void> {
  await page.locator(':visible').getByText(text).first().waitFor({ timeout: 30_000 })
}

/** Whom the treaties of the table are with, in its order. */
export function rowNames(page: Page): Promise<string[]> {
  return page.locator('.waits tbody th a').allTextContents()
}

/** The line of the survival curve. */
export async function chartPoints(page: Page): Promise<string | null> {
  return page.locator('.figure-block polyline').first().getAttribute('points')
}

/** All that the page says. */
export function textOf(page: Page): Promise<string> {
  return page.locator('main').innerText()
}
