import { type UnzipFileInfo, unzipSync } from 'fflate'
import { RequestRefused } from '../problem.ts'
import { LARGEST_ARCHIVE, MOST_FILES } from './limits.ts'

/**
 * The files of a zip, by their names without a folder around them all. Sizes are checked before anything is unpacked,
 * and what unpacks to more than it declares is refused: no archive costs more memory than the limit.
 */
export function unzip(bytes: Uint8Array): [name: string, bytes: Uint8Array<ArrayBuffer>][] {
  let files = 0
  let size = 0
  const check = ({ name, originalSize, size: packed }: UnzipFileInfo): boolean => {
    if (name.endsWith('/')) return false
    files += 1
    size += originalSize
    if (files > MOST_FILES) throw tooLarge(`more than ${MOST_FILES} files`)
    if (size > LARGEST_ARCHIVE) throw tooLarge(`more than the ${LARGEST_ARCHIVE} bytes that are unpacked`)
    if (packed > bytes.length) throw broken()
    if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
      throw new RequestRefused('bad-body', `The archive holds a path that leads out of it: "${name.slice(0, 100)}".`)
    }
    return true
  }
  let unpacked: Record<string, Uint8Array>
  try {
    unpacked = unzipSync(bytes, { filter: check })
  } catch (error) {
    throw error instanceof RequestRefused ? error : broken()
  }
  const names = Object.keys(unpacked).filter((name) => !name.startsWith('__MACOSX/'))
  const folder = commonFolder(names)
  return names.map((name) => [name.slice(folder.length), new Uint8Array(unpacked[name] ?? [])])
}

/** `package/` where every file lies in that folder. */
function commonFolder(names: readonly string[]): string {
  const [first = ''] = names
  const folder = first.slice(0, first.indexOf('/') + 1)
  return names.every((name) => name.startsWith(folder)) ? folder : ''
}

function broken(): RequestRefused {
  return new RequestRefused('bad-body', 'The body is not a zip archive that can be read.')
}

function tooLarge(what: string): RequestRefused {
  return new RequestRefused('too-large', `The archive holds ${what}. Send the tables alone.`)
}
