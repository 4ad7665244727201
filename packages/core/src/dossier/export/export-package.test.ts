import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MANIFEST, dossierFiles, makeDossier } from '../../../test/support/dossier.ts'
import { findControl } from '../../model/control-characters.ts'
import { formatCsv } from '../csv.ts'
import { parseDossier } from '../parse-dossier.ts'
import { type DossierView, selectView } from '../view.ts'
import { EXPORT_KEY } from './data-package.ts'
import { PACKAGE_FILES, exportPackage, exportTables } from './export-package.ts'

const ABOUT = {
  description: 'What a test says.',
  homepage: 'https://example.org/data',
  created: '2020-02-01T00:00:00Z',
  keywords: ['tests'],
  licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  contributors: [
    { title: 'An office', roles: ['creator'] },
    { givenName: 'Ada', familyName: 'Lovelace' },
  ],
}

function readBack(view: DossierView) {
  const result = parseDossier(exportPackage(view), 'b'.repeat(64))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.dossier
}

function json(view: DossierView, file: (typeof PACKAGE_FILES)[number]) {
  return JSON.parse(exportPackage(view).get(file) ?? '') as Record<string, never>
}

/** Text that readers of CSV, spreadsheets and terminals have stumbled over, as the parser lets it in. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        '\n',
        '\r\n',
        '\r',
        '\t',
        ';',
        "'",
        '=1+1',
        '@',
        '-',
        '+',
        '\\',
        '\u2028',
        'NA',
        'null',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '' && findControl(text) === null)

test('any text in any column is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 5, maxLength: 5 }), ([title, publisher, note, locator, zh]) => {
      const view = selectView(
        makeDossier({
          sources: [{ id: 'page', title: title ?? '', publisher: publisher ?? '', note: note ?? '' }],
          terms: [{ id: 'term', locator: locator ?? '', zh: zh ?? '' }],
          indicators: [{ id: 'weight', weight: '0.00000012' }],
        }),
      )
      expect(readBack(view).tables).toEqual(view.tables)
    }),
  )
})

test('a package is a dossier whose default view is the one exported', () => {
  const view = selectView(
    makeDossier(
      { sources: [{ id: 'page' }, { id: 'late', published: '2021' }], terms: [{ id: 'term' }] },
      { ...MANIFEST, ffc: { focalState: 'THA', editions: [{ name: 'own', title: 'Own words', asOf: '2020-01-01' }] } },
    ),
    { asOf: '2018-05-05' as never, knownAt: '2020-12-31' as never },
  )
  const back = readBack(view)
  expect(back).toMatchObject({
    name: 'test',
    title: 'A test',
    version: '1',
    focalState: 'THA',
    editions: [{ name: 'own', title: 'Own words', asOf: '2018-05-05' }],
  })
  expect(selectView(back)).toMatchObject({ asOf: '2018-05-05', tables: view.tables })
})

test('data say their own terms, and keep them over several exports', () => {
  const view = selectView(makeDossier({}, { ...MANIFEST, ...ABOUT }))
  const again = selectView(readBack(view))
  expect(again.dossier.about).toEqual(view.dossier.about)
  expect(json(again, 'datapackage.json')).toMatchObject(ABOUT)
  expect(json(view, 'croissant.json')).toMatchObject({
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    url: 'https://example.org/data',
    datePublished: '2020-02-01',
    creator: [
      { '@type': 'sc:Organization', name: 'An office' },
      { '@type': 'sc:Person', name: 'Ada Lovelace' },
    ],
  })
  expect(json(view, 'dataset.jsonld')).toMatchObject({ dateCreated: '2020-02-01', keywords: ['tests'] })
  expect(exportPackage(view).get('README.md')).toContain(
    '[(CC0-1.0)](https://creativecommons.org/publicdomain/zero/1.0/)',
  )
  expect(exportTables(view).notes).toEqual([])
})

test('nothing is said for data that say nothing of themselves', () => {
  const view = selectView(makeDossier({}))
  const files = exportPackage(view)
  expect(json(view, 'datapackage.json')).not.toHaveProperty('licenses')
  for (const [, text] of files) expect(text).not.toContain('CC-BY')
  expect(exportTables(view).notes).toEqual([
    'datapackage.json of the data does not give: licenses, contributors, created. Croissant asks for it, and nothing stands in for it.',
  ])
})

test('data without a manifest make a package that needs none', () => {
  const files = dossierFiles({})
  files.delete('datapackage.json')
  const result = parseDossier(files, 'a'.repeat(64))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  const back = readBack(selectView(result.dossier))
  expect(back).toMatchObject({ editions: result.dossier.editions, focalState: 'CHN' })
})

test('tables without rows stay out, but for those that a dossier or a key needs', () => {
  const none = exportTables(selectView(makeDossier({})))
  expect([...none.files.keys()]).toEqual(['sources.csv', 'countries.csv', 'treaties.csv', 'milestones.csv'])
  expect(none.rows).toBe(2)
  const estimate = makeDossier({ estimates: [{ id: 'one', central: '1' }] })
  expect([...exportTables(selectView(estimate)).files.keys()]).toContain('organisations.csv')
})

test('sizes are counted in bytes, and hashes are those that the caller computed', () => {
  const view = selectView(makeDossier({ sources: [{ id: 'page', title: '«Ünïcode» 中文 🗺' }] }))
  const text = exportTables(view).files.get('sources.csv') ?? ''
  const files = exportPackage(view, new Map([['sources.csv', 'c'.repeat(64)]]))
  const described = JSON.parse(files.get('datapackage.json') ?? '') as { resources: Record<string, unknown>[] }
  expect(described.resources[0]).toMatchObject({
    path: 'sources.csv',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${'c'.repeat(64)}`,
  })
  expect(described.resources[1]).not.toHaveProperty('hash')
})

test('a package says of what data and of which view it was made', () => {
  const view = selectView(makeDossier({ terms: [{ id: 'term' }, { id: 'other', en: 'other' }] }), {
    exclude: ['other'],
  })
  expect(json(view, 'datapackage.json')[EXPORT_KEY]).toMatchObject({
    dataVersion: '1',
    dataHash: 'a'.repeat(64),
    view: { edition: 'all', asOf: '2019-01-25', knownAt: null, exclude: ['other'] },
  })
  expect(exportPackage(view).get('README.md')).toContain('as of 2019-01-25, without other.')
})

test('a name that Frictionless would refuse is put into its form, and only web addresses become links', () => {
  const dossier = makeDossier(
    { sources: [{ id: 'page', url: 'javascript:alert(1)' }] },
    { ...MANIFEST, name: 'My Own Data (2020)' },
  )
  const manifest = json(selectView(dossier), 'datapackage.json')
  expect(manifest).toMatchObject({ name: 'my-own-data-2020' })
  expect(manifest['sources']).toEqual([{ title: 'A paper: page' }])
  expect(json(selectView(dossier), 'dataset.jsonld')['isBasedOn']).not.toHaveProperty('0.url')
})

test('tables are written as people edit them: LF, the model’s columns, no guard against formulas', () => {
  const view = selectView(makeDossier({ sources: [{ id: 'page', title: '=1+1' }] }))
  const columns = 'id,title,publisher,citation,kind,tier,language,url,published,accessed,licence,note'.split(',')
  const row = ['page', '=1+1', 'A paper', '', 'newspaper', 'press', 'en', '', '', '', '', '']
  expect(exportTables(view).files.get('sources.csv')).toBe(
    formatCsv(columns, [row], { guardFormulas: false, lineEnd: '\n' }),
  )
})
