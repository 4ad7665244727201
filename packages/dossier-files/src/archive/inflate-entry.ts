import { Inflate } from 'fflate'
import { ArchiveRefused, archiveIssue } from './archive-issue.ts'
import { type ArchiveLimits, RATIO_FROM_BYTES } from './archive-limits.ts'
import { crc32 } from './crc32.ts'
import type { ArchiveEntry } from './list-entries.ts'

/** Packed bytes that are unpacked before sizes are looked at again: at most a thousand times as many come of them. */
const STEP_BYTES = 4096

const [STORED, DEFLATED] = [0, 8]

/**
 * The bytes of an entry. Throws `ArchiveRefused` when they are more than the limits allow, are damaged, or are packed in
 * a way that is not read; no more than a step over the limit is ever unpacked.
 *
 * @param remainingBytes how many bytes the archive as a whole may still unpack to
 */
export function inflateEntry(
  entry: ArchiveEntry,
  limits: ArchiveLimits,
  remainingBytes: number,
): Uint8Array<ArrayBuffer> {
  const chunks = unpack(entry, (size) => assertSize(entry, size, limits, remainingBytes))
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let position = 0
  for (const chunk of chunks) {
    whole.set(chunk, position)
    position += chunk.length
  }
  if (whole.length !== entry.declaredSize || crc32(whole) !== entry.crc) throw damaged(entry)
  return whole
}

function unpack(entry: ArchiveEntry, assertFits: (size: number) => void): readonly Uint8Array[] {
  const { packed, method, path } = entry
  if (method === STORED) {
    assertFits(packed.length)
    return [packed]
  }
  if (method !== DEFLATED) {
    throw new ArchiveRefused(
      archiveIssue(path, 'packed in a way that is not read', 'Pack it with a plain zip, not with a newer method.', {
        got: `method ${method}`,
        expected: 'deflate, or no compression',
      }),
    )
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  for (let position = 0; position < packed.length || position === 0; position += STEP_BYTES) {
    const isLast = position + STEP_BYTES >= packed.length
    try {
      inflater.push(packed.subarray(position, position + STEP_BYTES), isLast)
    } catch {
      throw damaged(entry)
    }
    assertFits(size)
  }
  return chunks
}

function assertSize({ path, packed }: ArchiveEntry, size: number, limits: ArchiveLimits, remainingBytes: number): void {
  const refuse = (message: string, got: string, expected: string) =>
    new ArchiveRefused(
      archiveIssue(path, message, 'Pack the tables alone; split what is larger.', { got, expected }, 'archive-size'),
    )
  if (size > limits.entryBytes) {
    throw refuse('unpacks to too much', `more than ${limits.entryBytes} bytes`, `at most ${limits.entryBytes} bytes`)
  }
  if (size > remainingBytes) {
    throw refuse(
      'the archive unpacks to too much',
      `more than ${limits.totalBytes} bytes in all`,
      `at most ${limits.totalBytes} bytes`,
    )
  }
  if (size > RATIO_FROM_BYTES && size > limits.ratio * packed.length) {
    throw refuse(
      'unpacks to far more than a table does',
      `more than ${limits.ratio} bytes from each packed byte`,
      `at most ${limits.ratio}`,
    )
  }
}

function damaged({ path }: ArchiveEntry): ArchiveRefused {
  return new ArchiveRefused(
    archiveIssue(path, 'damaged: it does not unpack to what the archive declares', 'Make the zip again.'),
  )
}
