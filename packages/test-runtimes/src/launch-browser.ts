import { existsSync } from 'node:fs'
import packaged from '@sparticuz/chromium'
import { type BrowserServer, chromium } from 'playwright-core'

/** Where systems keep a Chromium or Chrome, for machines that the packaged one does not run on. */
const INSTALLED = [
  process.env['FFC_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
].filter((path) => path !== undefined)

/** A real Chromium: the packaged one, else an installed one. Throws with what to do when there is neither. */
export async function launchBrowser(): Promise<BrowserServer> {
  // A sandbox cannot be entered as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const failures: string[] = []
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await chromium.launchServer({ executablePath: await packaged.executablePath(), args })
    } catch (error) {
      failures.push(`the packaged one: ${error instanceof Error ? error.message : String(error)}`)
    }
  } else {
    failures.push(`the packaged one runs on Linux x64 only, this is ${process.platform} ${process.arch}`)
  }
  for (const executablePath of INSTALLED.filter((path) => existsSync(path))) {
    try {
      return await chromium.launchServer({ executablePath, args })
    } catch (error) {
      failures.push(`${executablePath}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(
    `The browser tests found no Chromium that starts. Install Chromium or Chrome, or name one in FFC_CHROMIUM. Tried:\n` +
      failures.map((failure) => `- ${failure}`).join('\n'),
  )
}
