import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Failure } from '@ffc/core/dossier'
import { DATA_FOLDER } from './data-folder.ts'
import { LARGEST_FILE_BYTES, readDataTable, readDossier, readFolder } from './read-dossier.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ffc-dossier-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)

/** The hash that the codebook tells everyone to compute. */
async function shellHash(): Promise<string> {
  const script = 'sha256sum datapackage.json *.csv | LC_ALL=C sort -k2 | sha256sum'
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: folder })
  return stdout.slice(0, 64)
}

async function failureOf(attempt: Promise<unknown>): Promise<Failure> {
  const error = await attempt.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error
  throw error
}

describe('a folder', () => {
  test('that is a dossier is read whole', async () => {
    await cp(DATA_FOLDER, folder, { recursive: true })
    const result = await readDossier(folder)
    expect(result.issues).toEqual([])
    expect(result.ok && result.dossier.tables.treaties.length).toBeGreaterThan(36)
    expect(result.ok && result.dossier.hash).toBe(await shellHash())
  })

  test('gives its tables and manifest by name, without what is no part of a dossier', async () => {
    await write('treaties.csv', 'id\n')
    await write('datapackage.json', '{}')
    await write('README.md', '# Notes')
    await write('treaties.csv.bak', 'old')
    await write('._treaties.csv', new Uint8Array([0, 255, 254]))
    const { files } = await readFolder(folder)
    expect([...files]).toEqual([
      ['datapackage.json', '{}'],
      ['treaties.csv', 'id\n'],
    ])
  })

  test('has the hash of sha256sum, whatever its tables are called', async () => {
    await write('datapackage.json', '{}')
    for (const name of ['treaties.csv', 'b.csv', 'B.csv', 'a b.csv', 'é.csv', '_x.csv', '.hidden.csv'])
      await write(name, name)
    expect((await readFolder(folder)).hash).toBe(await shellHash())
  })

  test('keeps its hash but for a byte', async () => {
    await write('treaties.csv', 'id\n')
    const before = (await readFolder(folder)).hash
    expect((await readFolder(folder)).hash).toBe(before)
    await write('treaties.csv', 'id\r\n')
    expect((await readFolder(folder)).hash).not.toBe(before)
  })

  test('may begin its files with a byte order mark, as spreadsheets do', async () => {
    await write('datapackage.json', '\uFEFF{}')
    await write('treaties.csv', '\uFEFFid\n')
    const { files } = await readFolder(folder)
    expect([...files.values()]).toEqual(['{}', 'id\n'])
  })

  test.each([
    ['does not exist', async () => join(folder, 'nowhere'), 'not-found', /nowhere: no such folder/],
    [
      'is a file',
      async () => {
        await write('treaties.csv', 'id\n')
        return join(folder, 'treaties.csv')
      },
      'not-found',
      /treaties\.csv: not a folder/,
    ],
    ['holds no table', async () => folder, 'not-found', /no CSV file in this folder/],
    [
      'holds text that is not UTF-8',
      async () => {
        await write('treaties.csv', new Uint8Array([0xff, 0xfe, 0x69, 0x00]))
        return folder
      },
      'bad-data',
      /^treaties\.csv: not UTF-8 text/,
    ],
    [
      'holds a folder named as a table',
      async () => {
        await mkdir(join(folder, 'treaties.csv'))
        return folder
      },
      'bad-data',
      /treaties\.csv: not a file/,
    ],
    [
      'holds a pipe named as a table, which would never end',
      async () => {
        await promisify(execFile)('mkfifo', [join(folder, 'treaties.csv')])
        return folder
      },
      'bad-data',
      /treaties\.csv: not a file/,
    ],
    [
      'holds a device under the name of a table',
      async () => {
        await symlink('/dev/zero', join(folder, 'treaties.csv'))
        return folder
      },
      'bad-data',
      /treaties\.csv: not a file/,
    ],
    [
      'holds a link that leads nowhere',
      async () => {
        await symlink('/nowhere/at/all', join(folder, 'treaties.csv'))
        return folder
      },
      'not-found',
      /treaties\.csv: cannot be read \(ENOENT\)/,
    ],
    [
      'holds a table that is too large, which is not read',
      async () => {
        await write('treaties.csv', 'id\n')
        await truncate(join(folder, 'treaties.csv'), LARGEST_FILE_BYTES + 1)
        return folder
      },
      'bad-data',
      /treaties\.csv: 67108865 bytes, more than the 67108864 that are read/,
    ],
  ] as const)('that %s is a failure that says what to do', async (_, make, code, message) => {
    const failure = await failureOf(readDossier(await make()))
    expect(failure).toMatchObject({
      code,
      message: expect.stringMatching(message),
      tip: expect.stringMatching(/\.$|”\.$/),
    })
  })

  test.skipIf(process.getuid?.() === 0)('whose table may not be read is a failure too', async () => {
    await write('treaties.csv', 'id\n')
    await chmod(join(folder, 'treaties.csv'), 0)
    expect(await failureOf(readDossier(folder))).toMatchObject({ message: expect.stringContaining('EACCES') })
  })

  test('with a broken dossier gives every issue', async () => {
    await write('treaties.csv', 'id\n')
    const { ok, issues } = await readDossier(folder)
    expect(ok).toBe(false)
    expect(issues.filter(({ message }) => message === 'the file is missing').map(({ file }) => file)).toEqual([
      'countries.csv',
      'milestones.csv',
      'sources.csv',
    ])
  })
})

describe('a table of any columns', () => {
  test('is read with its name and hash', async () => {
    await write('own.csv', 'time,event\n1,0\n')
    expect(await readDataTable(join(folder, 'own.csv'))).toMatchObject({
      name: 'own.csv',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      header: ['time', 'event'],
      records: [{ row: 2, cells: ['1', '0'] }],
    })
  })

  test('that is not there, or a folder, is a failure', async () => {
    expect(await failureOf(readDataTable(join(folder, 'own.csv')))).toMatchObject({ code: 'not-found' })
    expect(await failureOf(readDataTable(folder))).toMatchObject({ code: 'not-found' })
  })
})
