import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Copies what the project consists of, without what was built, into an empty folder, and lets it use the packages
 * installed here: whoever changes the copy changes nothing else.
 */
export async function copyProject(from: string, to: string): Promise<void> {
  const listed = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: from,
    maxBuffer: 1e8,
  })
  const files = listed.stdout.split('\0').filter((file) => file !== '')
  for (const folder of new Set(files.map((file) => dirname(file)))) await mkdir(join(to, folder), { recursive: true })
  // What git lists may have been removed since.
  await Promise.all(files.map((file) => cp(join(from, file), join(to, file)).catch(ifMissing)))
  await symlink(join(from, 'node_modules'), join(to, 'node_modules'))
  // Serving needs the built pages, and nothing that is copied changes them. Building them in the copy would install there,
  // which would turn the packages that are used here towards a folder that is gone tomorrow.
  const site = join(from, 'apps/web/dist')
  if (!existsSync(join(site, 'index.html'))) throw new Error('There is no built site; run `pnpm build` first.')
  await symlink(site, join(to, 'apps/web/dist'))
  const packages = files.filter((file) => /^(?:packages|apps)\/[^/]+\/package\.json$/.test(file))
  for (const file of packages) {
    const modules = join(dirname(file), 'node_modules')
    // Links to other packages of the project are relative: in the copy they lead to the copy.
    await cp(join(from, modules), join(to, modules), { recursive: true, verbatimSymlinks: true }).catch(ifMissing)
  }
}

function ifMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
