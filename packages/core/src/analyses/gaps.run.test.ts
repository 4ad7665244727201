/** The gaps along one route: a treaty in force, one that is pending, and a state whose office says that it has none. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier, noTreatyWith, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type GapsParameters, gaps } from './gaps.run.ts'

const leg = (number: number, from: string, to: string): Cells => ({
  id: `leg-${number}`,
  leg: String(number),
  from_country: from,
  to_country: to,
  locator: `p${number}`,
})
const NONE = noTreatyWith('MYS', { as_of: '2019-01-25', source: 'paper' })
const ROWS: TableRows = {
  ...treatyRows({
    THA: { signed: { page: '1993-08-26' }, 'in-force': { register: '1999-03-07' } },
    TUR: { signed: '2017-05-13', pending: '2019-01-25' },
  }),
  sources: [{ id: 'page' }, { id: 'register' }, { id: 'paper' }],
  countries: ['CHN', 'MYS', 'SYR', 'THA', 'TUR'].map((id) => ({ id, name_en: `State ${id}` })),
  routes: [leg(1, 'CHN', 'THA'), leg(2, 'THA', 'MYS'), leg(3, 'MYS', 'TUR'), leg(4, 'TUR', 'SYR')],
  counts: [NONE],
  events: [
    { id: 'sent', happening: 'sending', date: '2015-07-08', actors: 'THA', counterparts: 'CHN', source: 'paper' },
  ],
}

function run(parameters: Partial<GapsParameters> = {}, rows = ROWS) {
  return gaps.run(selectView(makeDossier(rows)), { ...gaps.defaults, ...parameters })
}
const day = asCivilDate

describe('what a route rests on', () => {
  it('is the legs, the instruments, the denials and the events of its stops', () => {
    const { data, n, sources, methods } = run()
    expect(data.routes.map(({ stops }) => stops.map(({ state }) => state))).toEqual([['THA', 'MYS', 'TUR', 'SYR']])
    expect(n).toBe(4)
    expect([data.since, data.changes]).toEqual([null, null])
    expect(new Set(sources)).toEqual(new Set(['page', 'register', 'paper']))
    expect(new Set(run({}, { ...ROWS, events: [] }).sources)).toEqual(new Set(['page', 'register', 'paper']))
    expect(new Set(run({}, { ...ROWS, counts: [] }).sources)).toEqual(new Set(['page', 'register', 'paper']))
    expect(new Set(run({}, { ...ROWS, counts: [], events: [] }).sources)).toEqual(new Set(['page', 'register']))
    expect(methods).toHaveLength(1)
  })
})

describe('one route', () => {
  it('is found by its id', () => {
    expect(run({ route: 'way' }).data.routes).toHaveLength(1)
  })

  it('that the view does not have is refused with those that it has, each once', () => {
    expect(failureOf(() => run({ route: 'hope' }))).toMatchObject({
      code: 'bad-parameter',
      message: 'route: there is no route "hope" in this view',
      tip: 'Use one of: way.',
    })
    const road = { ...leg(1, 'CHN', 'SYR'), id: 'road', route: 'road' }
    expect(failureOf(() => run({ route: 'hope' }, { ...ROWS, routes: [road, leg(1, 'CHN', 'THA')] })).tip).toBe(
      'Use one of: way, road.',
    )
    expect(failureOf(() => run({ route: 'hope' }, { ...ROWS, routes: [] })).tip).toBe('Use one of: none.')
  })
})

describe('what to know before quoting', () => {
  const warningsWith = (cells: Cells) => run({}, { ...ROWS, counts: [{ ...NONE, ...cells }] }).warnings

  it('that no row names an instrument is no word that there is none', () => {
    expect(run().warnings[0]).toMatch(/^“None on record” means that no row of this view names such an instrument/)
    expect(run({}, { ...ROWS, routes: [] })).toMatchObject({ n: 0, warnings: [] })
    const named = TREATY_KINDS.map((kind) => ({ id: `chn-tha-${kind}`, kind, parties: 'CHN;THA', title_en: kind }))
    const milestones = named.map(({ id }) => ({ id: `${id}.signed`, treaty: id, stage: 'signed', date: '1993-08-26' }))
    const onRecord = { ...ROWS, treaties: named, milestones, routes: [leg(1, 'CHN', 'THA')] }
    expect(run({}, onRecord)).toMatchObject({ n: 1, warnings: [] })
    expect(run({}, { ...onRecord, treaties: named.slice(1), milestones: milestones.slice(1) }).warnings).toHaveLength(1)
  })

  it('that there is none is what somebody says, as of a day', () => {
    expect(run().warnings.slice(1)).toEqual([
      'That there is no extradition treaty with State MYS is what an office says, as of 25 January 2019.',
    ])
    expect(warningsWith({ as_of: '' }).slice(1)).toEqual([
      'That there is no extradition treaty with State MYS is what an office says, without a date.',
    ])
  })

  it('a treaty without a dated signature is told', () => {
    const rows = { ...ROWS, ...treatyRows({ THA: { signed: '' } }) }
    expect(run({}, rows).warnings.length).toBeGreaterThan(run().warnings.length)
  })
})

describe('since a day', () => {
  it('has what changed of a state or of the route as a whole, in sentences, with their sources', () => {
    const { data, sources } = run({ since: day('2017-01-01') })
    expect(data.since).toBe('2017-01-01')
    expect(data.changes?.sentences.map(({ state }) => state)).toEqual(['TUR', null])
    expect(run({ since: day('2019-01-25') }).data.changes?.sentences).toEqual([])
    expect(sources.length).toBeGreaterThan(run().sources.length)
  })

  it('keeps to the route asked for', () => {
    expect(run({ since: day('1990-01-01'), route: 'way' }).data.changes?.sentences.length).toBeGreaterThan(0)
  })

  it('after the date of the view is refused', () => {
    expect(failureOf(() => run({ since: day('2019-01-26') }))).toMatchObject({
      message: 'since: 2019-01-26 is after the date of the view, 2019-01-25',
      tip: 'Give an earlier day, or a later as-of.',
    })
  })
})

describe('the table', () => {
  const cellsOf = (state: string, parameters: Partial<GapsParameters> = {}, given = ROWS) => {
    const { columns, rows } = gaps.table(run(parameters, given).data)
    const row = rows.find((cells) => cells[columns.findIndex(({ key }) => key === 'state')] === state)!
    return Object.fromEntries(columns.map(({ key }, index) => [key, row[index]]))
  }

  it('has a row for each stop, with what binds it and what it did', () => {
    expect(cellsOf('THA')).toEqual({
      route: 'way',
      leg: 1,
      state: 'THA',
      name: 'State THA',
      role: 'transit',
      extradition: 'in force',
      transferOfSentencedPersons: null,
      threeEvils: null,
      mutualLegalAssistance: null,
      multilateral: null,
      framework: null,
      arrangement: null,
      returned: 1,
      notReturned: 0,
      sentOn: 0,
      weakestOnPaper: false,
      extraditionInWords: expect.stringContaining('in force'),
      signedOn: '1993-08-26',
      inForceOn: '1999-03-07',
      lagDays: 2019,
      events: 'return 2015-07-08',
      changed: null,
      sources: 'page p1; register p1; paper p1',
    })
  })

  it('has the treaty that is pending, and the weakest states', () => {
    expect(cellsOf('TUR')).toMatchObject({
      signedOn: '2017-05-13',
      inForceOn: null,
      lagDays: null,
      extradition: 'pending',
    })
    expect(cellsOf('MYS')).toMatchObject({ weakestOnPaper: true, signedOn: null, events: '' })
  })

  it.each(['chn-tha-1980', 'chn-tha-2000'])('has the treaty that goes furthest, not %s', (id) => {
    const older = { id, parties: 'CHN;THA', source: 'paper' }
    const rejected = { id: 'no', treaty: id, stage: 'rejected', date: '1981-01-01' }
    const rows = {
      ...ROWS,
      treaties: [
        older,
        ...ROWS.treaties!.map((row) => (row['id'] === 'chn-tha' ? { ...row, id: 'chn-tha-1993' } : row)),
      ],
      milestones: [
        rejected,
        ...ROWS.milestones!.map((row) => (row['treaty'] === 'chn-tha' ? { ...row, treaty: 'chn-tha-1993' } : row)),
      ],
    }
    expect(cellsOf('THA', {}, rows)).toMatchObject({ extradition: 'in force', signedOn: '1993-08-26' })
  })

  it('has all the events of a state, and all that changed with it', () => {
    const second = { ...ROWS.events![0]!, id: 'again', happening: 'again', date: '2018', actors: 'TUR' }
    const third = { ...second, id: 'third', happening: 'third', date: '2018-02-03', kind: 'refusal' }
    const rows = { ...ROWS, events: [...ROWS.events!, second, third] }
    const { events, changed } = cellsOf('TUR', { since: day('2017-01-01') }, rows)
    expect(String(events).split('; ').toSorted()).toEqual(['refusal 2018-02-03', 'return 2018'])
    expect(String(changed).match(/State TUR[^.]*\.(?: |$)/g)).toHaveLength(3)
  })

  it('has no weakest state where no state lies on the way', () => {
    const rows = { ...ROWS, routes: [leg(1, 'CHN', 'THA')] }
    expect(cellsOf('THA', {}, rows)).toMatchObject({ role: 'destination', weakestOnPaper: false })
  })

  it('has what changed since the day that was asked about', () => {
    expect(cellsOf('TUR', { since: day('2017-01-01') })['changed']).toMatch(/^State TUR.*\.$/)
    expect(cellsOf('THA', { since: day('2017-01-01') })['changed']).toBe('')
  })
})
