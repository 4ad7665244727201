/** What the descriptions of a package say, held against its files and against each other. */
import { expect, test } from 'vitest'
import { MANIFEST, makeDossier } from '../../../test/support/dossier.ts'
import { tableCsv } from './table-csv.ts'
import { selectView } from '../view.ts'
import { PACKAGE_FILES, exportPackage, exportTables } from './export-package.ts'

const ABOUT = {
  description: 'What a test says.',
  homepage: 'https://example.org/data',
  created: '2020-02-01T00:00:00Z',
  keywords: ['tests'],
  licenses: [{ name: 'CC0-1.0' }],
  contributors: [{ title: 'An office' }, { familyName: 'Lovelace' }, { givenName: 'Ada' }],
}

const ROWS = {
  sources: [
    { id: 'page', title: 'A page', published: '2018-12', url: 'https://example.org/page' },
    { id: 'book', title: 'A book', citation: 'A writer, A book', published: '2014/2016' },
  ],
  countries: [{ id: 'CHN' }, { id: 'LAO' }, { id: 'THA' }],
  treaties: [
    { id: 'treaty', parties: 'CHN;THA' },
    { id: 'other', parties: 'CHN;LAO' },
  ],
  terms: [{ id: 'term', source: 'book' }],
}

interface Field {
  readonly '@type': string
  readonly '@id': string
  readonly name: string
  readonly dataType: string
  readonly isArray?: boolean
  readonly references?: { readonly '@id': string }
  readonly source: {
    readonly fileObject: { readonly '@id': string }
    readonly extract: { readonly column: string }
    readonly transform?: { readonly separator: string }
  }
}

interface Descriptions {
  readonly 'datapackage.json': Readonly<Record<string, unknown>>
  readonly 'croissant.json': Readonly<Record<string, unknown>> & {
    readonly distribution: readonly Readonly<Record<string, unknown>>[]
    readonly recordSet: readonly { readonly '@id': string; readonly field: readonly Field[] }[]
  }
  readonly 'dataset.jsonld': Readonly<Record<string, unknown>>
}

/** The package of a view that knows the hash of one file, its descriptions as JSON. */
function packageOf(manifest: object = {}, exclude: readonly string[] = []) {
  const view = selectView(makeDossier(ROWS, { ...MANIFEST, ...manifest }), { exclude })
  const files = exportPackage(view, new Map([['sources.csv', 'c'.repeat(64)]]))
  const json = PACKAGE_FILES.filter((name) => name !== 'README.md').map((name) => [
    name,
    JSON.parse(files.get(name) ?? '') as unknown,
  ])
  const described = Object.fromEntries(json) as Descriptions
  return { view, files, readme: files.get('README.md') ?? '', described, tables: exportTables(view) }
}

test('in Croissant each record set reads the columns of a file of the package, in the order of its header', () => {
  const { files, described } = packageOf()
  const { distribution, recordSet } = described['croissant.json']
  expect(distribution.map((file) => file['@id'])).toEqual([...files.keys()].filter((name) => name.endsWith('.csv')))
  for (const { '@id': id, field, ...rest } of recordSet) {
    const header = files.get(`${id}.csv`)?.split('\n')[0]
    expect(rest).toEqual({
      '@type': 'cr:RecordSet',
      name: id,
      description: expect.stringMatching(/\w{3}/),
      key: { '@id': `${id}/id` },
    })
    expect(field.map(({ source }) => source.extract.column).join(',')).toBe(header)
    for (const { source, '@id': fieldId, '@type': type, name, dataType } of field) {
      expect([type, source.fileObject['@id'], fieldId]).toEqual(['cr:Field', `${id}.csv`, `${id}/${name}`])
      expect(dataType).toMatch(/^sc:\w+$/)
    }
  }
})

test('in Croissant a list is an array, split where the table splits it, and nothing else is', () => {
  const fields = packageOf().described['croissant.json'].recordSet.flatMap(({ field }) => field)
  const lists = fields.filter(({ isArray }) => isArray)
  const ids = lists.map((field) => field['@id'])
  expect(ids.filter((id) => id.startsWith('treaties/'))).toEqual(['treaties/parties'])
  for (const field of fields) {
    expect('isArray' in field).toBe(lists.includes(field))
    expect(field.source.transform).toEqual(lists.includes(field) ? { separator: ';' } : undefined)
  }
})

test('in Croissant an id refers to the ids of a table that the package has', () => {
  const { recordSet } = packageOf().described['croissant.json']
  const fields = recordSet.flatMap(({ field }) => field)
  const target = (id: string) => fields.find((field) => field['@id'] === id)?.references
  expect(target('treaties/parties')).toEqual({ '@id': 'countries/id' })
  expect(target('treaties/source')).toEqual({ '@id': 'sources/id' })
  expect(target('treaties/title_en')).toBeUndefined()
  const targets = fields.flatMap(({ references }) => references?.['@id'] ?? [])
  expect(fields.map((field) => field['@id'])).toEqual(expect.arrayContaining(targets))
})

test('a file is told by its size, its type and, where the caller computed it, its hash', () => {
  const { files, described } = packageOf()
  const text = files.get('sources.csv') ?? ''
  const facts = {
    description: expect.stringMatching(/\w{3}/),
    contentUrl: 'sources.csv',
    contentSize: `${Buffer.byteLength(text)} B`,
    encodingFormat: 'text/csv',
    sha256: 'c'.repeat(64),
  }
  const [sources, countries] = described['croissant.json'].distribution
  expect(sources).toEqual({ '@type': 'cr:FileObject', '@id': 'sources.csv', name: 'sources.csv', ...facts })
  expect(countries).not.toHaveProperty('sha256')
  const downloads = described['dataset.jsonld']['distribution'] as readonly object[]
  expect(downloads[0]).toEqual({ '@type': 'DataDownload', name: expect.stringMatching(/\w{3}/), ...facts })
  expect(downloads[1]).not.toHaveProperty('sha256')
  expect(downloads.at(-1)).toMatchObject({
    '@type': 'DataDownload',
    name: expect.stringMatching(/Croissant/),
    contentUrl: 'croissant.json',
    encodingFormat: 'application/ld+json; profile="http://mlcommons.org/croissant/1.1"',
  })
  expect(described['datapackage.json']['resources']).toContainEqual(
    expect.objectContaining({
      name: 'sources',
      path: 'sources.csv',
      title: expect.stringMatching(/\w{3}/),
      description: expect.stringMatching(/\w{3}/),
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
    }),
  )
})

test('each description says in its own words what the data say of themselves', () => {
  const {
    'datapackage.json': frictionless,
    'croissant.json': croissant,
    'dataset.jsonld': dataset,
  } = packageOf(ABOUT).described
  const description = expect.stringMatching(/^What a test says\. The edition “all” \(All\) as of 2019-01-25\.$/)
  const citation = expect.stringMatching(/^An office, Lovelace, Ada\. A test, data version 1 .* as of 2019-01-25\.$/)
  expect(frictionless).toMatchObject({
    $schema: expect.stringMatching(/^https:\/\/datapackage\.org\//),
    name: 'test',
    title: 'A test',
    version: '1',
    description: 'What a test says.',
    homepage: 'https://example.org/data',
    created: '2020-02-01T00:00:00Z',
    keywords: ['tests'],
    licenses: [{ name: 'CC0-1.0' }],
  })
  expect(frictionless['contributors']).toEqual([
    { title: 'An office' },
    { title: 'Lovelace', familyName: 'Lovelace' },
    { title: 'Ada', givenName: 'Ada' },
  ])
  expect(croissant).toMatchObject({
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: 'test',
    alternateName: 'A test',
    version: '1',
    description,
    citeAs: citation,
    license: 'CC0-1.0',
    keywords: ['tests'],
    datePublished: '2020-02-01',
    isLiveDataset: false,
  })
  expect(croissant['creator']).toEqual([
    { '@type': 'sc:Organization', name: 'An office' },
    { '@type': 'sc:Person', name: 'Lovelace' },
    { '@type': 'sc:Person', name: 'Ada' },
  ])
  expect(dataset).toMatchObject({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: 'A test',
    alternateName: 'test',
    version: '1',
    description,
    creditText: citation,
    url: 'https://example.org/data',
    license: 'CC0-1.0',
    keywords: ['tests'],
    dateCreated: '2020-02-01',
    datePublished: '2020-02-01',
    temporalCoverage: '../2019-01-25',
  })
  expect(dataset['creator']).toContainEqual({ '@type': 'Person', name: 'Ada' })
})

test('what the data do not say of themselves no description has', () => {
  const { readme, described } = packageOf()
  const { 'datapackage.json': frictionless, 'croissant.json': croissant, 'dataset.jsonld': dataset } = described
  const absent = {
    frictionless: ['description', 'homepage', 'created', 'keywords', 'licenses', 'contributors'],
    dataset: ['url', 'keywords', 'license', 'creator', 'dateCreated', 'datePublished'],
    croissant: ['keywords', 'license', 'creator', 'datePublished'],
  }
  for (const key of absent.frictionless) expect(frictionless).not.toHaveProperty(key)
  for (const key of absent.dataset) expect(dataset).not.toHaveProperty(key)
  for (const key of absent.croissant) expect(croissant).not.toHaveProperty(key)
  expect(croissant['description']).toBe('The edition “all” (All) as of 2019-01-25.')
  expect(dataset['description']).toBe(croissant['description'])
  expect(croissant).toMatchObject({
    url: './',
    citeAs: expect.stringMatching(/^A test, data version 1 \(SHA-256 a{12}…\)/),
  })
  expect(readme).toContain('**Licence.** The data state none')
})

test('several licences are told each by its address, or else by its name', () => {
  const path = 'https://example.org/terms'
  const licenses = [{ name: 'CC0-1.0', path, title: 'Free' }, { path }, { name: 'MIT' }, { name: 'X', title: 'Mine' }]
  const { readme, described } = packageOf({ licenses })
  expect(described['croissant.json']['license']).toEqual([path, path, 'MIT', 'X'])
  expect(readme).toContain(`[Free (CC0-1.0)](${path}), [${path}](${path}), (MIT), Mine (X).\n`)
})

test('the sources of the data are those of the package, cited as they wish, dated as far as schema.org can say', () => {
  const { described } = packageOf()
  expect(described['datapackage.json']['sources']).toEqual([
    { title: 'A writer, A book' },
    { title: 'A paper: A page', path: 'https://example.org/page' },
  ])
  const publisher = { '@type': 'Organization', name: 'A paper' }
  expect(described['dataset.jsonld']['isBasedOn']).toEqual([
    { '@type': 'CreativeWork', name: 'A book', publisher, inLanguage: 'en' },
    {
      '@type': 'CreativeWork',
      name: 'A page',
      publisher,
      url: 'https://example.org/page',
      datePublished: '2018-12',
      inLanguage: 'en',
    },
  ])
})

test('a package tells of which view and by which version it was made, and what had to be kept', () => {
  const { view, readme, files, tables, described } = packageOf({}, ['THA', 'term'])
  expect(tables.notes[0]).toMatch(/: THA\.$/)
  expect(readme).toContain(`\n\n${tables.notes[0]}\n\n`)
  expect(readme).toContain('The edition “all” (All) as of 2019-01-25, without THA, term. Data version 1, SHA-256')
  expect(tables.rows).toBe(Object.values(view.tables).flat().length + 1)
  expect(described['datapackage.json']).toHaveProperty('ffcExport.coreVersion', expect.stringMatching(/^\d+\.\d+\.\d+/))
  expect(files.get('countries.csv')).toBe(tables.files.get('countries.csv'))
})

test('the read-me names every other description, cites as they do, and closes what it opens', () => {
  const { readme, described } = packageOf()
  for (const name of PACKAGE_FILES) expect(readme.includes(`\`${name}\``)).toBe(name !== 'README.md')
  expect(readme).toContain(`**Citation.** ${String(described['croissant.json']['citeAs'])}\n`)
  expect(readme.match(/^```\w+$/gm)).toHaveLength(2)
  expect(readme.match(/^```$/gm)).toHaveLength(2)
})

test('the read-me lists every table and shows how to read the longest', () => {
  const { readme, files } = packageOf()
  const rows = [...files]
    .filter(([name]) => name.endsWith('.csv'))
    .map(([name, text]) => [name, text.split('\n').length - 2])
  expect(rows).toContainEqual(['sources.csv', 2])
  for (const [name, count] of rows) {
    const table = String(name).replace('.csv', '')
    expect(readme).toMatch(new RegExp(`^\\| \\[${table}\\]\\(${table}\\.csv\\) \\| ${count} \\| \\S.* \\|$`, 'm'))
  }
  expect(readme).toContain('| table | rows | |\n|---|---:|---|\n| [')
  expect(readme).toMatch(/^# A test\n\nThe edition /)
  expect(readme).toContain('```r\nrows <- read.csv("countries.csv", ')
  expect(readme).toContain('```python\nimport pandas\nrows = pandas.read_csv("countries.csv", ')
})

test('a name without a letter that Frictionless takes is “data”', () => {
  expect(packageOf({ name: '数据' }).described['datapackage.json']['name']).toBe('data')
  expect(packageOf({ name: '--My own--' }).described['datapackage.json']['name']).toBe('my-own')
  expect(packageOf({ name: '—My—' }).described['datapackage.json']['name']).toBe('my')
})

test('known-at is told in the sentence on the view and in the citation', () => {
  const view = selectView(makeDossier(ROWS), { knownAt: '2020-12-31' as never })
  const json = JSON.parse(exportPackage(view).get('croissant.json') ?? '') as Record<string, unknown>
  expect(json['description']).toMatch(/as of 2019-01-25, with what had been published by 2020-12-31\.$/)
  expect(json['citeAs']).toMatch(/all edition as of 2019-01-25, known at 2020-12-31\.$/)
})

test('a cell of a list is joined as it is read, and a number has no exponent', () => {
  const { treaties, indicators } = makeDossier({ ...ROWS, indicators: [{ id: 'one', weight: '0.0000001' }] }).tables
  expect(tableCsv('treaties', treaties)).toContain(',CHN;THA,')
  expect(tableCsv('indicators', indicators)).toContain(',0.0000001,')
})
