import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './run.ts'
import { EXIT } from './system.ts'
import { watchedSystem } from './test-system.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const LONG = ['treaties', '--edition', 'extended', '--json']

/** The real process, its output in pipes. */
function start(
  args: readonly string[],
  environment: Record<string, string> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--conditions=@ffc/source', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
}

async function finish(child: ReturnType<typeof start>) {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, err }
}

test('the process prints what run prints, and exits as it says', async () => {
  const system = watchedSystem()
  const code = await run(LONG, system)
  expect(await finish(start(LONG))).toEqual({ code, out: system.out(), err: '' })
  expect(await finish(start(['lag', '--bogus']))).toMatchObject({ code: EXIT.usage, out: '' })
})

test('a reader that stops reading has what it wanted: no error, no noise', async () => {
  const child = start(LONG)
  await once(child.stdout, 'readable')
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect({ code, err }).toEqual({ code: EXIT.ok, err: '' })
})

test('a slow reader gets every byte', async () => {
  const system = watchedSystem()
  await run(LONG, system)
  const child = start(LONG)
  await once(child.stdout, 'readable')
  await setTimeout(300)
  expect(await text(child.stdout)).toBe(system.out())
})

test.runIf(existsSync('/dev/full'))('a full disk is a failure that says so, not a fault of ours', async () => {
  const child = spawn(process.execPath, ['--conditions=@ffc/source', MAIN, 'lag', '--csv'], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  })
  const [err, [code]] = await Promise.all([text(child.stderr as Readable), once(child, 'close')])
  expect({ code, err }).toEqual({
    code: EXIT.failed,
    err: 'ffc: standard output: the disk is full\nNext: What was written is not whole. Make room and run it again.\n',
  })
})

test('nobody who listens to the talk is no reason to report success', async () => {
  const child = start(['lag', '--bogus'])
  child.stderr.destroy()
  const [code] = await once(child, 'close')
  expect(code).toBe(EXIT.usage)
})

test('paths start from where the user stood when a package manager moved us', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ffc-init-'))
  await writeFile(join(folder, 'spare.csv'), 'id\n')
  const { code, err } = await finish(start(['validate', 'spare.csv'], { INIT_CWD: folder }))
  expect([code, err]).toEqual([
    EXIT.failed,
    expect.stringMatching(/^spare\.csv:1: the header is that of no table of a dossier/),
  ])
  await rm(folder, { recursive: true })
})
