/** The timeline of a few dated rows. */
import { describe, expect, it } from 'vitest'
import { type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { type TimelineParameters, timeline } from './timeline.run.ts'

const ROWS: TableRows = {
  ...treatyRows({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07', sought: '', terminated: '2020' } }),
  countries: [{ id: 'THA', name_en: 'Thailand' }, { id: 'CHN', name_en: 'China' }, { id: 'MYS' }],
  events: [
    { id: 'sent', happening: 'sending', date: '2015-07-08', place: 'THA', actors: 'THA;CHN', counterparts: 'CHN' },
  ],
  terms: [{ id: 'evils' }],
  positions: [
    { id: 'said', country: 'MYS', subject: 'evils', stance: 'does-not-endorse', date: '2016' },
    { id: 'undated', country: 'THA', subject: 'evils' },
  ],
}

function ask(parameters: Partial<TimelineParameters> = {}, rows = ROWS) {
  const view = selectView(makeDossier(rows))
  const given = { ...timeline.defaults, ...parameters }
  const outcome = timeline.run(view, given)
  const ids = outcome.data.map(({ id }) => id)
  return { ...outcome, ids, finding: timeline.finding(outcome.data, view, given) }
}

/** Stances taken on these dates, in the order of the timeline. */
const inOrder = (...dates: readonly string[]) =>
  ask({}, { ...ROWS, ...treatyRows({}), events: [], positions: dates.map((date, index) => position(date, index)) })
const position = (date: string, index: number) => ({
  id: `p${index}`,
  country: 'MYS',
  subject: 'evils',
  stance: ['silent', 'rejects', 'endorses', 'does-not-endorse'][index]!,
  date,
})

describe('an entry', () => {
  it('is an event with all the states in it, each once', () => {
    expect(ask({ kind: 'return' }).data).toEqual([
      {
        id: 'sent',
        date: '2015-07-08',
        earliest: '2015-07-08',
        latest: '2015-07-08',
        kind: 'return',
        title: 'It happened.',
        countries: ['THA', 'CHN'],
        happening: 'sending',
        sources: [{ row: 'sent', source: 'page', locator: 'p1' }],
      },
    ])
  })

  it('is a stage of a treaty with its parties', () => {
    expect(ask({ kind: 'signed' }).data).toEqual([
      {
        id: 'chn-tha.signed.page',
        date: '1993-08-26',
        earliest: '1993-08-26',
        latest: '1993-08-26',
        kind: 'signed',
        title: 'A treaty: signature',
        countries: ['CHN', 'THA'],
        happening: 'chn-tha',
        sources: [{ row: 'chn-tha.signed.page', source: 'page', locator: 'p1' }],
      },
    ])
  })

  it('is a stage that one party reached, which is named and among the states', () => {
    const { treaties } = treatyRows({ THA: {} })
    const milestones = [{ treaty: 'chn-tha', stage: 'signed', party: 'MYS', date: '2001-06-15' }]
    const parties = 'CHN;THA;MYS'
    const rows = { ...ROWS, treaties: treaties.map((one) => ({ ...one, parties, kind: 'multilateral' })), milestones }
    expect(ask({ kind: 'signed' }, rows).data).toMatchObject([
      { title: 'A treaty: signature (MYS)', countries: ['CHN', 'THA', 'MYS'] },
    ])
  })

  it('is a stance with its state, in words', () => {
    expect(ask({ kind: 'position' }).data).toEqual([
      {
        id: 'said',
        date: '2016',
        earliest: '2016-01-01',
        latest: '2016-12-31',
        kind: 'position',
        title: 'MYS does not endorse: evils',
        countries: ['MYS'],
        happening: 'said',
        sources: [{ row: 'said', source: 'page', locator: 'p1' }],
      },
    ])
  })
})

it('has what is dated and has begun by the date of the view, once each, with its source', () => {
  const { ids, n, sources, warnings } = ask()
  expect(ids).toEqual(['chn-tha.signed.page', 'chn-tha.in-force.page', 'sent', 'said'])
  expect([n, sources, warnings]).toEqual([4, ['page', 'page', 'page', 'page'], []])
})

it('is of the state and kind asked for', () => {
  expect(ask({ country: 'MYS' }).ids).toEqual(['said'])
  expect(ask({ country: 'CHN' }).ids).toEqual(['chn-tha.signed.page', 'chn-tha.in-force.page', 'sent'])
  expect(ask({ country: 'CHN', kind: 'in-force' }).ids).toEqual(['chn-tha.in-force.page'])
})

describe('order', () => {
  it('is by the first day that a date may mean, an open start before all', () => {
    expect(inOrder('2015', '2014-12-31', '../2018').ids).toEqual(['p2', 'p1', 'p0'])
    expect(inOrder('../2018', '2014-12-31', '2015').ids).toEqual(['p0', 'p1', 'p2'])
  })

  it('has a vaguer date after a sharper one that begins with it, an open end last', () => {
    expect(inOrder('2015-01-01/..', '2015', '2015-01', '2015-01-01').ids).toEqual(['p3', 'p2', 'p1', 'p0'])
    expect(inOrder('2015-01-01', '2015-01', '2015', '2015-01-01/..').ids).toEqual(['p0', 'p1', 'p2', 'p3'])
  })

  it('has entries of one date by their ids', () => {
    expect(inOrder('2015', '2015').ids).toEqual(['p0', 'p1'])
  })
})

describe('the heading', () => {
  const titleOf = (...dates: readonly string[]) => inOrder(...dates).finding.title

  it.each<[readonly string[], string]>([
    [['2015', '2015'], '2 dated claims, 2015'],
    [['2010', '2014', '2015'], '3 dated claims, 2010–2015; half of them from 2014 on'],
    [['2010/2016', '2011', '2012'], '3 dated claims, 2010–2016; half of them from 2012 on'],
    [['../2012'], '1 dated claim, 2012'],
    [['2012/..', '2013'], '2 dated claims, 2012–2013; half of them from 2013 on'],
    [['2012', '2012', '2013'], '3 dated claims, 2012–2013'],
  ])('of %j is %s', (dates, title) => {
    expect(titleOf(...dates)).toBe(title)
  })

  it('says of what day and edition', () => {
    expect(ask().finding.subtitle).toMatch(/as of 25 January 2019, all edition/)
    expect(inOrder().finding.title).toMatch(/^(?:No|0) dated claims$/)
  })
})

it('is a table of one row an entry', () => {
  const { data } = ask({ kind: 'return' })
  const { columns, rows } = timeline.table(data)
  expect(Object.fromEntries(columns.map(({ key }, index) => [key, rows[0]![index]]))).toEqual({
    date: '2015-07-08',
    kind: 'return',
    countries: 'THA CHN',
    title: 'It happened.',
    id: 'sent',
    happening: 'sending',
    sources: 'page p1',
  })
})
