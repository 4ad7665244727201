/** Follows a tutorial as its reader would: writes the files that it shows and runs the commands that it gives. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Block } from './blocks.ts'

/** The checkout. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CONDITION = '--conditions=@ffc/source'
const FFC = join(ROOT, 'apps/tui/src/main.ts')
const CURL = fileURLToPath(new URL('curl.ts', import.meta.url))

/** Where tutorials say that the server is. */
const TOLD_ADDRESS = 'http://localhost:8787'

/** What a block says comes out, and what did. */
export interface Outcome {
  readonly command: Block
  readonly shown: Block
  readonly output: string
}

/**
 * Runs the `sh` blocks of a tutorial in order, in an empty folder in which `ffc` is the command line of this checkout
 * and `@ffc/core` its library. A block with `file=` is written there first. A `text` block after a command is what the
 * command prints. Fails when a command does, unless its block says `exit=` otherwise.
 */
export async function follow(blocks: readonly Block[]): Promise<Outcome[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ffc-tutorial-')))
  const server = { process: undefined as ChildProcess | undefined, address: '' }
  try {
    await putToolsInto(folder)
    const outcomes: Outcome[] = []
    for (const [at, block] of blocks.entries()) {
      if (block.options['file'] !== undefined) await writeInto(folder, block)
      if (block.language !== 'sh') continue
      if (block.text.includes(TOLD_ADDRESS) && !server.process) Object.assign(server, await startServer(folder))
      const output = await runBlock(block, folder, server.address)
      const next = blocks[at + 1]
      if (next?.language === 'text' && next.options['file'] === undefined) {
        outcomes.push({ command: block, shown: next, output })
      }
    }
    return outcomes
  } finally {
    server.process?.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function putToolsInto(folder: string): Promise<void> {
  const tool = async (name: string, ...command: string[]) => {
    const file = join(folder, '.bin', name)
    const words = [process.execPath, ...command].map((word) => `'${word}'`).join(' ')
    await writeFile(file, `#!/bin/sh\nexec ${words} "$@"\n`)
    await chmod(file, 0o755)
  }
  await mkdir(join(folder, '.bin'))
  await tool('ffc', CONDITION, FFC)
  await tool('curl', CURL)
  await tool('node', CONDITION)
  await mkdir(join(folder, 'node_modules/@ffc'), { recursive: true })
  await symlink(join(ROOT, 'packages/core'), join(folder, 'node_modules/@ffc/core'))
}

async function writeInto(folder: string, { options, text }: Block): Promise<void> {
  const file = join(folder, options['file'] ?? '')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** Standard output of a block, then standard error where the block expects to fail. */
async function runBlock(block: Block, folder: string, address: string): Promise<string> {
  const script = address === '' ? block.text : block.text.replaceAll(TOLD_ADDRESS, address)
  const child = spawn('sh', ['-e', '-c', script], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  const expected = Number(block.options['exit'] ?? 0)
  if (code !== expected) {
    throw new Error(`line ${block.line} exits with ${code}, not ${expected}: ${block.text}${Buffer.concat(errors)}`)
  }
  const said = expected === 0 ? out : [...out, ...errors]
  // A closing fence stands on a line of its own.
  const text = Buffer.concat(said)
    .toString()
    .replace(/(?<=[^\n])$/, '\n')
  return address === '' ? text : text.replaceAll(address, TOLD_ADDRESS)
}

async function startServer(folder: string): Promise<{ process: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [CONDITION, FFC, 'serve', '--port', '0'], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0]
    if (address !== undefined) return { process: child, address }
  }
  throw new Error('the server ended before it said where it is')
}

function environment(folder: string): NodeJS.ProcessEnv {
  // The reader stands in the folder, wherever the checks were started.
  return {
    ...process.env,
    INIT_CWD: folder,
    PATH: `${join(folder, '.bin')}:${process.env['PATH'] ?? ''}`,
    NO_COLOR: '1',
    COLUMNS: '100',
  }
}
