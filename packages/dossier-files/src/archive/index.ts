/** A dossier from bytes: nothing here reads a disk, so that it runs in browsers and on the edge as in Node. */
export { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts'
export {
  type LoadBase,
  type OwnFiles,
  type ReadOwnFiles,
  parseOwnFiles,
  readOwnDossier,
  readOwnFiles,
} from './read-own-files.ts'
export { hashOfLines, sha256 } from './sha256.ts'
