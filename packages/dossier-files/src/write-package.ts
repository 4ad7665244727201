import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EXPORT_KEY, Failure, PACKAGE_FILES } from '@ffc/core/dossier'
import { hiddenBeside, removeLeftovers } from './hidden-beside.ts'
import { asWriteFailure, codeOf } from './write-failure.ts'

/**
 * Writes the files of a package into a folder, which must be new, empty or an earlier export that nobody has changed.
 * All is written into a hidden folder beside it, which takes its place at the end: whatever happens on the way, the
 * folder holds the whole package or what it held before.
 */
export async function writePackage(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = await realpath(folder).catch(() => path.resolve(folder))
  const hidden = hiddenBeside(target)
  try {
    await removeLeftovers(target)
    const present = await examine(target, folder)
    const partial = hidden.partial
    try {
      await mkdir(path.dirname(target), { recursive: true })
      await mkdir(partial)
      for (const [name, text] of files) await writeFile(path.join(partial, name), text, { flag: 'wx', flush: true })
      await takePlace(partial, target, present, hidden.replaced)
    } catch (error) {
      await rm(partial, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw asWriteFailure(error, folder)
  }
}

type Present = 'nothing' | 'empty-folder' | 'earlier-export'

async function takePlace(partial: string, target: string, present: Present, replaced: string): Promise<void> {
  if (present === 'empty-folder') await rmdir(target)
  if (present !== 'earlier-export') return rename(partial, target)
  await rename(target, replaced)
  try {
    await rename(partial, target)
  } catch (error) {
    await rename(replaced, target)
    throw error
  }
  await rm(replaced, { recursive: true, force: true })
}

/** Whether the folder may be written; throws a `Failure` that says why not. */
async function examine(target: string, folder: string): Promise<Present> {
  let names: string[]
  try {
    names = await readdir(target)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'nothing'
    throw error
  }
  if (names.length === 0) return 'empty-folder'
  const resources = (await readManifest(target))?.resources
  if (resources === undefined) {
    throw new Failure(
      'refused',
      `${folder}: this folder is not empty and holds no earlier export`,
      'Name a new or an empty folder. Nothing was written.',
    )
  }
  const ours = new Set<string>([...PACKAGE_FILES, ...resources.map(({ path: name = '' }) => name)])
  const foreign = names.find((name) => !ours.has(name))
  if (foreign !== undefined) {
    throw new Failure(
      'refused',
      `${folder}: ${foreign} does not belong to the export in this folder, which would be replaced whole`,
      'Name another folder, or move the file out of this one. Nothing was written.',
    )
  }
  for (const { path: name = '', hash = '' } of resources) {
    const bytes = await readFile(path.join(target, name)).catch(() => null)
    if (bytes !== null && hash === `sha256:${createHash('sha256').update(bytes).digest('hex')}`) continue
    throw new Failure(
      'refused',
      `${folder}: ${name} was ${bytes === null ? 'removed' : 'changed'} since it was exported`,
      'Name another folder, or take the changed files away first. Nothing was written.',
    )
  }
  return 'earlier-export'
}

interface ExportManifest {
  readonly resources?: readonly { readonly path?: string; readonly hash?: string }[]
}

/** The description of an earlier export; null when the folder holds none. */
async function readManifest(folder: string): Promise<ExportManifest | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, PACKAGE_FILES[0]), 'utf8'))
    const isExport = manifest !== null && typeof manifest === 'object' && EXPORT_KEY in manifest
    return isExport ? (manifest as ExportManifest) : null
  } catch {
    return null
  }
}
