/** Each judge on worlds of a few rows, in which the answer is plain. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier, noTreatyWith, treatyRows } from '../../../test/support/dossier.ts'
import { thesisQuestions } from '../../analyses/thesis-questions.ts'
import { selectView } from '../../dossier/view.ts'
import { judgeThesis } from './judge-thesis.ts'

const COUNTRIES = [
  { id: 'CHN' },
  { id: 'IDN', region: 'SE Asia' },
  { id: 'MYS', region: 'SE Asia' },
  { id: 'THA', region: 'SE Asia' },
  { id: 'TUR', region: 'MENA' },
  { id: 'SYR', region: 'MENA' },
  { id: 'KAZ', region: 'post-Soviet Eurasia' },
  { id: 'PAK' },
]

/** The verdict on an argument of that id in a world of rows. */
function verdictOn(id: string, rows: TableRows, bearsOn: readonly string[] = [], thesis: Cells = {}) {
  const theses = [{ id, bears_on: bearsOn.join(';'), ...thesis }]
  const dossier = makeDossier({ countries: COUNTRIES, ...rows, theses })
  const view = selectView(dossier)
  return judgeThesis({ thesis: view.tables.theses[0]!, view, ask: thesisQuestions(view) })
}

describe('who endorses a term', () => {
  const endorsing = (...states: string[]) => ({
    terms: [{ id: 'three-evils' }],
    positions: states.map((country) => ({
      id: `stance-${country}`,
      country,
      subject: 'three-evils',
      stance: 'endorses',
    })),
  })
  it.each([
    ['supported', ['KAZ']],
    ['mixed', ['KAZ', 'PAK']],
    ['contradicted', ['PAK']],
    ['not-testable', []],
  ])('is %s when %o do', (verdict, states) => {
    expect(verdictOn('endorsement-stays-in-eurasia', endorsing(...states))).toMatchObject({ verdict })
  })

  it('an agreement goes with endorsement where the same states do both', () => {
    const agreement = treatyRows({ KAZ: { signed: '2002' } }, 'three-evils')
    const judge = (...states: string[]) =>
      verdictOn('agreements-are-the-gold-standard', { ...agreement, ...endorsing(...states) })
    expect(judge('KAZ')).toMatchObject({ verdict: 'supported' })
    expect(judge('KAZ', 'PAK')).toMatchObject({ verdict: 'mixed' })
    expect(judge('PAK')).toMatchObject({ verdict: 'contradicted' })
    const two = treatyRows({ KAZ: { signed: '2002' }, TUR: { signed: '2003' } }, 'three-evils')
    expect(verdictOn('agreements-are-the-gold-standard', { ...two, ...endorsing('KAZ') })).toMatchObject({
      verdict: 'mixed',
    })
  })
})

const act = (kind: string, actors: string, date: string): Cells => ({
  id: `${kind}-${actors}-${date}`,
  happening: `${kind}-${actors}-${date}`,
  kind,
  actors,
  counterparts: 'CHN',
  date,
})

describe('paper and practice', () => {
  const thailand = treatyRows({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } })
  it('differ where one returns without a treaty and another refuses with one', () => {
    const events = [act('return', 'MYS', '2014'), act('refusal', 'THA', '2016')]
    expect(verdictOn('treaty-neither-needed-nor-enough', { ...thailand, events })).toMatchObject({
      verdict: 'supported',
    })
  })

  it('a refusal before the treaty bound shows only half', () => {
    const events = [act('return', 'MYS', '2014'), act('refusal', 'THA', '1995')]
    expect(verdictOn('treaty-neither-needed-nor-enough', { ...thailand, events })).toMatchObject({ verdict: 'mixed' })
  })

  it('states that all refused once fall short, and one that only returned makes it mixed', () => {
    const events = [act('refusal', 'THA', '2016'), act('return', 'MYS', '2014')]
    const ids = events.map(({ id }) => id!)
    expect(verdictOn('southeast-asia-falls-short', { events: events.slice(0, 1) }, ids.slice(0, 1))).toMatchObject({
      verdict: 'supported',
    })
    expect(verdictOn('southeast-asia-falls-short', { events }, ids)).toMatchObject({ verdict: 'mixed' })
    expect(verdictOn('southeast-asia-falls-short', { events: events.slice(1) }, ids.slice(1))).toMatchObject({
      verdict: 'contradicted',
    })
  })

  it('a state returns until it refuses, unless a return came later', () => {
    const counts = [noTreatyWith('MYS')]
    const judge = (...events: Cells[]) => verdictOn('malaysia-works-without-treaty', { counts, events }, ['none'])
    const [first, refusal, later] = [
      act('return', 'MYS', '2014'),
      act('refusal', 'MYS', '2018'),
      act('return', 'MYS', '2019-01'),
    ]
    expect(judge(first, refusal)).toMatchObject({ verdict: 'supported' })
    expect(judge(first, refusal, later)).toMatchObject({ verdict: 'mixed' })
    expect(judge(first)).toMatchObject({ verdict: 'mixed' })
  })
})

describe('on the route', () => {
  const leg = (number: number, from: string, to: string) => ({
    id: `${from}-${to}`,
    route: 'southeast-asia',
    leg: String(number),
    from_country: from,
    to_country: to,
  })

  it('a state is the pivot if no way avoids it', () => {
    const routes = [
      leg(1, 'CHN', 'THA'),
      leg(1, 'CHN', 'MYS'),
      leg(2, 'THA', 'TUR'),
      leg(2, 'MYS', 'TUR'),
      leg(3, 'TUR', 'SYR'),
    ]
    expect(verdictOn('turkey-is-pivotal', { routes })).toMatchObject({ verdict: 'supported' })
    expect(verdictOn('turkey-is-pivotal', { routes: [...routes, leg(2, 'MYS', 'SYR')] })).toMatchObject({
      verdict: 'contradicted',
    })
    const ends = [leg(1, 'CHN', 'MYS'), leg(1, 'CHN', 'TUR'), leg(2, 'TUR', 'SYR'), leg(2, 'MYS', 'SYR')]
    expect(verdictOn('turkey-is-pivotal', { routes: ends })).toMatchObject({ verdict: 'contradicted' })
  })

  it('measures that come after what they are said to have caused speak against it', () => {
    const shift = { id: 'shift', happening: 'southeast-asia-route-opens', kind: 'migration', date: '2014~' }
    const measure = (id: string, date: string) => ({ id, happening: id, kind: 'cooperation', date })
    const judge = (...dates: string[]) => {
      const measures = dates.map((date, index) => measure(`measure-${index}`, date))
      return verdictOn(
        'borders-displaced-emigration',
        { events: [shift, ...measures] },
        measures.map(({ id }) => id),
      )
    }
    expect(judge('2010', '2012')).toMatchObject({ verdict: 'supported' })
    expect(judge('2010', '2016')).toMatchObject({ verdict: 'mixed' })
    expect(judge('2016')).toMatchObject({ verdict: 'contradicted' })
    expect(judge('../2014~')).toMatchObject({ verdict: 'not-testable' })
  })
})

describe('figures of two sides', () => {
  const figure = (id: string, organisation: string, low: string, high: string) => ({
    id,
    organisation,
    low,
    high,
    bound: 'range',
  })
  const organisations = [
    { id: 'al-qaeda', name_en: 'One' },
    { id: 'islamic-state', name_en: 'Other' },
  ]
  it.each([
    ['supported', ['2000', '2500'], ['100', '300']],
    ['mixed', ['200', '2500'], ['100', '300']],
    ['contradicted', ['10', '20'], ['100', '300']],
    ['mixed', ['300', '400'], ['100', '300']],
    ['mixed', ['50', '100'], ['100', '300']],
  ])('are %s by their whole ranges', (verdict, a, b) => {
    const estimates = [figure('a', 'al-qaeda', a[0]!, a[1]!), figure('b', 'islamic-state', b[0]!, b[1]!)]
    expect(verdictOn('most-joined-al-qaeda', { organisations, estimates })).toMatchObject({ verdict })
  })
})

describe('a change after a turning point', () => {
  /** As many signatures in the ten years before the riots and in those after. */
  const signatures = (before: number, after: number) => {
    const states = [
      'AFG',
      'ARE',
      'BGR',
      'BLR',
      'ESP',
      'FRA',
      'ITA',
      'KOR',
      'LAO',
      'LKA',
      'LTU',
      'MAR',
      'MNG',
      'PRT',
      'ROU',
      'RUS',
      'TJK',
      'TUN',
      'UKR',
      'UZB',
    ]
    return treatyRows(
      Object.fromEntries(
        states
          .slice(0, before + after)
          .map((state, index) => [state, { signed: `${index < before ? 2005 : 2012}-01-01`, pending: '2019-01-25' }]),
      ),
    )
  }
  const riots = { id: 'riots', happening: 'xinjiang-riots-2009', kind: 'unrest', date: '2009-07-05' }
  const first = { ZAF: { signed: '1993-01-05', pending: '2019-01-25' } }
  const judge = (before: number, after: number) => {
    const [rows, start] = [signatures(before, after), treatyRows(first)]
    return verdictOn('risk-widened-cooperation', {
      treaties: [...start.treaties, ...rows.treaties],
      milestones: [...start.milestones, ...rows.milestones],
      events: [riots],
    })
  }

  it('is supported by many more, contradicted by many fewer', () => {
    expect(judge(2, 18)).toMatchObject({ verdict: 'supported' })
    expect(judge(18, 2)).toMatchObject({ verdict: 'contradicted' })
  })

  it('is left untested, not contradicted, where the difference may be chance', () => {
    const judged = judge(5, 6)
    expect(judged).toMatchObject({ verdict: 'not-testable' })
    expect(judged.because).toMatch(/nor its absence shown/)
  })
})

it('an argument that its row calls not testable stays so whatever the rows say', () => {
  const thesis = { testability: 'not-testable', reason: 'It is about the future.' }
  const judge = (cells: Cells) =>
    verdictOn('southeast-asia-falls-short', { events: [act('refusal', 'THA', '2016')] }, ['refusal-THA-2016'], cells)
  expect(judge({})).toMatchObject({ verdict: 'supported' })
  expect(judge(thesis)).toMatchObject({ verdict: 'not-testable', because: 'It is about the future.', rule: null })
})

it('an argument that nothing here can judge says why in the words of its row', () => {
  expect(verdictOn('an-argument-of-ones-own', {})).toMatchObject({
    verdict: 'not-testable',
    because: 'It can be counted.',
  })
})

it('an argument of which rows are missing says so, and its row why it is testable in part alone', () => {
  const because = (testability: string) => verdictOn('tiny-share-of-islamic-state', {}, [], { testability }).because
  expect(because('testable')).toBe('The rows that it takes are not in this view, or lie after its date.')
  expect(because('in-part')).toBe(
    'The rows that it takes are not in this view, or lie after its date. It can be counted.',
  )
})

it('an argument that cannot be judged rests on the rows that it names, sources aside, or on itself', () => {
  const rows = (...bearsOn: readonly string[]) =>
    verdictOn('an-argument-of-ones-own', { events: [act('return', 'THA', '2014')] }, bearsOn).rows.map(({ row }) => row)
  expect(rows('return-THA-2014', 'page')).toEqual(['return-THA-2014'])
  expect(rows('page')).toEqual(['an-argument-of-ones-own'])
  expect(rows()).toEqual(['an-argument-of-ones-own'])
})
