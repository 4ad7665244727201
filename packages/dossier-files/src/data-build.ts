/**
 * `pnpm data:build`: writes core/src/bundled/generated from data/. With `--check` it writes nothing and fails when
 * what is committed differs. Imports core's parser, never core's bundled data: a model change cannot lock itself out.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatIssue } from '@ffc/core/dossier'
import { type Modules, bundleModules } from './bundle-modules.ts'
import { DATA_FOLDER } from './data-folder.ts'
import { readDossier } from './read-dossier.ts'

const TARGET = fileURLToPath(new URL('../../core/src/bundled/generated', import.meta.url))

const result = await readDossier(DATA_FOLDER)
if (!result.ok) {
  for (const issue of result.issues) console.error(formatIssue(issue))
  process.exitCode = 1
} else if (process.argv.includes('--check')) {
  const stale = await staleModules(bundleModules(result.dossier))
  for (const path of stale)
    console.error(`core/src/bundled/generated/${path}: differs from data/. Run pnpm data:build.`)
  if (stale.length > 0) process.exitCode = 1
} else {
  await writeModules(bundleModules(result.dossier))
  console.log(`wrote core/src/bundled/generated from data version ${result.dossier.version}, ${result.dossier.hash}`)
}

async function writeModules(modules: Modules): Promise<void> {
  await rm(TARGET, { recursive: true, force: true })
  for (const [path, text] of modules) {
    await mkdir(dirname(join(TARGET, path)), { recursive: true })
    await writeFile(join(TARGET, path), text)
  }
}

async function staleModules(modules: Modules): Promise<string[]> {
  const present = await readdir(TARGET, { recursive: true }).catch(() => [])
  const extra = present.filter((path) => path.endsWith('.ts') && !modules.has(path))
  const differing: string[] = []
  for (const [path, text] of modules) {
    const current = await readFile(join(TARGET, path), 'utf8').catch(() => null)
    if (current !== text) differing.push(path)
  }
  return [...differing, ...extra]
}
