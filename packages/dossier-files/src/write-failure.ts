import { Failure } from '@ffc/core/dossier'

const PROBLEMS: Readonly<Record<string, readonly [problem: string, tip: string]>> = {
  ENOSPC: ['the disk is full', 'Make room or name a folder on another disk.'],
  EDQUOT: ['the disk quota is used up', 'Make room or name a folder on another disk.'],
  EACCES: ['no permission to write there', 'Name a folder that you may write.'],
  EPERM: ['no permission to write there', 'Name a folder that you may write.'],
  ENOENT: ['there is no folder for it, and none can be made there', 'Name one on a disk that you may write.'],
  EROFS: ['the disk is read-only', 'Name a folder on another disk.'],
  EISDIR: ['a folder stands in the way', 'Name a file, not a folder.'],
  ENOTDIR: ['a file stands in the way', 'Name a folder, not a file.'],
  EEXIST: ['a file stands in the way', 'Name a folder, not a file.'],
  ENOTEMPTY: ['something was written there meanwhile', 'Run it again.'],
  EBUSY: ['the folder itself cannot be replaced, it is a mount point or in use', 'Name a folder inside it.'],
  EXDEV: ['the folder itself cannot be replaced, it is a mount point', 'Name a folder inside it.'],
  ENAMETOOLONG: ['the name is too long', 'Name a shorter one.'],
}

/** What a system error on writing means to whoever asked for it: a `Failure` where they can mend it, else the error itself. */
export function asWriteFailure(error: unknown, target: string): unknown {
  if (error instanceof Failure) return error
  const [problem, tip] = PROBLEMS[codeOf(error) ?? ''] ?? []
  if (problem === undefined || tip === undefined) return error
  return new Failure('refused', `${target}: ${problem}`, `${tip} Nothing was written.`)
}

/** The code of a system error, such as ENOSPC. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}
