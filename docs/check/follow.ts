/** Follows a document as its reader would: writes the files that it shows and runs the commands that it gives. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputOf } from '@ffc/test-runtimes'
import type { Block } from './blocks.ts'
import { type Reader, makeReader } from './browse.ts'
import { copyProject } from './copy-project.ts'

/** The checkout. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CONDITION = '--conditions=@ffc/source'
/** The command line, from the top of the project. */
const FFC = 'apps/tui/src/main.ts'
const CURL = fileURLToPath(new URL('curl.ts', import.meta.url))

/** Where tutorials say that the server is. */
const TOLD_ADDRESS = 'http://localhost:8787'

/** What a block says comes out, and what did. */
export interface Outcome {
  readonly command: Block
  readonly shown: Block
  readonly output: string
}

/** Where a document is followed: as a user, in an empty folder; as a maintainer, in a copy of the project. */
export type Place = 'empty folder' | 'copy of the project'

/**
 * Runs the `sh` and `browser` blocks of a document in order, where `ffc` is the command line of this checkout or of the copy, and
 * `@ffc/core` its library. A block with `file=` is written first; with `after=` or `before=` as well, it is put into that
 * file beside the one line that holds those words. A `text` block after a command is what the command prints. Fails when
 * a command does, unless its block says `exit=` otherwise.
 */
export async function follow(blocks: readonly Block[], place: Place = 'empty folder'): Promise<Outcome[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ffc-docs-')))
  const server = { process: undefined as ChildProcess | undefined, address: '' }
  let reader: Reader | undefined
  const project = place === 'empty folder' ? ROOT : folder
  try {
    if (place === 'empty folder') await putLibraryInto(folder)
    else await copyProject(ROOT, folder)
    await putToolsInto(folder, join(project, FFC))
    const outcomes: Outcome[] = []
    for (const [at, block] of blocks.entries()) {
      if (block.options['file'] !== undefined) await writeInto(folder, block)
      if (block.language !== 'sh' && block.language !== 'browser') continue
      if (block.text.includes(TOLD_ADDRESS) && !server.process)
        Object.assign(server, await startServer(folder, join(project, FFC)))
      if (block.language === 'browser') {
        reader ??= await makeReader()
        await reader.follow(block, (told) => told.replace(TOLD_ADDRESS, server.address))
        continue
      }
      const output = await runBlock(block, folder, server.address)
      const next = blocks[at + 1]
      if (next?.language === 'text' && next.options['file'] === undefined) {
        outcomes.push({ command: block, shown: next, output })
      }
    }
    return outcomes
  } finally {
    await reader?.leave()
    server.process?.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function putToolsInto(folder: string, ffc: string): Promise<void> {
  const tool = async (name: string, ...command: string[]) => {
    const file = join(folder, '.bin', name)
    const words = [process.execPath, ...command].map((word) => `'${word}'`).join(' ')
    await writeFile(file, `#!/bin/sh\nexec ${words} "$@"\n`)
    await chmod(file, 0o755)
  }
  await mkdir(join(folder, '.bin'))
  await tool('ffc', CONDITION, ffc)
  await tool('curl', CURL)
  await tool('node', CONDITION)
}

async function putLibraryInto(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@ffc'), { recursive: true })
  await symlink(join(ROOT, 'packages/core'), join(folder, 'node_modules/@ffc/core'))
}

async function writeInto(folder: string, { options, text, line }: Block): Promise<void> {
  const file = join(folder, options['file'] ?? '')
  const words = options['after'] ?? options['before']
  if (words === undefined) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    return
  }
  const lines = (await readFile(file, 'utf8')).split('\n')
  const places = lines.flatMap((present, at) => (present.includes(words) ? [at] : []))
  const [at] = places
  if (at === undefined || places.length > 1) {
    throw new Error(`line ${line}: ${places.length} lines of ${options['file']} hold "${words}", not one`)
  }
  const added = text.replace(/\n$/, '').split('\n')
  await writeFile(file, lines.toSpliced(options['after'] === undefined ? at : at + 1, 0, ...added).join('\n'))
}

/** Standard output of a block, then standard error where the block expects to fail. */
async function runBlock(block: Block, folder: string, address: string): Promise<string> {
  const script = address === '' ? block.text : block.text.replaceAll(TOLD_ADDRESS, address)
  const child = spawn('sh', ['-e', '-c', script], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { code, out, errors } = await outputOf(child)
  const expected = Number(block.options['exit'] ?? 0)
  if (code !== expected) {
    throw new Error(`line ${block.line} exits with ${code}, not ${expected}: ${block.text}${errors}`)
  }
  const said = expected === 0 ? out : out + errors
  // CSV ends its lines as its standard says, a document as documents do; a closing fence stands on a line of its own.
  const text = said.replaceAll('\r\n', '\n').replace(/(?<=[^\n])$/, '\n')
  return address === '' ? text : text.replaceAll(address, TOLD_ADDRESS)
}

async function startServer(folder: string, ffc: string): Promise<{ process: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [CONDITION, ffc, 'serve', '--port', '0'], {
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
