/** Files as a browser gives them, read only once their sizes are known to be bearable. */
import type { GivenFile } from './own-messages.ts'

/** As the archive reader's limits: what is larger is refused before a byte is read. */
const GIVEN_LIMITS = { files: 256, fileBytes: 64 * 1024 * 1024, totalBytes: 128 * 1024 * 1024 } as const

/** Folders within folders that are looked into. */
const DEEPEST = 3

export type Given =
  | { readonly ok: true; readonly name: string; readonly files: readonly GivenFile[] }
  | { readonly ok: false; readonly problem: 'nothing' | 'too-many' | 'too-much' }
  | { readonly ok: false; readonly problem: 'too-large'; readonly file: string }

/** Reads chosen files. Of several, only tables and their description are looked at. */
export async function readGiven(chosen: readonly File[]): Promise<Given> {
  const [first] = chosen
  const wanted = chosen.length === 1 ? chosen : chosen.filter(({ name }) => isOfDossier(name))
  if (!first || wanted.length === 0) return { ok: false, problem: 'nothing' }
  if (wanted.length > GIVEN_LIMITS.files) return { ok: false, problem: 'too-many' }
  const large = wanted.find(({ size }) => size > GIVEN_LIMITS.fileBytes)
  if (large) return { ok: false, problem: 'too-large', file: large.name }
  if (wanted.reduce((sum, { size }) => sum + size, 0) > GIVEN_LIMITS.totalBytes)
    return { ok: false, problem: 'too-much' }
  const files = await Promise.all(
    wanted.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const folder = first.webkitRelativePath.split('/')[0]
  return { ok: true, name: folder || (files.length === 1 ? first.name : 'own-data'), files }
}

/** Hidden companions that spreadsheets and file systems leave are no tables. */
function isOfDossier(name: string): boolean {
  return name === 'datapackage.json' || (/\.csv$/i.test(name) && !name.startsWith('.'))
}

/** The files that were dropped, those of dropped folders too. */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<{ name: string | null; files: File[] }> {
  // Entries can be asked for only before anything is awaited.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const folders = entries.filter((entry) => entry.isDirectory)
  if (folders.length === 0) return { name: null, files: [...files] }
  const found: File[] = []
  for (const entry of entries) await collect(entry, found, DEEPEST)
  return { name: folders[0]?.name ?? null, files: found }
}

async function collect(entry: FileSystemEntry, found: File[], deepest: number): Promise<void> {
  if (found.length > GIVEN_LIMITS.files) return
  if (entry.isFile) {
    found.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)))
  } else if (deepest > 0) {
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
      if (some.length === 0) return
      for (const one of some) await collect(one, found, deepest - 1)
    }
  }
}
