import { loadBundledDossier } from '@ffc/core/bundled'
import { Failure, exportTables, selectView, tableCsv } from '@ffc/core/dossier'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { exampleFiles } from './example-files.ts'
import type { GivenFile, ReadOutcome } from './own-messages.ts'
import { makeOwnServer } from './serve-own-data.ts'

const bundled = await loadBundledDossier('extended')
const encode = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
const given = (files: Readonly<Record<string, string>>): GivenFile[] =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: encode(text) }))

function dossierOf(outcome: ReadOutcome) {
  if (outcome.kind !== 'dossier') throw new Error(`${outcome.count} issues: ${JSON.stringify(outcome.issues[0])}`)
  return outcome.dossier
}

function issuesOf(outcome: ReadOutcome) {
  return outcome.kind === 'issues' ? outcome.issues : []
}

describe('a folder', () => {
  test('is the same dossier as a zip of it, hash included', async () => {
    const files = exampleFiles(false)
    const folder = dossierOf(await makeOwnServer().read({ name: 'mine', files, base: null }))
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))) as Uint8Array<ArrayBuffer>
    const zipped = dossierOf(
      await makeOwnServer().read({ name: 'mine.zip', files: [{ name: 'mine.zip', bytes: zip }], base: null }),
    )
    expect(zipped).toEqual(folder)
    expect(folder.focalState).toBe('XAA')
    expect(folder.tables.treaties).toHaveLength(5)
  })

  test('that this program exported reads back as the view that it was made of', async () => {
    const { files } = exportTables(selectView(bundled, { edition: 'extended' }))
    const read = dossierOf(
      await makeOwnServer().read({ name: 'mine', files: given(Object.fromEntries(files)), base: null }),
    )
    expect(read.tables.milestones).toEqual(bundled.tables.milestones)
  })

  test('without a table in it, or with what is no text, is refused with what to do', async () => {
    const empty = await makeOwnServer().read({ name: 'mine', files: given({ 'a.txt': '', 'b.txt': '' }), base: null })
    expect(issuesOf(empty)).toMatchObject([{ file: 'mine', message: 'no CSV file in this folder' }])
    const binary = [
      { name: 'treaties.csv', bytes: new Uint8Array([0xff, 0xfe]) },
      { name: 'sources.csv', bytes: encode('id\n') },
    ]
    const outcome = await makeOwnServer().read({ name: 'mine', files: binary, base: null })
    expect(issuesOf(outcome)).toMatchObject([{ file: 'treaties.csv', message: 'not UTF-8 text' }])
  })
})

test('one CSV takes the place of that table alone', async () => {
  const own = tableCsv('conversions', bundled.tables.conversions.slice(0, 1))
  const files = given({ 'anything.csv': own })
  const read = dossierOf(await makeOwnServer().read({ name: 'anything.csv', files, base: bundled }))
  expect(read.tables.conversions).toHaveLength(1)
  expect({ ...read.tables, conversions: [] }).toEqual({ ...bundled.tables, conversions: [] })
  expect(read.version).toBe(`${bundled.version} with own conversions`)
})

describe('issues', () => {
  test('can each be mended where they stand, until nothing is left', async () => {
    const server = makeOwnServer()
    let outcome = await server.read({ name: 'mine', files: exampleFiles(true), base: null })
    const places = issuesOf(outcome).map(({ file, column }) => `${file}:${column}`)
    expect(new Set(places)).toEqual(
      new Set([
        'events.csv:kind',
        'milestones.csv:date',
        'milestones.csv:treaty',
        'treaties.csv:title_cn',
        'treaties.csv:title_zh',
      ]),
    )
    outcome = await server.fix({ kind: 'rename-column', file: 'treaties.csv', column: 'title_cn', name: 'title_zh' })
    const bad = issuesOf(outcome)
    expect(bad.map(({ column, fix }) => [column, fix])).toEqual([
      ['kind', { kind: 'cell', text: 'refused' }],
      ['date', { kind: 'cell', text: '2004-09-31' }],
      ['treaty', { kind: 'cell', text: 'xaa-xad-extradition-2008' }],
    ])
    for (const [index, text] of ['refusal', '2004-09-30', 'xaa-xad-extradition-2009'].entries()) {
      const { file, row, column } = bad[index]!
      outcome = await server.fix({ kind: 'cell', file, row: row!, column: column!, text })
    }
    const good = dossierOf(await makeOwnServer().read({ name: 'mine', files: exampleFiles(false), base: null }))
    expect(dossierOf(outcome)).toEqual(good)
  })

  test('with missing tables and files of no table are mended by adding and leaving out', async () => {
    const server = makeOwnServer()
    const files = exampleFiles(false).filter(({ name }) => name !== 'milestones.csv')
    const first = await server.read({ name: 'mine', files: [...files, ...given({ 'notes.csv': 'a\n' })], base: null })
    expect(issuesOf(first).map(({ file, fix }) => [file, fix?.kind])).toEqual([
      ['milestones.csv', 'add-table'],
      ['notes.csv', 'remove-file'],
    ])
    await server.fix({ kind: 'remove-file', file: 'notes.csv' })
    const mended = dossierOf(await server.fix({ kind: 'add-table', file: 'milestones.csv' }))
    expect(mended.tables.milestones).toEqual([])
  })

  test('can be taken along as CSV, and the tables as mended', async () => {
    const server = makeOwnServer()
    await server.read({ name: 'mine', files: exampleFiles(true), base: null })
    await server.fix({ kind: 'rename-column', file: 'treaties.csv', column: 'title_cn', name: 'title_zh' })
    const lines = (await server.issues(null)).split('\r\n')
    expect(lines[0]).toBe('file,row,column,rule,message,got,expected,tip')
    expect(lines).toHaveLength(5)
    const zip = unzipSync(await server.mended(null))
    expect(strFromU8(zip['treaties.csv']!)).toMatch(/^id,kind,parties,title_en,title_zh,/)
  })
})

describe('hostile files', () => {
  const hostile = {
    'sources.csv': 'id,__proto__,constructor\n__proto__,<script>alert(1)</script>,=cmd|calc\n',
    '__proto__.csv': 'id\n',
    'treaties.csv': 'id\0\n',
  }

  test('with prototype keys, HTML, formulas and NULs become issues that quote them as they are', async () => {
    const outcome = await makeOwnServer().read({ name: 'mine', files: given(hostile), base: null })
    const said = JSON.stringify(issuesOf(outcome))
    expect(said).toContain('the file holds a NUL byte')
    expect(said).toContain('__proto__.csv')
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('a list of issues guards its formulas', async () => {
    const server = makeOwnServer()
    const files = exampleFiles(false).map((file) =>
      file.name === 'events.csv'
        ? { ...file, bytes: encode(new TextDecoder().decode(file.bytes).replace(',return,', ',=cmd|calc,')) }
        : file,
    )
    await server.read({ name: 'mine', files, base: null })
    expect(await server.issues(null)).toContain(",'=cmd|calc,")
  })

  test('a bomb is refused before it fills the memory', async () => {
    const bomb = zipSync({ 'treaties.csv': new Uint8Array(70 * 1024 * 1024) }, { level: 1 }) as Uint8Array<ArrayBuffer>
    const outcome = await makeOwnServer().read({
      name: 'bomb.zip',
      files: [{ name: 'bomb.zip', bytes: bomb }],
      base: null,
    })
    expect(issuesOf(outcome).map(({ rule }) => rule)).toEqual(['archive-size'])
  })
})

describe('any table', () => {
  const csv = 'time,status,sex\n5,1,f\n8,0,m\n3,1,f\n9,1,m\n'

  test('is opened with its columns, and answers a tool as the command line does', async () => {
    const server = makeOwnServer()
    expect(await server.open({ name: 'lung.csv', bytes: encode(csv) })).toEqual({
      columns: [
        { name: 'time', isNumber: true },
        { name: 'status', isNumber: true },
        { name: 'sex', isNumber: false },
      ],
      rows: 4,
    })
    const { answer, table } = await server.run({ tool: 'survival', parameters: { time: 'time', event: 'status' } })
    expect(answer.meta).toMatchObject({ analysis: 'survival', n: 4 })
    expect(table.rows.length).toBeGreaterThan(0)
  })

  test('that is none is refused, with what to do', async () => {
    const server = makeOwnServer()
    await expect(server.open({ name: 'x.csv', bytes: new Uint8Array([0xff]) })).rejects.toBeInstanceOf(Failure)
    await server.open({ name: 'lung.csv', bytes: encode(csv) })
    const wrong = async () => server.run({ tool: 'survival', parameters: { time: 'sex', event: 'status' } })
    await expect(wrong()).rejects.toThrow(/lung\.csv:2:sex: not a number/)
  })
})

test('the template reads as a dossier without rows once it has one source and state', async () => {
  const zip = unzipSync(await makeOwnServer().template(null))
  const files = Object.entries(zip).map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }))
  const outcome = await makeOwnServer().read({ name: 'mine', files, base: null })
  expect(issuesOf(outcome).map(({ message }) => message)).toEqual([])
})
