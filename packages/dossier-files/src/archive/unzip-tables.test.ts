import { type ZipOptions, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts'
import { unzipTables } from './unzip-tables.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const SMALL: ArchiveLimits = { entries: 8, entryBytes: 4096, totalBytes: 6000, ratio: 200 }

/** A zip of these texts; a pair gives an entry options of its own. */
function pack(files: Readonly<Record<string, string | Uint8Array | readonly [string, ZipOptions]>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        if (typeof content === 'string') return [name, encode(content)]
        return content instanceof Uint8Array ? [name, content] : [name, [encode(content[0]), content[1]]]
      }),
    ),
  )
}

function unzip(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS) {
  const result = unzipTables('own.zip', bytes, limits)
  return result.ok
    ? { files: Object.fromEntries([...result.files].map(([name, text]) => [name, new TextDecoder().decode(text)])) }
    : { issues: result.issues }
}

/** The archive with every run of bytes that spells one name spelling another of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** The archive with a number changed in each record of its directory. */
function patched(bytes: Uint8Array, offset: number, size: 2 | 4, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  for (let position = 0; position + 46 <= copy.length; position += 1) {
    if (view.getUint32(position, true) !== 0x02014b50) continue
    if (size === 2) view.setUint16(position + offset, value, true)
    else view.setUint32(position + offset, value, true)
  }
  return copy
}

describe('an archive', () => {
  test.each([
    ['side by side', ''],
    ['in a folder', 'mydata/'],
    ['in a folder of a folder', 'home/my data/'],
  ])('gives its tables and manifest %s', (_, folder) => {
    const bytes = pack({
      [`${folder}treaties.csv`]: 'id\n',
      [`${folder}datapackage.json`]: '{}',
      [`${folder}README.md`]: '# Notes',
      [`${folder}._treaties.csv`]: 'resource fork',
      '__MACOSX/treaties.csv': 'resource fork',
      [`${folder}empty/`]: '',
    })
    expect(unzip(bytes)).toEqual({ files: { 'treaties.csv': 'id\n', 'datapackage.json': '{}' } })
  })

  test('may store its entries unpacked', () => {
    expect(unzip(pack({ 'treaties.csv': ['id\n', { level: 0 }] }))).toEqual({ files: { 'treaties.csv': 'id\n' } })
  })

  test('that was written in one pass, sizes behind the bytes, is read', () => {
    const bytes = patched(pack({ 'treaties.csv': 'id\nx\n' }), 8, 2, 0x8)
    expect(unzip(bytes)).toEqual({ files: { 'treaties.csv': 'id\nx\n' } })
  })

  const table = pack({ 'treaties.csv': 'id\n' })
  const directory = table.length - 22 - 46 - 'treaties.csv'.length
  test.each<[what: string, bytes: Uint8Array, file: string, message: RegExp]>([
    ['an empty one', pack({}), 'own.zip', /no CSV file/],
    ['one without tables', pack({ 'README.md': 'notes' }), 'own.zip', /no CSV file/],
    ['one cut off', table.subarray(0, table.length - 5), 'own.zip', /its end is missing/],
    [
      'one without its directory',
      renamed(table, 'PK\u0001\u0002', 'PK\u0001\u0009'),
      'own.zip',
      /directory .* damaged/,
    ],
    ['an absolute path', pack({ '/treaties.csv': 'id\n' }), 'own.zip//treaties.csv', /leads out/],
    ['a drive', pack({ 'C:treaties.csv': 'id\n' }), 'own.zip/C:treaties.csv', /leads out/],
    ['a path up', pack({ 'a/../../treaties.csv': 'id\n' }), 'own.zip/a/../../treaties.csv', /leads out/],
    ['a path up beside tables', pack({ 'treaties.csv': 'id\n', '../x': '' }), 'own.zip/../x', /leads out/],
    ['a backslash', pack({ '..\\treaties.csv': 'id\n' }), 'own.zip/..\\treaties.csv', /leads out/],
    ['a control character', pack({ 'a\u001b[2J.csv': 'id\n' }), 'own.zip/a\u001b[2J.csv', /leads out/],
    [
      'the same name twice',
      renamed(pack({ 'treaties.csv': 'id\n', 'treatieZ.csv': 'id\n' }), 'treatieZ', 'treaties'),
      'own.zip/treaties.csv',
      /one name/,
    ],
    ['one name in two cases', pack({ 'a.csv': 'id\n', 'A.csv': 'id\n' }), 'own.zip/A.csv', /one name/],
    ['an encrypted entry', patched(table, 8, 2, 1), 'own.zip/treaties.csv', /encrypted/],
    ['a link', pack({ 'treaties.csv': ['/etc/passwd', { attrs: 0xa1ff0000, os: 3 }] }), 'own.zip/treaties.csv', /link/],
    ['an archive within', pack({ 'treaties.csv': 'id\n', 'in.zip': table }), 'own.zip/in.zip', /inside the archive/],
    ['an archive in disguise', pack({ 'treaties.csv': table }), 'own.zip/treaties.csv', /inside the archive/],
    ['a workbook', pack({ '[Content_Types].xml': '<x/>', 'xl/a.csv': '' }), 'own.zip', /a workbook/],
    ['tables in two folders', pack({ 'a/x.csv': 'id\n', 'b/y.csv': 'id\n' }), 'own.zip', /more than one folder/],
    ['another method', patched(table, 10, 2, 14), 'own.zip/treaties.csv', /packed in a way/],
    ['a wrong checksum', patched(table, 16, 4, 1), 'own.zip/treaties.csv', /damaged/],
    ['a size that is not so', patched(table, 24, 4, 999), 'own.zip/treaties.csv', /damaged/],
    ['an entry past the end', patched(table, 42, 4, directory), 'own.zip', /not where/],
    ['the form of large archives', patched(table, 24, 4, 0xffffffff), 'own.zip', /ZIP64/],
  ])('with %s is refused, and the issue says where and what to do', (_, bytes, file, message) => {
    expect(unzip(bytes).issues).toContainEqual(
      expect.objectContaining({
        file,
        rule: 'archive',
        message: expect.stringMatching(message),
        tip: expect.stringMatching(/\S.*\.$/),
      }),
    )
  })

  test('whose entries share their bytes is refused', () => {
    const bytes = pack({ 'a.csv': ['id\n', { level: 0 }], 'b.csv': ['id\n', { level: 0 }] })
    const overlapping = patched(renamed(bytes, 'b.csv', 'a.csv'), 42, 4, 0)
    expect(unzip(overlapping).issues).toMatchObject([{ message: 'two entries of the archive share their bytes' }])
  })

  test('names every path that is wrong at once', () => {
    expect(unzip(pack({ '/a.csv': '', '../b.csv': '', 'c.zip': '' })).issues).toHaveLength(3)
  })
})

describe('an archive that unpacks to more than it may is refused', () => {
  const zeros = (length: number) => '0'.repeat(length)
  const noise = (length: number) =>
    Array.from({ length }, (_, index) => String(index * 7919))
      .join(',')
      .slice(0, length)

  test.each<[what: string, bytes: Uint8Array, message: RegExp]>([
    ['one entry', pack({ 'a.csv': zeros(5000) }), /^unpacks to too much/],
    ['stored, one entry', pack({ 'a.csv': [zeros(5000), { level: 0 }] }), /^unpacks to too much/],
    ['all together', pack({ 'a.csv': zeros(4000), 'b.csv': zeros(4000) }), /^the archive unpacks to too much/],
    ['too many', pack(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.csv`, '']))), /^too many entries/],
    ['with a declared size that lies', patched(pack({ 'a.csv': zeros(5000) }), 24, 4, 10), /^unpacks to too much/],
  ])('%s', (_, bytes, message) => {
    expect(unzip(bytes, SMALL).issues).toMatchObject([
      { rule: 'archive-size', message: expect.stringMatching(message) },
    ])
  })

  test('by its ratio, long before its size', () => {
    const bomb = pack({ 'a.csv': zeros(3 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(20_000)
    expect(unzip(bomb).issues).toMatchObject([{ message: 'unpacks to far more than a table does' }])
  })

  test('while an honest table of that size is read', () => {
    const text = noise(3 * 1024 * 1024)
    expect(unzip(pack({ 'a.csv': text }))).toEqual({ files: { 'a.csv': text } })
  })
})

describe('whatever the bytes,', () => {
  const archive = pack({ 'own/treaties.csv': 'id,kind\nx,y\n', 'own/datapackage.json': '{"name":"own"}' })

  /** Text that came out must be what went in: nothing is read wrongly in silence. */
  function isRefusalOrTruth(bytes: Uint8Array): boolean {
    const { files, issues = [] } = unzip(bytes, SMALL)
    if (files) return ['id,kind\nx,y\n', undefined].includes(files['treaties.csv'])
    return issues.length > 0 && issues.every(({ rule, tip }) => rule.startsWith('archive') && tip.endsWith('.'))
  }

  test('random ones are refused with an issue', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(unzip(bytes, SMALL).issues?.length).toBeGreaterThan(0)
        expect(unzip(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]), SMALL).issues?.length).toBeGreaterThan(0)
      }),
    )
  })

  test('an archive cut anywhere is refused', () => {
    for (let length = 0; length < archive.length; length += 1) {
      expect(unzip(archive.subarray(0, length), SMALL).issues).toHaveLength(1)
    }
  })

  test('an archive with bytes changed is refused, or gives the text that was packed', () => {
    const change = fc.tuple(fc.nat(archive.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(archive)
        for (const [position, value] of changes) bytes[position] = value
        expect(isRefusalOrTruth(bytes)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
