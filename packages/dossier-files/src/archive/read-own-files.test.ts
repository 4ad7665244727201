import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Dossier, formatIssue, tableCsv } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DATA_FOLDER } from '../data-folder.ts'
import { readDossier, readOwnData } from '../read-dossier.ts'
import { readOwnDossier } from './read-own-files.ts'

const encode = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const tableText = (name: string) => readFile(path.join(DATA_FOLDER, name), 'utf8')

async function bundled(): Promise<Dossier> {
  const result = await readDossier(DATA_FOLDER)
  if (!result.ok) throw new TypeError('the data have issues')
  return result.dossier
}

const noBase = () => Promise.reject(new TypeError('the base is asked for'))

async function zippedData(folder = ''): Promise<Uint8Array<ArrayBuffer>> {
  const names = await readdir(DATA_FOLDER)
  const files = names.map(async (name) => [`${folder}${name}`, await readFile(path.join(DATA_FOLDER, name))] as const)
  return new Uint8Array(zipSync(Object.fromEntries(await Promise.all(files))))
}

describe('a zip', () => {
  test.each(['', 'mydata/'])(
    'of the data (in “%s”) is the same dossier as the folder, hash included',
    async (folder) => {
      const result = await readOwnDossier('own.zip', await zippedData(folder), noBase)
      expect(result.issues).toEqual([])
      expect(result.ok && result.dossier).toEqual(await bundled())
    },
  )

  test('of tables that are not text names each of them', async () => {
    const files = { 'treaties.csv': new Uint8Array([0xff, 0xfe, 0x41]), 'terms.csv': new Uint8Array([0xff]) }
    const result = await readOwnDossier('own.zip', new Uint8Array(zipSync(files)), noBase)
    expect(result.issues.map(formatIssue)).toEqual([
      expect.stringMatching(/^own\.zip\/terms\.csv: not UTF-8 text .*Tip: Save it as UTF-8/),
      expect.stringMatching(/^own\.zip\/treaties\.csv: not UTF-8 text/),
    ])
  })

  test('goes through the rules of a folder', async () => {
    const result = await readOwnDossier('own.zip', new Uint8Array(zipSync({ 'treaties.csv': encode('id\n') })), noBase)
    expect(result.ok).toBe(false)
    expect(result.issues.map(({ file }) => file)).toContain('sources.csv')
  })
})

describe('one CSV', () => {
  test.each(TABLE_NAMES)('with the header of %s is that table, whatever it is called', async (table) => {
    const base = await bundled()
    const result = await readOwnDossier('anything.txt', encode(tableCsv(table, base.tables[table])), async () => base)
    expect(result.issues).toEqual([])
    expect(result.ok && result.dossier.tables).toEqual(base.tables)
    expect(result.ok && result.dossier).toMatchObject({
      version: `${base.version} with own ${table}`,
      focalState: base.focalState,
      editions: base.editions,
    })
    expect(result.ok && result.dossier.hash).not.toBe(base.hash)
  })

  test('changes that table and no other', async () => {
    const base = await bundled()
    const rows = (await tableText('conversions.csv')).split('\n')
    const own = [...rows.slice(0, 2), ''].join('\n')
    const result = await readOwnDossier('conversions.csv', encode(own), async () => base)
    expect(result.ok && result.dossier.tables.conversions).toHaveLength(1)
    expect(result.ok && result.dossier.tables).toEqual({ ...base.tables, conversions: expect.anything() })
  })

  test('has a hash that depends on its bytes and on the base', async () => {
    const base = await bundled()
    const text = await tableText('terms.csv')
    const hashOf = async (own: string, hash = base.hash) => {
      const result = await readOwnDossier('t.csv', encode(own), async () => ({ ...base, hash }))
      return result.ok ? result.dossier.hash : null
    }
    const hashes = [await hashOf(text), await hashOf(`${text}\n`), await hashOf(text, 'f'.repeat(64))]
    expect(new Set(hashes).size).toBe(3)
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true)
  })

  test('with issues gives them by row and column', async () => {
    const text = (await tableText('treaties.csv')).replace('CHN;THA', 'CHN;XYZ')
    const { issues } = await readOwnDossier('mine.csv', encode(text), bundled)
    expect(issues.map(formatIssue)).toEqual([
      expect.stringMatching(/^treaties\.csv:2:parties: unknown country \(got "XYZ"/),
    ])
  })

  test('that lacks a column is told which', async () => {
    const text = (await tableText('routes.csv')).replace(',period,', ',when,')
    const { issues } = await readOwnDossier('mine.csv', encode(text), bundled)
    expect(issues.map(({ message }) => message)).toEqual(['column period is missing', 'unknown column'])
  })

  test('without rows that bundled tables rest on is refused with what to bring', async () => {
    const [header = ''] = (await tableText('treaties.csv')).split('\n')
    const { ok, issues } = await readOwnDossier('mine.csv', encode(`${header}\n`), bundled)
    expect(ok).toBe(false)
    expect(issues[0]).toMatchObject({
      row: null,
      message: expect.stringMatching(/rests on rows that treaties\.csv does not have$/),
      tip: expect.stringMatching(/^Keep the bundled rows in treaties\.csv and add yours, or bring /),
    })
  })

  test.each([
    ['of no table of ours', 'time,event\n1,0\n', /^own\.csv:1: the header is that of no table .*Tip: .*ffc survival/],
    ['that is empty', '', /^own\.csv:1: the file is empty/],
    ['with a NUL', 'id\0', /^own\.csv:1: the file holds a NUL byte/],
  ])('%s is refused with an issue, and no base is loaded', async (_, text, issue) => {
    const { issues } = await readOwnDossier('own.csv', encode(text), noBase)
    expect(issues.map(formatIssue)).toEqual([expect.stringMatching(issue)])
  })

  test('too large is refused before it is read', async () => {
    const { issues } = await readOwnDossier('own.csv', encode('id\n'.repeat(50)), noBase, {
      entries: 1,
      entryBytes: 100,
      totalBytes: 100,
      ratio: 1,
    })
    expect(issues.map(formatIssue)).toEqual([
      'own.csv: too large (got "150 bytes"; expected at most 100 bytes). Tip: Leave out what is not needed.',
    ])
  })
})

test('whatever the bytes, the answer is a dossier or issues, never an untyped error', async () => {
  const base = await bundled()
  const text = await tableText('indicators.csv')
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary' }).map(encode),
    fc
      .tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'grapheme', maxLength: 20 }))
      .map(([at, cut, put]) => encode(text.slice(0, at) + put + text.slice(at + cut))),
  )
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      const result = await readOwnDossier('own', new Uint8Array(bytes), async () => base)
      expect(result.ok).toBe(result.issues.length === 0)
    }),
    { numRuns: 150 },
  )
})

describe('a path', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ffc-own-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('may lead to a folder, a zip or a CSV', async () => {
    await cp(DATA_FOLDER, path.join(folder, 'mine'), { recursive: true })
    await writeFile(path.join(folder, 'mine.zip'), await zippedData('mine/'))
    await writeFile(path.join(folder, 'some.csv'), await tableText('terms.csv'))
    const base = await bundled()
    const read = async (name: string) => {
      const result = await readOwnData(path.join(folder, name), async () => base)
      return result.ok ? result.dossier.tables : result.issues
    }
    for (const name of ['mine', 'mine.zip', 'some.csv']) expect(await read(name)).toEqual(base.tables)
  })

  test('that leads nowhere, or to a pipe, is a failure', async () => {
    await expect(readOwnData(path.join(folder, 'none'), noBase)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readOwnData('/dev/null', noBase)).rejects.toMatchObject({ code: 'bad-data' })
  })
})

test('the reader of bytes imports nothing that browsers lack', async () => {
  const names = (await readdir(import.meta.dirname)).filter((name) => !name.endsWith('.test.ts'))
  const imports = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(import.meta.dirname, name), 'utf8')
      return [...text.matchAll(/from '([^']+)'/g)].map(([, specifier = '']) => specifier)
    }),
  )
  const outside = new Set(imports.flat().filter((specifier) => !/^\.\/[\w-]+\.ts$/.test(specifier)))
  expect([...outside].toSorted()).toEqual(['@ffc/core/dossier', '@ffc/core/model', 'fflate'])
})
