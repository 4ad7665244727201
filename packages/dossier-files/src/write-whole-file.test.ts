import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWholeFile } from './write-whole-file.ts'

let around: string
beforeEach(async () => {
  around = await mkdtemp(path.join(tmpdir(), 'ffc-whole-'))
})
afterEach(() => rm(around, { recursive: true, force: true }))

const inside = (...names: string[]) => path.join(around, ...names)
const MODULE = JSON.stringify(fileURLToPath(new URL('write-whole-file.ts', import.meta.url)))

test('a file is written, and written over, with nothing left beside it', async () => {
  await writeWholeFile(inside('lag.svg'), 'first', 'lag.svg')
  await writeWholeFile(inside('lag.svg'), new Uint8Array([50]), 'lag.svg')
  expect(await readFile(inside('lag.svg'), 'utf8')).toBe('2')
  expect(await readdir(around)).toEqual(['lag.svg'])
})

test('through a symbolic link, the file that it leads to is written', async () => {
  await writeFile(inside('real.svg'), 'old')
  await symlink('real.svg', inside('link.svg'))
  await writeWholeFile(inside('link.svg'), 'new', 'link.svg')
  expect(await readFile(inside('real.svg'), 'utf8')).toBe('new')
})

test.each([
  ['a folder that does not exist', 'none/lag.svg', /^none\/lag\.svg: there is no folder for it/],
  ['a folder in its place', 'folder', /^folder: a folder stands in the way/],
  ['a file for a folder', 'file/lag.svg', /^file\/lag\.svg: a file stands in the way/],
])('%s is a failure that says so, and nothing is left', async (_, name, message) => {
  await mkdir(inside('folder'))
  await writeFile(inside('file'), 'mine')
  await expect(writeWholeFile(inside(name), 'text', name)).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringMatching(message),
    tip: expect.stringMatching(/ Nothing was written\.$/),
  })
  expect((await readdir(around)).toSorted()).toEqual(['file', 'folder'])
})

/** Whether this system lets us mount a small disk of our own, as Linux does in a user namespace. */
const hasSmallDisks =
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'small', tmpdir()]).status === 0

test.runIf(hasSmallDisks)(
  'on a full disk the file holds what it held, the failure says so, and nothing is left',
  async () => {
    await writeFile(
      inside('write.ts'),
      `import { writeWholeFile } from ${MODULE}
     await writeWholeFile(process.argv[2], 'old', 'lag.svg')
     await writeWholeFile(process.argv[2], 'x'.repeat(1_000_000), 'lag.svg').catch((error) => console.log(error.message, error.tip))`,
    )
    await mkdir(inside('small'))
    const script =
      'mount -t tmpfs -o size=64k small "$1" && "$2" --conditions=@ffc/source "$3" "$1/lag.svg" && ls -A "$1" && cat "$1/lag.svg"'
    const args = ['-rm', 'sh', '-c', script, 'sh', inside('small'), process.execPath, inside('write.ts')]
    expect(execFileSync('unshare', args, { encoding: 'utf8' })).toBe(
      'lag.svg: the disk is full Make room or name a folder on another disk. Nothing was written.\nlag.svg\nold',
    )
  },
)

test('a writer killed at any moment leaves the whole old file or the whole new one', async () => {
  await writeFile(
    inside('write-for-ever.ts'),
    `import { writeWholeFile } from ${MODULE}
     for (let turn = 0; ; turn += 1) {
       await writeWholeFile(process.argv[2], String(turn % 2).repeat(turn % 2 ? 5_000_000 : 10), 'lag.svg')
       process.stdout.write('.')
     }`,
  )
  for (const delay of [0, 1, 3, 7, 11]) {
    const args = ['--conditions=@ffc/source', inside('write-for-ever.ts'), inside('lag.svg')]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    setTimeout(() => child.kill('SIGKILL'), delay)
    await ended
    expect(['0'.repeat(10), '1'.repeat(5_000_000)]).toContain(await readFile(inside('lag.svg'), 'utf8'))
  }
  await writeWholeFile(inside('lag.svg'), 'after', 'lag.svg')
  expect((await readdir(around)).toSorted()).toEqual(['lag.svg', 'write-for-ever.ts'])
})
