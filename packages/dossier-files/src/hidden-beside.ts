/** Names beside a target under which it is prepared, so that the target itself is whole or what it was. */
import { randomBytes } from 'node:crypto'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from './write-failure.ts'

export interface HiddenBeside {
  /** Where the new one is written. */
  readonly partial: string
  /** Where the old one waits until the new one has taken its place. */
  readonly replaced: string
}

const LEFTOVER = /^(\d+)-[0-9a-f]{8}\.(partial|replaced)$/

/** Hidden names that no other process uses. */
export function hiddenBeside(target: string): HiddenBeside {
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`
  const name = (what: string) => path.join(path.dirname(target), `.${path.basename(target)}.${mark}.${what}`)
  return { partial: name('partial'), replaced: name('replaced') }
}

/** Clears away what a process left that was killed, and puts back what it had moved aside. */
export async function removeLeftovers(target: string): Promise<void> {
  const parent = path.dirname(target)
  const names = await readdir(parent).catch(() => [])
  const prefix = `.${path.basename(target)}.`
  for (const name of names) {
    const [, pid, what] = (name.startsWith(prefix) && LEFTOVER.exec(name.slice(prefix.length))) || []
    if (what === undefined || isRunning(Number(pid))) continue
    const isThere = await stat(target).then(
      () => true,
      () => false,
    )
    if (what === 'replaced' && !isThere) await rename(path.join(parent, name), target)
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
