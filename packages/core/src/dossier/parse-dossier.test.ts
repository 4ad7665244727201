import { describe, expect, it } from 'vitest'
import { type Cells, MANIFEST, type TableRows, dossierFiles, treatyRows } from '../../test/support/dossier.ts'
import { formatIssue } from './issue.ts'
import { parseDossier } from './parse-dossier.ts'

const HASH = 'b'.repeat(64)

const ROWS = treatyRows({
  THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
  VNM: { signed: '2015-04-07', pending: '2019-01-25' },
})

const parse = (files: ReadonlyMap<string, string>) => parseDossier(files, HASH)

/** The issues as a person reads them. */
function issuesOf(files: ReadonlyMap<string, string>): string[] {
  return parse(files).issues.map(formatIssue)
}

function withMilestones(...milestones: Cells[]): TableRows {
  return { ...ROWS, milestones: [...ROWS.milestones, ...milestones] }
}

describe('a dossier', () => {
  it('without an issue has every table, rows in the order of their ids', () => {
    const result = parse(dossierFiles({ ...ROWS, countries: [{ id: 'VNM' }, { id: 'THA' }] }))
    const dossier = result.ok ? result.dossier : null
    expect(result.issues).toEqual([])
    expect(dossier).toMatchObject({ name: 'test', title: 'A test', version: '1', hash: HASH, focalState: 'CHN' })
    expect(dossier?.editions).toEqual([{ name: 'all', title: 'All', asOf: '2019-01-25', sources: null }])
    expect(dossier?.tables.countries.map(({ id }) => id)).toEqual(['CHN', 'THA', 'VNM'])
    expect(dossier?.tables.events).toEqual([])
  })

  it('is the same whatever the order of its files and rows', () => {
    const files = dossierFiles(ROWS)
    const turned = dossierFiles({ treaties: ROWS.treaties.toReversed(), milestones: ROWS.milestones.toReversed() })
    expect(parse(new Map([...turned].toReversed()))).toEqual(parse(files))
  })

  it('without a manifest has one edition of everything, as of the day of its last source', () => {
    const files = dossierFiles({
      ...ROWS,
      sources: [
        { id: 'page', published: '2018-12' },
        { id: 'living', accessed: '2020-02-29' },
        { id: 'older', published: '2017', accessed: '2018-01-01' },
        { id: 'endless', published: '2014/..' },
      ],
    })
    files.delete('datapackage.json')
    const result = parse(files)
    expect(result.issues).toEqual([])
    expect(result.ok && result.dossier.editions).toEqual([
      { name: 'all', title: 'Own data', asOf: '2020-02-29', sources: null },
    ])
  })

  it('about another state than China needs no more than its name in the manifest', () => {
    const rows = {
      treaties: [{ id: 'fra-gbr', parties: 'FRA;GBR' }],
      countries: [{ id: 'FRA' }],
      milestones: [{ treaty: 'fra-gbr', date: '2000' }],
    }
    const manifest = { ...MANIFEST, ffc: { ...MANIFEST.ffc, focalState: 'FRA' } }
    expect(issuesOf(dossierFiles(rows, manifest))).toEqual([])
    expect(issuesOf(dossierFiles(rows))).toEqual([expect.stringMatching(/^treaties\.csv:2:parties: .*got "FRA;GBR"/)])
  })
})

describe('what a person may do wrong is named by file, row, column, what was expected and what to do', () => {
  const cases: Record<string, readonly [files: ReadonlyMap<string, string>, issue: RegExp]> = {
    'a deleted column': [
      dossierFiles(ROWS).set('milestones.csv', 'id,treaty,party,date,source,locator,note\nx,chn-tha,,,page,p1,\n'),
      /^milestones\.csv:1:stage: column stage is missing \(got "id,.*"; expected the columns id,treaty,stage,.*\)\. Tip: Add a column stage;/,
    ],
    'a duplicate id': [
      dossierFiles(withMilestones({ id: 'chn-tha.signed.page', treaty: 'chn-vnm', stage: 'sought', date: '2010' })),
      /^milestones\.csv:6:id: duplicate id, first used at milestones\.csv:2 \(got "chn-tha\.signed\.page"; expected .*\)\. Tip: Remove/,
    ],
    'an id of another table': [
      dossierFiles(withMilestones({ id: 'THA', treaty: 'chn-vnm', stage: 'sought', date: '2010' })),
      /^milestones\.csv:6:id: duplicate id, first used at countries\.csv:3 \(got "THA"/,
    ],
    '2017-02-30': [
      dossierFiles(withMilestones({ treaty: 'chn-vnm', stage: 'sought', date: '2017-02-30' })),
      /^milestones\.csv:6:date: there is no day 30 in 2017-02, which has 28 days \(got "2017-02-30"; expected a date that exists, in EDTF,.*\)\. Tip:/,
    ],
    'an entry into force before the signature': [
      dossierFiles(treatyRows({ THA: { signed: '1999-03-07', 'in-force': '1993-08-26' } })),
      /^milestones\.csv:3:date: in-force comes before signed .* \(got "1993-08-26"; expected a date not before 1999-03-07 \(milestones\.csv:2\)\)\. Tip:/,
    ],
    'an unknown country': [
      dossierFiles({ ...ROWS, countries: [] }).set(
        'treaties.csv',
        dossierFiles({ ...ROWS, treaties: [{ ...ROWS.treaties[0], parties: 'CHN;ZZZ' }, ROWS.treaties[1]!] }).get(
          'treaties.csv',
        )!,
      ),
      /^treaties\.csv:2:parties: unknown country \(got "ZZZ"; expected the id of a row in data\/countries\.csv.*\)\. Tip: Add the row/,
    ],
    'an unknown source': [
      dossierFiles(withMilestones({ treaty: 'chn-vnm', stage: 'sought', date: '2010', source: 'nobody' })),
      /^milestones\.csv:6:source: unknown source \(got "nobody"; expected the id of a row in data\/sources\.csv\)/,
    ],
    'the same claim twice': [
      dossierFiles(withMilestones({ id: 'again', treaty: 'chn-tha', stage: 'signed', date: '1993-08-26' })),
      /^milestones\.csv:6:id: the same source says the same at milestones\.csv:2/,
    ],
    'a file that is no table': [
      dossierFiles(ROWS).set('treatise.csv', 'id\n'),
      /^treatise\.csv: not a table of a dossier \(expected one of datapackage\.json, sources\.csv,.*\)\. Tip: Rename it/,
    ],
    'a row of the wrong length': [
      dossierFiles(ROWS).set('sources.csv', `${dossierFiles(ROWS).get('sources.csv')}page,A page\n`),
      /^sources\.csv:3: 2 cells where the header has 12 \(expected CSV as in RFC 4180\)/,
    ],
    'a broken manifest': [
      dossierFiles(ROWS).set('datapackage.json', '{"ffc":{"focalState":"FRA","editions":[{"name":"all"'),
      /^datapackage\.json: not JSON\. Tip: Mend the syntax/,
    ],
    'a manifest about a state that no row describes': [
      dossierFiles({ ...ROWS, treaties: [], milestones: [] }, { ffc: { ...MANIFEST.ffc, focalState: 'FRA' } }).set(
        'treaties.csv',
        dossierFiles({ treaties: [{ parties: '' }] }).get('treaties.csv')!,
      ),
      /^datapackage\.json:ffc\.focalState: the focal state is not in countries\.csv \(got "FRA"\)/,
    ],
  }

  it.each(Object.entries(cases))('%s', (_, [files, issue]) => {
    expect(issuesOf(files)).toEqual([expect.stringMatching(issue)])
    expect(parse(files).ok).toBe(false)
  })

  it.each(['sources', 'countries', 'treaties', 'milestones'])('%s.csv is missing', (table) => {
    const files = dossierFiles(ROWS)
    files.delete(`${table}.csv`)
    expect(issuesOf(files)).toEqual([
      expect.stringMatching(
        `^${table}\\.csv: the file is missing \\(expected a table ${table}\\.csv\\)\\. Tip: Add it`,
      ),
    ])
  })
})

describe('all issues', () => {
  const files = dossierFiles({
    ...withMilestones(
      { treaty: 'chn-tha', stage: 'exchanged', date: '2017-02-30', source: 'nobody' },
      { treaty: 'nothing', stage: 'sold', date: '2010' },
      { treaty: 'nothing', stage: 'sought', date: '2010' },
    ),
    estimates: [{ low: '5', high: '3' }],
  })
    .set('spare.csv', 'x')
    .set('terms.csv', 'id\n')

  it('are reported together, by file and row', () => {
    const issues = parse(files).issues
    const places = issues.map(({ file, row, column }) => [file, row, column].join(':'))
    expect(places).toEqual(
      expect.arrayContaining([
        'estimates.csv:2:high',
        'milestones.csv:6:date',
        'milestones.csv:7:stage',
        'spare.csv::',
      ]),
    )
    expect(places.filter((place) => place.startsWith('milestones.csv:8'))).toEqual(['milestones.csv:8:treaty'])
    expect(places.filter((place) => place.startsWith('terms.csv'))).not.toHaveLength(0)
    const order = issues.map(({ file, row }) => `${file} ${String(row ?? 0).padStart(6, '0')}`)
    expect(order).toEqual(order.toSorted())
  })

  it('of files are told as such', () => {
    const strange = dossierFiles(ROWS).set('treatise.csv', 'id\n')
    strange.delete('sources.csv')
    expect(parse(strange).issues.map(({ file, rule }) => [file, rule])).toEqual([
      ['sources.csv', 'files'],
      ['treatise.csv', 'files'],
    ])
  })

  it('of one file stand by row, whichever rule found them', () => {
    const milestones = [
      { id: 'late', treaty: 'chn-tha', stage: 'exchanged', date: '1999', source: 'nobody' },
      { id: 'again', treaty: 'chn-vnm', stage: 'exchanged', date: '2016' },
      { id: 'again', treaty: 'chn-vnm', stage: 'sought', date: '2014' },
    ]
    const issues = parse(dossierFiles({ ...ROWS, milestones })).issues
    expect(issues.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'references-resolve'],
      [4, 'unique-ids'],
    ])
  })

  it('come in one order, whatever the order of the files', () => {
    expect(issuesOf(new Map([...files].toReversed()))).toEqual(issuesOf(files))
  })

  it('name none that follows from another: a table that cannot be read is not asked for ids', () => {
    const broken = dossierFiles(ROWS).set('sources.csv', 'id,title\n"').set('countries.csv', '\0')
    expect(issuesOf(broken).map((issue) => issue.split(':')[0])).toEqual(['countries.csv', 'sources.csv'])
  })

  it('name none that rests on a broken manifest', () => {
    const rows = { treaties: [{ parties: 'FRA;GBR' }], milestones: [] }
    const manifest = { version: 1, ffc: { ...MANIFEST.ffc, focalState: 'FRA', paragraphs: { nowhere: 3 } } }
    expect(issuesOf(dossierFiles(rows, manifest))).toEqual([expect.stringMatching(/^datapackage\.json:version: /)])
    const orphan = { ...rows, terms: [{ source: 'nobody' }] }
    expect(parse(dossierFiles(orphan, manifest)).issues.map(({ rule }) => rule)).toEqual([
      'manifest',
      'references-resolve',
    ])
  })

  it('by the hundred thousand are no fault of ours', { timeout: 60_000 }, () => {
    const organisations = Array.from({ length: 150_000 }, (_, index) => `o${index},,,,A group.,nobody,p1,`)
    const files = dossierFiles(ROWS).set(
      'organisations.csv',
      [
        'id,name_en,name_zh,aliases,description,source,locator,note',
        ...organisations.map((row) => row.replace(',', ',G')),
      ].join('\n'),
    )
    expect(parse(files).issues.filter(({ rule }) => rule === 'references-resolve')).toHaveLength(150_000)
  })

  it('in a long table of one treaty are found without comparing each row with each', { timeout: 60_000 }, () => {
    const header = 'id,treaty,stage,party,date,source,locator,note'
    const rows = Array.from({ length: 100_000 }, (_, index) => `m${index},chn-tha,in-force,,2000,page,p1,${index}`)
    const files = dossierFiles(ROWS).set(
      'milestones.csv',
      [header, 's,chn-tha,signed,,2001,page,p1,', ...rows].join('\n'),
    )
    expect(parse(files).issues.filter(({ rule }) => rule === 'milestones-in-order')).toHaveLength(100_000)
  })
})

describe('names that JavaScript has plans for', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is an id like any other', (id) => {
    const rows = {
      treaties: [{ id, parties: 'CHN;THA' }],
      milestones: [{ treaty: id, date: '2010' }],
      sources: [{ id: 'page' }],
    }
    const result = parse(dossierFiles(rows))
    expect(result.ok && result.dossier.tables.treaties[0]).toMatchObject({ id })
    expect(issuesOf(dossierFiles({ ...rows, treaties: [] }))).toEqual([
      expect.stringContaining(`unknown treaty (got "${id}"`),
    ])
  })

  it('__proto__ is no id, no column and no file, and changes no other object', () => {
    expect(issuesOf(dossierFiles(ROWS).set('__proto__.csv', '__proto__\nx\n'))).toEqual([
      expect.stringContaining('__proto__.csv: not a table'),
    ])
    const polluted = dossierFiles({ ...ROWS, treaties: [...ROWS.treaties, { id: '__proto__', parties: 'CHN;THA' }] })
    polluted.set('datapackage.json', '{"__proto__":{"focalState":"FRA"},"ffc":{"__proto__":{}}}')
    expect(parse(polluted).ok).toBe(false)
    expect(({} as Record<string, unknown>)['focalState']).toBeUndefined()
  })
})
