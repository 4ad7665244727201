import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hiddenBeside, removeLeftovers } from './hidden-beside.ts'
import { asWriteFailure } from './write-failure.ts'

/**
 * Writes a file as a whole: under a hidden name beside it, then in its place. Whatever happens on the way (a full disk, a
 * kill), the file holds all of it or what it held before. Throws a `Failure` that says why it could not be written.
 *
 * @param shown the path as the user gave it, for messages
 */
export async function writeWholeFile(file: string, content: string | Uint8Array, shown: string): Promise<void> {
  // A link stays a link: what it leads to is written.
  const target = await realpath(file).catch(() => path.resolve(file))
  const { partial } = hiddenBeside(target)
  try {
    await removeLeftovers(target)
    try {
      await writeFile(partial, content, { flag: 'wx', flush: true })
      await rename(partial, target)
    } catch (error) {
      await rm(partial, { force: true })
      throw error
    }
  } catch (error) {
    throw asWriteFailure(error, shown)
  }
}
