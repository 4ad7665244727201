/** Who says so: the rows behind an id, on a treaty whose entry two sources date two years apart. */
import { describe, expect, it } from 'vitest'
import { type Cells, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { why } from './why.run.ts'

const { treaties, milestones } = treatyRows({
  FRA: { signed: '', 'in-force': { page: '2017-07-17', register: '2015-07-17' } },
})
const REGISTER: Cells = {
  id: 'register',
  publisher: 'United Nations',
  citation: 'Volume 1',
  kind: 'treaty-register',
  tier: 'register',
  url: 'https://example.org/1',
  published: '2016',
  accessed: '2018-01-02',
  note: 'A note.',
}
const DOSSIER = makeDossier({
  sources: [{ id: 'page' }, REGISTER],
  countries: [{ id: 'CHN', name_en: 'China' }],
  treaties,
  milestones: [
    ...milestones,
    { treaty: 'chn-fra', id: 'approved', stage: 'approved-by-partner', party: 'FRA', date: '2010' },
  ],
  events: [
    { id: 'a', happening: 'sending', summary: 'They were sent.' },
    { id: 'b', happening: 'sending', summary: 'They went.', source: 'register', locator: 'p2' },
    { id: 'c', happening: 'alone', summary: 'One came.', date: '2014' },
  ],
  routes: [
    { id: 'way-1', route: 'way', from_country: 'CHN', to_country: 'FRA', locator: 'p7' },
    { id: 'way-2', route: 'way', leg: '2', from_country: 'FRA', to_country: 'CHN' },
  ],
  terms: [{ id: 'evils' }],
  estimates: ['100', '200', '300'].map((central, index) => ({
    id: `figure-${index}`,
    central,
    stated_by: `office ${index}`,
  })),
})
const VIEW = selectView(DOSSIER)

function ask(id: string) {
  const outcome = why.run(VIEW, { id })
  return {
    ...outcome.data,
    outcome,
    finding: why.finding(outcome.data, VIEW, { id }),
    rows: why.table(outcome.data).rows,
  }
}

describe('of a row', () => {
  it('stands its source in full, with the place in it', () => {
    expect(ask('chn-fra.in-force.register').sources).toEqual([
      {
        row: 'chn-fra.in-force.register',
        source: 'register',
        locator: 'p1',
        title: 'register',
        publisher: 'United Nations',
        citation: 'Volume 1',
        kind: 'treaty-register',
        tier: 'register',
        language: 'en',
        url: 'https://example.org/1',
        published: '2016',
        accessed: '2018-01-02',
        note: 'A note.',
      },
    ])
  })

  it('stands the row itself, and who says otherwise', () => {
    const { table, row, dissent, standing, claims, outcome, finding } = ask('chn-fra.in-force.page')
    expect([table, row['date'], claims]).toEqual(['milestones', '2017-07-17', []])
    expect(dissent).toMatchObject([{ row: 'chn-fra.in-force.register', value: '2015-07-17', source: 'register' }])
    expect(standing).toMatch(/^not used: chn-fra\.in-force\.register gives 2015-07-17/)
    expect([outcome.n, outcome.sources]).toEqual([1, ['page', 'register']])
    expect(finding).toEqual({
      title: 'chn-fra: entry into force (17 July 2017)',
      subtitle: 'chn-fra.in-force.page: A paper, p1; 1 claim says otherwise.',
      notes: [`This claim: ${standing}.`],
    })
  })

  it('about which nobody says otherwise, and of which nothing is chosen, is said to be so', () => {
    const { standing, finding, outcome } = ask('evils')
    expect([standing, outcome.warnings, outcome.methods]).toEqual([null, [], []])
    expect(finding).toEqual({ title: 'term', subtitle: 'evils: A paper, p1; no other row says otherwise.', notes: [] })
  })

  it('that is a figure has other figures beside it, which need not contradict', () => {
    const figures = makeDossier({
      estimates: [
        { id: 'one', central: '100' },
        { id: 'two', central: '300' },
      ],
    })
    const view = selectView(figures)
    const { data } = why.run(view, { id: 'one' })
    expect(why.finding(data, view, { id: 'one' }).subtitle).toBe('one: A paper, p1; 1 other figure of the same scope.')
  })

  it('that is a source is its own evidence', () => {
    expect(ask('register').sources).toMatchObject([
      { row: 'register', source: 'register', locator: 'the source itself' },
    ])
  })

  it('stand the rows that name it', () => {
    expect(ask('FRA').namedBy).toEqual([
      { row: 'chn-fra', table: 'treaties' },
      { row: 'approved', table: 'milestones' },
      { row: 'way-1', table: 'routes' },
      { row: 'way-2', table: 'routes' },
    ])
  })
})

describe('of a treaty', () => {
  it('stand the claims on its stages, with the party and the date', () => {
    const { claims, outcome } = ask('chn-fra')
    expect(claims.map(({ row, says, source, locator }) => [row, says, source, locator])).toEqual([
      ['approved', 'approval by the partner (FRA): 2010', 'page', 'p1'],
      ['chn-fra.in-force.page', 'entry into force: 17 July 2017', 'page', 'p1'],
      ['chn-fra.in-force.register', 'entry into force: 17 July 2015', 'register', 'p1'],
      ['chn-fra.signed.page', 'signature: no date', 'page', 'p1'],
    ])
    expect(new Set(outcome.sources)).toEqual(new Set(['page', 'register']))
  })

  it('stands what became of it', () => {
    const { standing, finding } = ask('chn-fra')
    expect(finding.notes).toEqual([`The treaty is ${standing}.`])
  })

  it('is a table of sources, claims and dissent', () => {
    const { rows, dissent } = ask('chn-fra')
    expect(rows.map(([part]) => part)).toEqual([
      'source',
      'claim',
      'claim',
      'claim',
      'claim',
      ...dissent.map(() => 'dissent'),
    ])
    expect(rows.slice(0, 2)).toEqual([
      ['source', 'chn-fra', 'page', 'page', 'p1'],
      ['claim', 'approved', 'approval by the partner (FRA): 2010', 'page', 'p1'],
    ])
    expect(ask('chn-fra.in-force.page').rows.at(-1)).toEqual([
      'dissent',
      'chn-fra.in-force.register',
      'entry into force: 2015-07-17',
      'register',
      'p1',
    ])
  })
})

describe('what else is said of the same thing', () => {
  const toldOf = (id: string) => ask(id).finding.subtitle

  it('is counted, and called what it is', () => {
    expect(toldOf('evils')).toMatch(/no other row says otherwise\.$/)
    expect(toldOf('chn-fra.in-force.page')).toMatch(/; 1 claim says otherwise\.$/)
    expect(toldOf('figure-0')).toMatch(/; 2 other figures of the same scope\.$/)
    expect(toldOf('a')).toMatch(/; 1 other account\.$/)
    expect(toldOf('alone')).toMatch(/; 1 row shares this id/)
  })
})

describe('of an id that rows share', () => {
  it('stand all the accounts of a happening, none of which another one gainsays', () => {
    const { table, row, claims, dissent, standing, sources, outcome, finding } = ask('sending')
    expect([table, row['id'], dissent, standing, outcome.n]).toEqual(['events', 'a', [], null, 2])
    expect(sources.map((one) => [one.row, one.locator])).toEqual([
      ['a', 'p1'],
      ['b', 'p2'],
    ])
    expect(claims).toEqual([
      { row: 'a', source: 'page', locator: 'p1', says: 'They were sent (2015)' },
      { row: 'b', source: 'register', locator: 'p2', says: 'They went (2015)' },
    ])
    expect(finding).toEqual({
      title: 'sending',
      subtitle: 'A paper, p1; United Nations, p2; 2 rows share this id: each is told as its source has it.',
      notes: [],
    })
  })

  it('stand all the legs of a route', () => {
    expect(ask('way').claims.map(({ row, says }) => [row, says])).toEqual([
      ['way-1', 'A way, leg 1: CHN to FRA'],
      ['way-2', 'A way, leg 2: FRA to CHN'],
    ])
  })
})

it('an id that no row has is refused', () => {
  expect(failureOf(() => ask('hope'))).toMatchObject({
    code: 'not-found',
    message: 'no row "hope" in this view',
    tip: expect.stringContaining('ffc search'),
  })
})
