import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '@ffc/test-runtimes'
import type { TestProject } from 'vitest/node'
import { SITE, serveSite } from './serve-site.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, under a path as on a shared server. */
    site: string
    /** Where a test connects to the browser. */
    browser: string
  }
}

let stop: () => Promise<void>

/** Serves the built site on a free port and starts one browser for all test files. */
export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(join(SITE, 'index.html'))) throw new Error('There is no built site; run `pnpm build` first.')
  const site = await serveSite('/some/path/')
  const browser = await launchBrowser()
  project.provide('site', site.url)
  project.provide('browser', browser.wsEndpoint())
  stop = async () => {
    await browser.close()
    await site.stop()
  }
}

export async function teardown(): Promise<void> {
  await stop()
}
