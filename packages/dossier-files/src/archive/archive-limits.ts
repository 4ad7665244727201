/** How much an archive may ask of whoever reads it. Sizes are held to while unpacking, whatever the archive declares. */
export interface ArchiveLimits {
  /** Most entries, folders among them. */
  readonly entries: number
  /** Most bytes that one entry may unpack to. */
  readonly entryBytes: number
  /** Most bytes that all entries together may unpack to. */
  readonly totalBytes: number
  /** Most bytes that one packed byte may become, counted once an entry is larger than `RATIO_FROM_BYTES`. */
  readonly ratio: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 256,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  ratio: 200,
}

/** Small files of one repeated character pack better than any ratio, and do no harm. */
export const RATIO_FROM_BYTES = 1024 * 1024
