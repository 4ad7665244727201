import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export interface ProcessOutput {
  /** Exit code; null for a process that a signal ended. */
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** What a process prints until it has ended and closed its streams. */
export async function outputOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<ProcessOutput> {
  const out: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() }
}
