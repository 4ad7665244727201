/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/**
 * Lays out what the page leaves until its reader comes near (`content-visibility: auto`): until then such parts have no
 * text to read and no size to measure.
 */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
  })
}
