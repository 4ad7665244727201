import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '@ffc/core/dossier'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writePackage } from './write-package.ts'

let around: string
beforeEach(async () => {
  around = await mkdtemp(path.join(tmpdir(), 'ffc-write-'))
})
afterEach(async () => {
  await rm(around, { recursive: true, force: true })
})

const inside = (...names: string[]) => path.join(around, ...names)

/** A package of one table, as an export makes it. */
function packageOf(text: string): Map<string, string> {
  const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`
  return new Map([
    ['datapackage.json', JSON.stringify({ ffcExport: {}, resources: [{ path: 'terms.csv', hash }] })],
    ['README.md', 'Read me.'],
    ['terms.csv', text],
  ])
}

const failureOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a package is written into a folder that does not exist yet, however deep', async () => {
  await writePackage(inside('a', 'b'), packageOf('id\n'))
  expect((await readdir(inside('a', 'b'))).toSorted()).toEqual(['README.md', 'datapackage.json', 'terms.csv'])
  expect(await readdir(inside('a'))).toEqual(['b'])
})

test('the folder has the permissions that any new folder has', async () => {
  await mkdir(inside('usual'))
  await writePackage(inside('package'), packageOf('id\n'))
  expect((await stat(inside('package'))).mode).toBe((await stat(inside('usual'))).mode)
})

test('an empty folder is filled, and an earlier export is replaced whole', async () => {
  await mkdir(inside('package'))
  await writePackage(inside('package'), packageOf('id\nfirst\n'))
  await writePackage(inside('package'), packageOf('id\nsecond\n'))
  expect(await readFile(inside('package', 'terms.csv'), 'utf8')).toBe('id\nsecond\n')
  expect(await readdir(around)).toEqual(['package'])
})

test('through a symbolic link, the folder that it leads to is written', async () => {
  await mkdir(inside('real'))
  await symlink(inside('real'), inside('link'))
  await writePackage(inside('link'), packageOf('id\n'))
  expect(await readdir(inside('real'))).toContain('terms.csv')
})

test.each([
  ['a folder with something else in it', { 'notes.txt': 'mine' }, 'no earlier export'],
  ['a dossier that people edit', { 'datapackage.json': '{"name":"mine"}', 'terms.csv': 'id\n' }, 'no earlier export'],
  ['an export with a file of one’s own beside it', { ...Object.fromEntries(packageOf('id\n')), 'my.R': '1' }, 'my.R'],
  [
    'an export with a table of one’s own beside it',
    { ...Object.fromEntries(packageOf('id\n')), 'ties.csv': 'id\n' },
    'ties.csv',
  ],
  ['an export that was edited', { ...Object.fromEntries(packageOf('id\n')), 'terms.csv': 'id\nmine\n' }, 'terms.csv'],
])('%s is refused and left as it is', async (_, present, named) => {
  await mkdir(inside('package'))
  for (const [name, text] of Object.entries(present)) await writeFile(inside('package', name), text)
  const failure = await failureOf(writePackage(inside('package'), packageOf('id\nnew\n')))
  expect(failure).toMatchObject({ code: 'refused', message: expect.stringContaining(named) })
  expect((failure as Failure).tip).toMatch(/folder.* Nothing was written\.$/)
  const texts = await Promise.all(
    Object.keys(present).map(async (name) => [name, await readFile(inside('package', name), 'utf8')] as const),
  )
  expect(Object.fromEntries(texts)).toEqual(present)
  expect(await readdir(around)).toEqual(['package'])
})

test('an export with a table taken away is refused', async () => {
  await writePackage(inside('package'), packageOf('id\n'))
  await rm(inside('package', 'terms.csv'))
  await expect(writePackage(inside('package'), packageOf('id\n'))).rejects.toThrow('terms.csv was removed')
})

test('a file in the way, of the folder or above it, is said in words', async () => {
  await writeFile(inside('file'), 'mine')
  for (const folder of [inside('file'), inside('file', 'package')]) {
    expect(await failureOf(writePackage(folder, packageOf('id\n')))).toMatchObject({
      code: 'refused',
      message: `${folder}: a file stands in the way`,
    })
  }
  expect(await readFile(inside('file'), 'utf8')).toBe('mine')
})

test('when writing fails half-way, the folder holds what it held and nothing is left beside it', async () => {
  await writePackage(inside('package'), packageOf('id\nfirst\n'))
  const broken = new Map([...packageOf('id\nsecond\n'), [`${'long'.repeat(100)}.csv`, 'id\n']])
  expect(await failureOf(writePackage(inside('package'), broken))).toMatchObject({ code: 'refused' })
  expect(await readFile(inside('package', 'terms.csv'), 'utf8')).toBe('id\nfirst\n')
  expect(await readdir(around)).toEqual(['package'])
})

/** The id of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((resolve) => child.on('exit', resolve))
  return child.pid ?? 0
}

test('what a killed export left is cleared away, and what it had moved aside comes back', async () => {
  const mark = `${await endedProcess()}-0123abcd`
  await mkdir(inside(`.package.${mark}.partial`))
  await mkdir(inside(`.package.${mark}.replaced`))
  await writeFile(inside(`.package.${mark}.replaced`, 'notes.txt'), 'mine')
  await expect(writePackage(inside('package'), packageOf('id\n'))).rejects.toThrow('no earlier export')
  expect(await readdir(around)).toEqual(['package'])
})

test('what a running export or somebody else put beside the folder stays', async () => {
  const others = [
    `.package.${process.pid}-0123abcd.partial`,
    '.package.1.2.partial',
    '.package.keep',
    '.other.1-0123abcd.partial',
  ]
  for (const name of others) await mkdir(inside(name))
  await writePackage(inside('package'), packageOf('id\n'))
  expect((await readdir(around)).toSorted()).toEqual([...others, 'package'].toSorted())
})

test('an export killed at any moment leaves the old package or the new one, whole', async () => {
  const script = `
    import { writePackage } from ${JSON.stringify(fileURLToPath(new URL('write-package.ts', import.meta.url)))}
    const [folder, ...texts] = process.argv.slice(2)
    const packages = texts.map((text) => new Map(JSON.parse(text)))
    for (let turn = 0; ; turn += 1) {
      await writePackage(folder, packages[turn % 2])
      process.stdout.write('.')
    }
  `
  await writeFile(inside('write-for-ever.ts'), script)
  const packages = [packageOf('id\nfirst\n'), packageOf(`id\n${'second\n'.repeat(5000)}`)]
  for (const turns of [1, 4, 9]) {
    const texts = packages.map((files) => JSON.stringify([...files]))
    const args = ['--conditions=@ffc/source', inside('write-for-ever.ts'), inside('package'), ...texts]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let written = 0
    child.stdout.on('data', (dots: Buffer) => {
      written += dots.length
      if (written >= turns) child.kill('SIGKILL')
    })
    await new Promise((resolve) => child.on('exit', resolve))
    // An export finds a whole package and no leftovers of a process that runs, or it would refuse or leave them.
    await writePackage(inside('package'), packageOf('id\nafter\n'))
    expect(await readFile(inside('package', 'terms.csv'), 'utf8')).toBe('id\nafter\n')
    expect((await readdir(around)).toSorted()).toEqual(['package', 'write-for-ever.ts'])
  }
}, 60_000)
