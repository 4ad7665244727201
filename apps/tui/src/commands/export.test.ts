import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CATALOGUE } from '@ffc/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../run.ts'
import { EXIT } from '../system.ts'
import { watchedSystem } from '../test-system.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs a command line in the test's folder. */
async function ffc(...args: readonly string[]) {
  const system = watchedSystem({ folder })
  const exitCode = await run(args, system)
  return { exitCode, out: system.out(), talk: system.err() }
}

/** The bytes of `data` in an answer: all that follows `meta`. */
async function dataOf(...args: readonly string[]): Promise<string> {
  const { exitCode, out } = await ffc(...args, '--json')
  expect(exitCode).toBe(EXIT.ok)
  return out.slice(out.indexOf('\n  "data": '))
}

const VIEWS = [
  '',
  '--edition extended',
  '--as-of 2015-03-01',
  '--edition extended --as-of 2012-06-30',
  '--edition extended --known-at 2015-06-01',
  '--edition extended --as-of 2018-01-01 --known-at 2020-06-01',
  '--known-at 2015-01-01',
  '--edition extended --exclude chn-fra-extradition-2007',
  '--exclude chn-tha-extradition-1993,un-m49',
]

const split = (flags: string) => flags.split(' ').filter((flag) => flag !== '')

test.each(VIEWS)('the view “%s”, exported, is accepted and lags as it did', async (view) => {
  const flags = split(view)
  expect(await ffc('export', 'package', ...flags)).toMatchObject({ exitCode: EXIT.ok, out: '' })
  expect(await ffc('validate', 'package')).toMatchObject({ exitCode: EXIT.ok, talk: '' })
  for (const own of [[], ['--group-by', 'region'], ['--kind', 'transfer-of-sentenced-persons']]) {
    expect(await dataOf('lag', '--data', 'package', ...own)).toBe(await dataOf('lag', ...flags, ...own))
  }
})

/** Commands that an answer proposes (`run`) name the view, which the package has by itself. */
function withoutCommands(out: string): string {
  if (out === '') return ''
  const { data } = JSON.parse(out) as { readonly data: unknown }
  return JSON.stringify(data, (key, value: unknown) => (key === 'run' ? undefined : value), 2)
}

test.each(['', '--edition extended --known-at 2018-01-01'])(
  'every analysis answers on the package of the view “%s” as on the view',
  async (view) => {
    const flags = split(view)
    await ffc('export', 'package', ...flags)
    // These hold a view or the data against others, which a package of one view does not have.
    const others = ['diff', 'corrections', 'changes']
    const questions = CATALOGUE.filter(({ name, examples }) => !others.includes(name) && examples.length > 0)
    expect(questions.length).toBeGreaterThan(0)
    for (const { name, examples } of questions) {
      const own = Object.entries(examples[0]?.parameters ?? {})
        .filter(([key]) => !['edition', 'as-of', 'known-at', 'exclude'].includes(key))
        .map(([key, value]) => `--${key}=${value}`)
      const onView = await ffc(name, ...flags, ...own, '--json')
      const onPackage = await ffc(name, '--data', 'package', ...own, '--json')
      expect({ ...onPackage, out: withoutCommands(onPackage.out) }, name).toEqual({
        ...onView,
        out: withoutCommands(onView.out),
      })
    }
  },
)

test('messages go to standard error, and say what was written and what to do with it', async () => {
  const { out, talk } = await ffc('export', 'my package', '--exclude', 'chn-tha-extradition-1993')
  expect(out).toBe('')
  expect(talk).toMatch(/^my package: \d+ rows in \d+ tables, article edition as of 2019-01-25, data /)
  expect(talk).toContain('Note: Taken out of cells, since the view leaves them out: chn-tha-extradition-1993.\n')
  expect(talk).toContain("Next: ffc validate 'my package'; ffc lag --data 'my package'\n")
  expect(await ffc('export', 'my package', '--quiet')).toEqual({ exitCode: EXIT.ok, out: '', talk: '' })
})

test('own data are exported with their own terms, not with ours', async () => {
  await ffc('export', 'first')
  const manifest = JSON.parse(await readFile(path.join(folder, 'first', 'datapackage.json'), 'utf8')) as object
  await mkdir(path.join(folder, 'own'))
  for (const name of await readdir(path.join(folder, 'first'))) {
    await writeFile(path.join(folder, 'own', name), await readFile(path.join(folder, 'first', name)))
  }
  const own = { ...manifest, title: 'Mine', licenses: [{ name: 'CC0-1.0' }] }
  await writeFile(path.join(folder, 'own', 'datapackage.json'), JSON.stringify(own))
  await ffc('export', 'second', '--data', 'own')
  expect(JSON.parse(await readFile(path.join(folder, 'second', 'datapackage.json'), 'utf8'))).toMatchObject({
    title: 'Mine',
    licenses: [{ name: 'CC0-1.0' }],
  })
})

test.each([
  [[], EXIT.usage, 'export takes one folder to write to'],
  [['a', 'b'], EXIT.usage, 'export takes one folder to write to'],
  [['a', '--json'], EXIT.usage, '--json'],
  [['a', '--edition', 'nobody'], EXIT.usage, 'edition: there is no edition "nobody"'],
  [['a', '--as-of', '2019-02-30'], EXIT.usage, 'as-of: expected a day that exists'],
  [['a', '--exclude', 'nobody'], EXIT.usage, 'exclude: there is no row "nobody"'],
  [['.'], EXIT.failed, 'the folder that you are in cannot be replaced'],
  [['full'], EXIT.failed, 'full: this folder is not empty and holds no earlier export'],
  [['a', '--data', 'full'], EXIT.failed, 'full: no CSV file'],
])('ffc export %j exits with %i and says why', async (args, exitCode, message) => {
  await mkdir(path.join(folder, 'full'))
  await writeFile(path.join(folder, 'full', 'notes.txt'), 'mine')
  const result = await ffc('export', ...args)
  expect(result).toMatchObject({ exitCode, out: '' })
  expect(result.talk).toContain(message)
  expect(result.talk).toContain('\nNext: ')
  expect(await readdir(folder)).toEqual(['full'])
})

test('a view whose rows break a rule without the others is refused, and nothing is written', async () => {
  const rows = await ffc('routes', '--ndjson')
  const second = rows.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly leg: number })
    .filter(({ leg }) => leg === 2)
  const result = await ffc('export', 'package', '--exclude', second.map(({ id }) => id).join(','))
  expect(result.exitCode).toBe(EXIT.failed)
  expect(result.talk).toContain('routes.csv')
  expect(result.talk).toContain('Leave these rows out too, or keep what they need. Nothing was written.')
  expect(await readdir(folder)).toEqual([])
})

test('help names the flags of the view', async () => {
  const { out } = await ffc('help', 'export')
  for (const flag of ['--edition', '--as-of', '--known-at', '--exclude', '--data']) expect(out).toContain(flag)
})
