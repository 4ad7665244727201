import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const WIDTHS = [1280, 390] as const
export const SCHEMES = ['light', 'dark'] as const

export interface OpenOptions extends Pick<
  BrowserContextOptions,
  'colorScheme' | 'reducedMotion' | 'javaScriptEnabled' | 'forcedColors' | 'serviceWorkers'
> {
  readonly width?: number
  /** An error of the console that the test provokes. */
  readonly expectedError?: RegExp
}

/**
 * Opens pages of the built site, each in a fresh browser context. Whatever test opened them, no page may write an
 * error, ask another origin for anything or break its content policy.
 */
export function usePages(): (path: string, options?: OpenOptions) => Promise<Page> {
  let browser: Browser
  const problems: string[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(problems.splice(0)).toEqual([])
  })
  afterAll(() => browser.close())

  return async (path, { width = 1280, expectedError, ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: width < 500 ? 844 : 900 },
      // What is kept for later would answer for the server that a test speaks of.
      serviceWorkers: 'block',
      ...options,
    })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      if (message.text().startsWith('Service Worker registration blocked')) return
      if (!expectedError?.test(message.text())) problems.push(`${path}: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:') && !request.url().startsWith(inject('site')))
        problems.push(`${path}: asks for ${request.url()}`)
    })
    await page.goto(new URL(path, inject('site')).href)
    if (options.javaScriptEnabled !== false) await untilComputed(page)
    return page
  }
}

/** Waits until the program has taken the place of the prerendered page: then the controls can be used. */
export async function untilComputed(page: Page): Promise<void> {
  // A prerendered page waits for a sign of its reader.
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.locator('.as-of input[type=range]:enabled').waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** The page's address without the site's. */
export function addressOf(page: Page): string {
  return page.url().slice(inject('site').length)
}
