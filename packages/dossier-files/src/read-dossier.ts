import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type DataTable,
  type DossierFiles,
  Failure,
  type ParseResult,
  parseDataTable,
  parseDossier,
} from '@ffc/core/dossier'
import { type LoadBase, readOwnDossier } from './archive/read-own-files.ts'
import { isDossierFile } from './archive/unzip-tables.ts'

/** A file of a dossier larger than this is refused before it is read. */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024

/**
 * Reads the tables and the manifest of a folder; other files, hidden ones among them, are not looked at. The hash is
 * that of the codebook: `sha256sum datapackage.json *.csv | LC_ALL=C sort -k2 | sha256sum`.
 */
export async function readFolder(folder: string): Promise<{ files: DossierFiles; hash: string }> {
  const names = await listFolder(folder)
  const wanted = names.filter(isDossierFile).toSorted()
  if (!wanted.some((name) => name.endsWith('.csv'))) {
    throw new Failure(
      'not-found',
      `${folder}: no CSV file in this folder`,
      'Point to a folder with treaties.csv and the other tables.',
    )
  }
  const files = new Map<string, string>()
  const digests: string[] = []
  for (const name of wanted) {
    const bytes = await readChecked(join(folder, name))
    digests.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    files.set(name, decode(bytes, name))
  }
  return { files, hash: createHash('sha256').update(digests.join('')).digest('hex') }
}

/** Reads and checks the dossier in a folder. */
export async function readDossier(folder: string): Promise<ParseResult> {
  const { files, hash } = await readFolder(folder)
  return parseDossier(files, hash)
}

/**
 * Reads and checks the dossier that a path leads to: a folder of tables, a zip of them, or one CSV, which takes the place
 * of its table in the base.
 */
export async function readOwnData(path: string, loadBase: LoadBase): Promise<ParseResult> {
  const stats = await stat(path).catch(() => null)
  if (!stats) {
    throw new Failure(
      'not-found',
      `${path}: no such file or folder`,
      'Give the path of a folder that holds the tables as CSV, of a zip of it, or of one table.',
    )
  }
  if (stats.isDirectory()) return readDossier(path)
  return readOwnDossier(basename(path), new Uint8Array(await readChecked(path)), loadBase)
}

/** Reads one CSV of any columns. */
export async function readDataTable(path: string): Promise<DataTable> {
  const name = basename(path)
  const exists = await stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
  if (!exists) throw new Failure('not-found', `${name}: no such file`, 'Check the path.')
  const bytes = await readChecked(path)
  return parseDataTable(name, decode(bytes, name), createHash('sha256').update(bytes).digest('hex'))
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const problem =
      code === 'ENOENT' ? 'no such folder' : code === 'ENOTDIR' ? 'not a folder' : `cannot be read (${code})`
    throw new Failure('not-found', `${folder}: ${problem}`, 'Give the path of a folder that holds the tables as CSV.')
  }
}

/** Reads a file that is one: no folder, and no pipe that would never end. */
async function readChecked(path: string): Promise<Buffer> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw new Failure('bad-data', `${path}: not a file`, 'Take it out, or rename it.')
    if (stats.size > LARGEST_FILE_BYTES) {
      throw new Failure(
        'bad-data',
        `${path}: ${stats.size} bytes, more than the ${LARGEST_FILE_BYTES} that are read`,
        'Split the file or leave out what is not needed.',
      )
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Failure('not-found', `${path}: cannot be read (${code})`, 'Check that the file is there and may be read.')
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure('bad-data', `${name}: not UTF-8 text`, 'Save it as UTF-8; spreadsheets call it “CSV UTF-8”.')
  }
}
