import { expect, test } from 'vitest'
import { MANIFEST, type TableRows, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { dataChangelog } from './data-changelog.ts'

const version = (number: string, asOf: string, created?: string) => ({
  ...MANIFEST,
  version: number,
  ...(created ? { created } : {}),
  ffc: { focalState: 'CHN', editions: [{ name: 'all', title: 'All', asOf }] },
})
const HASH = 'a'.repeat(64)
const VIETNAM = { id: 'VNM', name_en: 'Vietnam' }
const pending = { signed: '2015-04-07', pending: '2019-01-25' }

test('the first version is told by what it holds', () => {
  const dossier = makeDossier(
    { terms: [{ id: 'one' }, { id: 'two', en: 'two' }] },
    version('0.1.0', '2019-01-25', '2026-11-23'),
  )
  expect(dataChangelog(null, dossier)).toBe(
    `## 0.1.0 (2026-11-23)\n\nSHA-256 \`${HASH}\`.\n\nThe first version. Rows in each table: sources 1, countries 1, terms 2.\n`,
  )
})

test('a treaty that has bound since is told in a sentence with the source of the claim, and its claim not again', () => {
  const dossierOf = (claims: TreatyClaims, number: string) => {
    const { treaties, milestones } = treatyRows({ VNM: claims })
    const described = treaties.map((treaty) => ({ ...treaty, source: 'other' }))
    const sources = [{ id: 'page' }, { id: 'other' }]
    return makeDossier(
      { countries: [VIETNAM], sources, treaties: described, milestones },
      version(number, '2020-01-01'),
    )
  }
  const before = dossierOf(pending, '1')
  const after = dossierOf({ ...pending, 'in-force': '2019-12-12' }, '2')
  const text = dataChangelog(before, after)
  expect(text).toBe(
    `## 2\n\nSHA-256 \`${HASH}\`.\n\nSince 1 (SHA-256 \`${HASH}\`): 1 change in what became of treaties.\n\n` +
      '### Treaties\n\n- Vietnam: pending → in force 2019-12-12, source page p1.\n',
  )
})

test('that time has passed between two versions is no change', () => {
  const rows = { ...treatyRows({ VNM: { signed: '2015-04-07', 'in-force': '2019-12-12' } }) }
  const [before, after] = [makeDossier(rows, version('1', '2016-01-01')), makeDossier(rows, version('2', '2020-01-01'))]
  expect(dataChangelog(before, after)).toMatch(/^Since 1 \(SHA-256 `a+`\): the tables say the same\.$/m)
})

test('rows that are new, read otherwise or are gone are told cell by cell, with their source', () => {
  const before = makeDossier(
    {
      events: [
        { id: 'return', people_low: '100', people_bound: 'at-least' },
        { id: 'visit', kind: 'visit', happening: 'visit', summary: 'Gone. *Soon*.' },
      ],
    },
    version('1', '2019-01-25'),
  )
  const after = makeDossier(
    {
      events: [{ id: 'return', people_low: '109', people_bound: 'at-least', note: 'Counted\n  again.' }],
      estimates: [{ id: 'figure', central: '300', stated_on: '2016' }],
    },
    version('2', '2019-01-25'),
  )
  const text = dataChangelog(before, after)
  expect(text).toContain(
    '### New\n\n- figure `figure`: about 300 Uyghur fighters, says an office (2016), source page p1.',
  )
  expect(text).toContain(
    '### Changed\n\n- event `return`: people\\_low “100” → “109”; note nothing → “Counted again.”, source page p1.',
  )
  expect(text).toContain('### Gone\n\n- event `visit`: Gone. \\*Soon\\* (2015), source page p1.')
})

test('a long cell is cut short, a source has no source, and nothing in the data becomes markup', () => {
  const before = makeDossier({ sources: [{ id: 'page', note: '<img src=x>' }] }, version('1', '2019-01-25'))
  const after = makeDossier({ sources: [{ id: 'page', note: 'x'.repeat(400) }] }, version('2', '2019-01-25'))
  expect(dataChangelog(before, after)).toContain(`- source \`page\`: note “\\<img src=x>” → “${'x'.repeat(160)}…”.\n`)
})

const EARLIER = { ...pending, pending: '2017-01-01' }

/** What the second of two versions is said to bring. */
const countsOf = (before: TableRows, after: TableRows) =>
  /\): (.*)\.$/m.exec(
    dataChangelog(makeDossier(before, version('1', '2019-01-25')), makeDossier(after, version('2', '2019-01-25'))),
  )?.[1]

test.each<[TableRows, TableRows, string]>([
  [{ terms: [] }, { terms: [{ id: 'one' }] }, '1 row is new'],
  [{ terms: [{ id: 'one' }] }, { terms: [] }, '1 row is gone'],
  [{ terms: [{ id: 'one' }] }, { terms: [{ id: 'one', en: 'two' }] }, '1 row reads otherwise'],
  [
    { terms: ['one', 'two', 'three', 'four'].map((id) => ({ id, en: id })) },
    {
      terms: [
        ...['one', 'two'].map((id) => ({ id, en: `new ${id}` })),
        { id: 'five', en: 'five' },
        { id: 'six', en: 'six' },
      ],
    },
    '2 rows are new, 2 rows read otherwise and 2 rows are gone',
  ],
  [
    { ...treatyRows({ VNM: EARLIER, LAO: EARLIER }), countries: [VIETNAM, { id: 'LAO' }], terms: [{ id: 'one' }] },
    {
      ...treatyRows({ VNM: { ...EARLIER, 'in-force': '2018-12-12' }, LAO: { ...EARLIER, 'in-force': '2018-12-12' } }),
      countries: [VIETNAM, { id: 'LAO' }],
      terms: [{ id: 'two' }],
    },
    '2 changes in what became of treaties, 1 other row is new and 1 other row is gone',
  ],
])('what a version brings is counted', (before, after, text) => {
  expect(countsOf(before, after)).toBe(text)
})

test.each([
  ['the edition that leaves no source out', [['page'], null, ['page']]],
  ['the last edition, where each leaves some out', [['page'], ['page', 'other']]],
])('treaties are those of %s, and one of many goes by its title', (_case, sources) => {
  const editions = sources.map((some, place) => ({
    name: `edition-${place}`,
    title: 'Some',
    asOf: '2019-01-25',
    ...(some === null ? {} : { sources: some }),
  }))
  const manifest = { ...MANIFEST, version: '2', ffc: { focalState: 'CHN', editions } }
  const rows = treatyRows({ VNM: pending })
  const convention = { id: 'convention', kind: 'multilateral', parties: 'CHN;VNM;LAO', title_en: 'A convention' }
  const pages = [{ id: 'page' }, { id: 'other' }]
  const before = makeDossier({ ...rows, sources: pages }, { ...manifest, version: '1' })
  const after = makeDossier(
    {
      ...rows,
      sources: pages,
      treaties: [
        ...rows.treaties,
        { ...convention, source: 'other' },
        { id: 'lao', kind: 'framework', parties: 'CHN;LAO' },
      ],
    },
    manifest,
  )
  expect(dataChangelog(before, after)).toContain(
    '### Treaties\n\n- A convention: new, status unknown, source other p1.\n- LAO, framework: new, status unknown, source page p1.\n',
  )
})

test('rows name the state that is studied, and lists in cells are told in full', () => {
  const chinese = { countries: [{ id: 'CHN', name_en: 'China' }, { id: 'LAO' }, { id: 'VNM' }] }
  const event = (actors: string) => ({ id: 'visit', kind: 'visit', happening: 'visit', actors })
  const [before, after] = [
    makeDossier({ ...chinese, events: [event('LAO')], ...treatyRows({ LAO: pending }) }, version('1', '2019-01-25')),
    makeDossier(
      {
        ...chinese,
        events: [event('LAO;VNM')],
        ...treatyRows({ LAO: { ...pending, 'approved-by-focal': '2016-05' } }),
      },
      version('2', '2019-01-25'),
    ),
  ]
  const text = dataChangelog(before, after)
  expect(text).toContain('- event `visit`: actors “LAO” → “LAO; VNM”, source page p1.')
  expect(text).toMatch(/: approval by China \(May 2016\), source page p1\.$/m)
})

test('a cell of 160 characters is told in full, and a line ends in one full stop', () => {
  const cell = 'x'.repeat(160)
  const before = makeDossier({ sources: [{ id: 'page' }] }, version('1', '2019-01-25'))
  const after = makeDossier(
    { sources: [{ id: 'page', note: cell }], terms: [{ id: 'one', en: 'A. term.' }] },
    version('2', '2019-01-25'),
  )
  const text = dataChangelog(before, after)
  expect(text).toContain(`- source \`page\`: note nothing → “${cell}”.\n`)
  expect(text).toContain('- term `one`: A. term, source page p1.\n')
})
