/**
 * The central directory of a zip (PKWARE APPNOTE 6.3), read strictly: what it says of an entry must agree with what
 * stands before the entry's bytes, and no two entries may share bytes. The inflating itself is fflate's.
 */
import { ArchiveRefused, archiveIssue } from './archive-issue.ts'

export interface ArchiveEntry {
  /** Path inside the archive, as written. */
  readonly path: string
  readonly isEncrypted: boolean
  /** Neither a plain file nor a folder: a symbolic link, a device. */
  readonly isSpecial: boolean
  readonly method: number
  readonly crc: number
  /** Bytes that the entry declares to unpack to. */
  readonly declaredSize: number
  readonly packed: Uint8Array
}

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
/** A field that holds this stands in a ZIP64 record instead. */
const [ELSEWHERE_16, ELSEWHERE_32] = [0xffff, 0xffffffff]

const ENCRYPTED_FLAGS = 0x2041
const UNIX_FILE_TYPE = 0xf000
const UNIX_PLAIN_TYPES: readonly number[] = [0, 0x8000, 0x4000]

/** Whether bytes start as a zip does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  const signature = bytes.length < 4 ? 0 : viewOf(bytes).getUint32(0, true)
  return signature === LOCAL_SIGNATURE || signature === END_SIGNATURE
}

/**
 * Every entry of an archive, in the order of its directory. Throws `ArchiveRefused` where the bytes are no archive, are
 * cut off or contradict themselves.
 */
export function listEntries(archive: string, bytes: Uint8Array, mostEntries: number): ArchiveEntry[] {
  const view = viewOf(bytes)
  const broken = (what: string) =>
    new ArchiveRefused(archiveIssue(archive, what, 'Make the zip again from the folder; it may have been cut off.'))
  const end = findEnd(view)
  if (end < 0) throw broken('not a zip archive that can be read: its end is missing')
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (count === ELSEWHERE_16 || directory === ELSEWHERE_32) throw largeForm(archive)
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw broken('one part of an archive in several parts')
  }
  if (count > mostEntries) {
    throw new ArchiveRefused(
      archiveIssue(
        archive,
        'too many entries',
        'Pack the tables and datapackage.json alone.',
        { got: `${count} entries`, expected: `at most ${mostEntries}` },
        'archive-size',
      ),
    )
  }
  const entries: ArchiveEntry[] = []
  const spans: [start: number, end: number][] = []
  let position = directory
  for (let index = 0; index < count; index += 1) {
    if (position + CENTRAL_LENGTH > end || view.getUint32(position, true) !== CENTRAL_SIGNATURE) {
      throw broken('the directory of the archive is damaged')
    }
    const nameLength = view.getUint16(position + 28, true)
    const next =
      position + CENTRAL_LENGTH + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true)
    if (next > end) throw broken('the directory of the archive is damaged')
    const packedSize = view.getUint32(position + 20, true)
    const declaredSize = view.getUint32(position + 24, true)
    const local = view.getUint32(position + 42, true)
    if (packedSize === ELSEWHERE_32 || declaredSize === ELSEWHERE_32 || local === ELSEWHERE_32) {
      throw largeForm(archive)
    }
    const name = bytes.subarray(position + CENTRAL_LENGTH, position + CENTRAL_LENGTH + nameLength)
    const start = startOfData(view, bytes, local, name)
    if (start === null || start + packedSize > directory) {
      throw broken('an entry of the archive is not where its directory says')
    }
    spans.push([local, start + packedSize])
    entries.push({
      path: new TextDecoder().decode(name),
      isEncrypted: (view.getUint16(position + 8, true) & ENCRYPTED_FLAGS) !== 0,
      isSpecial: !UNIX_PLAIN_TYPES.includes(view.getUint16(position + 40, true) & UNIX_FILE_TYPE),
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      declaredSize,
      packed: bytes.subarray(start, start + packedSize),
    })
    position = next
  }
  if (overlap(spans)) throw broken('two entries of the archive share their bytes')
  return entries
}

/** Position of the record that ends a zip, after which only its comment may come; -1 without one. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position -= 1) {
    if (view.getUint32(position, true) !== END_SIGNATURE) continue
    if (view.getUint16(position + 20, true) === last - position) return position
  }
  return -1
}

/** Where the bytes of an entry start; null where the header before them is missing or names another entry. */
function startOfData(view: DataView, bytes: Uint8Array, local: number, name: Uint8Array): number | null {
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) return null
  const nameLength = view.getUint16(local + 26, true)
  const start = local + LOCAL_LENGTH + nameLength + view.getUint16(local + 28, true)
  const written = bytes.subarray(local + LOCAL_LENGTH, local + LOCAL_LENGTH + nameLength)
  const isSame = nameLength === name.length && written.every((byte, index) => byte === name[index])
  return isSame && start <= view.byteLength ? start : null
}

function overlap(spans: readonly (readonly [start: number, end: number])[]): boolean {
  return spans
    .toSorted(([a], [b]) => a - b)
    .some(([start], index, sorted) => index > 0 && start < (sorted[index - 1]?.[1] ?? 0))
}

function largeForm(archive: string): ArchiveRefused {
  return new ArchiveRefused(
    archiveIssue(archive, 'a zip in the form for very large archives (ZIP64)', 'Pack the folder with a plain zip.'),
  )
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
