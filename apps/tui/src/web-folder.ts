import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '@ffc/core'
import type { System } from './system.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const WEB_FOLDER = join(PROJECT, 'apps/web/dist')

/** Where the packed program has them. */
const PACKED_FOLDER = fileURLToPath(new URL('web', import.meta.url))

/** The folder of the built web pages; in a checkout they are built first if they are absent. */
export async function webFolder(system: System): Promise<string> {
  if (existsSync(join(PACKED_FOLDER, 'index.html'))) return PACKED_FOLDER
  if (existsSync(join(WEB_FOLDER, 'index.html'))) return WEB_FOLDER
  system.writeError('Building the web pages, once…\n')
  const code = await runBuild()
  if (code !== 0 || !existsSync(join(WEB_FOLDER, 'index.html'))) {
    throw new Failure('not-found', 'the web pages could not be built', 'Run pnpm build to see why.')
  }
  return WEB_FOLDER
}

/** Runs the same build as `pnpm build`, for the pages alone; its talk goes to standard error. */
function runBuild(): Promise<number | null> {
  const turbo = join(PROJECT, 'node_modules/.bin/turbo')
  const child = spawn(turbo, ['run', 'build', '--filter=@ffc/web', '--output-logs=errors-only'], {
    cwd: PROJECT,
    stdio: ['ignore', 2, 2],
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
}
