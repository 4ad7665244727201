/** Follows the `browser` blocks of a document: what its reader does on the pages, and what they then see. */
import { launchBrowser } from '@ffc/test-runtimes'
import { type Browser, type Page, chromium } from 'playwright-core'
import type { Block } from './blocks.ts'

/** A reader who looks again and again for as long before they give up. */
const PATIENCE_MILLISECONDS = 20_000

export interface Reader {
  /** Does what a block says, on the page that the last block left. Fails at the first line that does not hold. */
  readonly follow: (block: Block, toAddress: (told: string) => string) => Promise<void>
  readonly leave: () => Promise<void>
}

/** A reader with a fresh browser. */
export async function makeReader(): Promise<Reader> {
  const server = await launchBrowser()
  const browser: Browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE_MILLISECONDS)
  return {
    async follow({ text, line }, toAddress) {
      for (const [at, words] of text.trim().split('\n').entries()) {
        await step(page, words.trim(), toAddress).catch((error: unknown) => {
          throw new Error(`line ${line + 1 + at}, "${words}": ${String(error)}`)
        })
      }
    },
    async leave() {
      await browser.close()
      await server.close()
    },
  }
}

/**
 * One line of a block: `open ADDRESS`; `press NAME` of a link, a button or a choice; `choose LABEL: OPTION` in a list;
 * `see TEXT` anywhere on the page, however it is broken into lines.
 */
async function step(page: Page, words: string, toAddress: (told: string) => string): Promise<void> {
  const [, verb, rest = ''] = /^(\w+) (.*)$/.exec(words) ?? []
  switch (verb) {
    case 'open':
      await page.goto(toAddress(rest))
      // The program has taken the place of the prerendered page: then the controls can be used.
      await page.locator('input[type=range]:enabled').waitFor()
      return
    case 'press': {
      const named = { name: rest, exact: true }
      const target = page
        .getByRole('link', named)
        .or(page.getByRole('button', named))
        .or(page.getByText(rest, { exact: true }))
      await target.first().click()
      return
    }
    case 'choose': {
      const [label = '', option = ''] = rest.split(': ')
      await page.getByLabel(label, { exact: true }).selectOption({ label: option })
      return
    }
    case 'see':
      await page.waitForFunction((text) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(text), rest)
      return
    default:
      throw new Error('expected open, press, choose or see')
  }
}
