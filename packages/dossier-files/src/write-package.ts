import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EXPORT_KEY, Failure, PACKAGE_FILES } from '@ffc/core/dossier'

/**
 * Writes the files of a package into a folder, which must be new, empty or an earlier export that nobody has changed.
 * All is written into a hidden folder beside it, which takes its place at the end: whatever happens on the way, the
 * folder holds the whole package or what it held before.
 */
export async function writePackage(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = await realpath(folder).catch(() => path.resolve(folder))
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`
  const hidden = (what: string) => path.join(path.dirname(target), `.${path.basename(target)}.${mark}.${what}`)
  try {
    await removeLeftovers(target)
    const present = await examine(target, folder)
    const partial = hidden(PARTIAL)
    try {
      await mkdir(path.dirname(target), { recursive: true })
      await mkdir(partial)
      for (const [name, text] of files) await writeFile(path.join(partial, name), text, { flag: 'wx', flush: true })
      await takePlace(partial, target, present, hidden(REPLACED))
    } catch (error) {
      await rm(partial, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw error instanceof Failure ? error : asFailure(error, folder)
  }
}

type Present = 'nothing' | 'empty-folder' | 'earlier-export'

const PARTIAL = 'partial'
const REPLACED = 'replaced'
const LEFTOVER = /^(\d+)-[0-9a-f]{8}\.(partial|replaced)$/

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

/** Clears away what an export left that was killed, and puts back what it had moved aside. */
async function removeLeftovers(target: string): Promise<void> {
  const parent = path.dirname(target)
  const names = await readdir(parent).catch(() => [])
  const prefix = `.${path.basename(target)}.`
  for (const name of names) {
    const [, pid, what] = (name.startsWith(prefix) && LEFTOVER.exec(name.slice(prefix.length))) || []
    if (what === undefined || isRunning(Number(pid))) continue
    const isThere = await readdir(target).then(
      () => true,
      () => false,
    )
    if (what === REPLACED && !isThere) await rename(path.join(parent, name), target)
    else await rm(path.join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const PROBLEMS: Readonly<Record<string, readonly [problem: string, tip: string]>> = {
  ENOSPC: ['the disk is full', 'Make room or name a folder on another disk.'],
  EDQUOT: ['the disk quota is used up', 'Make room or name a folder on another disk.'],
  EACCES: ['no permission to write there', 'Name a folder that you may write.'],
  EPERM: ['no permission to write there', 'Name a folder that you may write.'],
  ENOENT: ['a folder cannot be made there', 'Name a folder on a disk that you may write.'],
  EROFS: ['the disk is read-only', 'Name a folder on another disk.'],
  ENOTDIR: ['a file stands in the way', 'Name a folder, not a file.'],
  EEXIST: ['a file stands in the way', 'Name a folder, not a file.'],
  ENOTEMPTY: ['something was written there meanwhile', 'Run it again.'],
  EBUSY: ['the folder itself cannot be replaced, it is a mount point or in use', 'Name a folder inside it.'],
  EXDEV: ['the folder itself cannot be replaced, it is a mount point', 'Name a folder inside it.'],
  ENAMETOOLONG: ['the name is too long', 'Name a shorter one.'],
}

function asFailure(error: unknown, folder: string): unknown {
  const [problem, tip] = PROBLEMS[codeOf(error) ?? ''] ?? []
  if (problem === undefined || tip === undefined) return error
  return new Failure('refused', `${folder}: ${problem}`, `${tip} Nothing was written.`)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}
