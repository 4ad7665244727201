/** The checks of the standards find what is wrong: without this, a check that finds nothing says nothing. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatIssue, selectView } from '@ffc/core/dossier'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DATA_FOLDER } from '../../src/data-folder.ts'
import { exportView } from '../../src/export-view.ts'
import { readDossier } from '../../src/read-dossier.ts'
import { checkCroissant } from './croissant.ts'
import { checkDataPackage } from './data-package.ts'
import { checkSchemaOrgDataset } from './schema-org-dataset.ts'

type Json = { [key: string]: never } & { [Symbol.iterator]: never }

let folder: string
let files: Map<string, string>

beforeAll(async () => {
  const result = await readDossier(DATA_FOLDER)
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'))
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'ffc-checks-')), 'package')
  await exportView(folder, selectView(result.dossier))
})
afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }))
beforeEach(async () => {
  files = new Map()
  for (const name of await readdir(folder)) files.set(name, await readFile(path.join(folder, name), 'utf8'))
})

/** The parsed file after a change to it. */
function spoil(file: string, change: (document: Json) => void): Json {
  const document = JSON.parse(files.get(file) ?? '') as Json
  change(document)
  return document
}

/** What is wrong with the package once its files are these. */
async function problemsWith(changes: Readonly<Record<string, string>>): Promise<string[]> {
  const copy = await mkdtemp(path.join(path.dirname(folder), 'spoilt-'))
  for (const [name, text] of [...files, ...Object.entries(changes)]) await writeFile(path.join(copy, name), text)
  return checkDataPackage(copy)
}

const withManifest = (change: (manifest: Json) => void) =>
  problemsWith({ 'datapackage.json': JSON.stringify(spoil('datapackage.json', change)) })

test('a file that was changed has another hash, and another size', async () => {
  const problems = await problemsWith({ 'terms.csv': `${files.get('terms.csv')}x,,,x,x,,duchatel-2019,p1,\n` })
  expect(problems).toEqual([
    expect.stringMatching(/^terms\.csv: \d+ bytes, not \d+$/),
    expect.stringMatching(/^terms\.csv: its hash is/),
  ])
})

test('cells that do not fit their field, and keys that lead nowhere, are found', async () => {
  const rows = (files.get('milestones.csv') ?? '').split('\n')
  const spoilt = (from: RegExp, to: string) => [rows[0], rows[1]?.replace(from, to), ...rows.slice(2)].join('\n')
  const findings = async (text: string) =>
    (await problemsWith({ 'milestones.csv': text })).filter((one) => !/bytes|hash/.test(one))
  expect(await findings(spoilt(/,(signed|in-force|pending),/, ',agreed,'))).toEqual([
    expect.stringMatching(/^milestones\.csv:2:stage: not one of .*: agreed$/),
  ])
  expect(await findings(spoilt(/,duchatel-2019,/, ',nobody,'))).toEqual(['milestones: ["nobody"] is not in sources'])
  expect(await findings(spoilt(/,duchatel-2019,/, ',,'))).toEqual(['milestones.csv:2:source: empty, but required'])
  expect(await findings([...rows.slice(0, 2), ...rows.slice(1)].join('\n'))).toEqual([
    expect.stringMatching(/^milestones: the primary key .* stands twice$/),
  ])
  expect(await findings(rows.slice(1).join('\n'))).toEqual(['milestones.csv: its header is not its fields'])
})

test.each<[string, (manifest: Json) => void]>([
  ['resources', (manifest) => Object.assign(manifest, { resources: [] })],
  ['created', (manifest) => Object.assign(manifest, { created: '2026-11-23' })],
  ['licenses.0', (manifest) => Object.assign(manifest, { licenses: [{ title: 'Free' }] })],
  ['name', (manifest) => Object.assign(manifest, { name: 'My data' })],
  ['contributors', (manifest) => Object.assign(manifest, { contributors: [] })],
  ['resources.0.path', (manifest) => Object.assign(manifest['resources']['0'], { path: '../sources.csv' })],
  ['resources.0.hash', (manifest) => Object.assign(manifest['resources']['0'], { hash: 'abc' })],
  [
    'resources.2.schema.fields.2.type',
    (manifest) => Object.assign(manifest['resources'][2]['schema']['fields'][2], { type: 'set' }),
  ],
])('a manifest whose %s is not of the standard is found', async (place, change) => {
  expect((await withManifest(change)).map((problem) => problem.split(':')[0])).toEqual([place])
})

test.each<[string, (document: Json) => void]>([
  ['license', (document) => delete document['license']],
  ['datePublished', (document) => delete document['datePublished']],
  ['conformsTo', (document) => Object.assign(document, { conformsTo: 'http://mlcommons.org/croissant/1.0' })],
  ['@context.recordSet', (document) => delete document['@context']['recordSet']],
  ['terms.csv', (document) => Object.assign(document['distribution'].find(isTerms), { sha256: '0'.repeat(64) })],
  ['terms.csv', (document) => Object.assign(document['distribution'].find(isTerms), { contentSize: '1 B' })],
  ['the id sources stands twice', (document) => Object.assign(document['recordSet'][1], { '@id': 'sources' })],
  [
    'sources/title',
    (document) => Object.assign(document['recordSet'][0]['field'][1]['source'], { extract: { column: 'heading' } }),
  ],
  [
    'countries/source',
    (document) => Object.assign(document['recordSet'][1]['field'][5], { references: { '@id': 'source/id' } }),
  ],
  ['treaties/parties', (document) => delete document['recordSet'][2]['field'][2]['isArray']],
  ['sources', (document) => Object.assign(document['recordSet'][0], { key: { '@id': 'countries/id' } })],
])('a Croissant description whose %s is wrong is found', (place, change) => {
  const problems = checkCroissant(spoil('croissant.json', change), files)
  expect(problems).toContainEqual(expect.stringContaining(place))
})

const isTerms = (file: Readonly<Record<string, unknown>>) => file['name'] === 'terms.csv'

test.each<[string, (document: Json) => void]>([
  ['description', (document) => Object.assign(document, { description: 'Data.' })],
  ['creator', (document) => Object.assign(document, { creator: 'somebody' })],
  ['temporalCoverage', (document) => Object.assign(document, { temporalCoverage: '2019' })],
  ['sources.csv', (document) => document['distribution'].shift()],
  ['sources.csv', (document) => Object.assign(document['distribution'][0], { sha256: '0'.repeat(64) })],
  [
    'distribution.0.encodingFormat',
    (document) => Object.assign(document['distribution'][0], { encodingFormat: 'CSV' }),
  ],
])('a Dataset of schema.org whose %s is wrong is found', (place, change) => {
  const problems = checkSchemaOrgDataset(spoil('dataset.jsonld', change), files)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(place)
})
