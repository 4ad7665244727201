/** Turning points in a record of five treaties and three outcomes of requests. */
import { describe, expect, it } from 'vitest'
import { type Cells, type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { type InterplayParameters, interplay } from './interplay.run.ts'

const RIOTS: Cells = {
  id: 'riots',
  happening: 'xinjiang-riots-2009',
  kind: 'unrest',
  date: '2009-07-05',
  source: 'paper',
}
const ROWS: TableRows = {
  ...treatyRows({
    THA: { signed: '2001-05-05', 'in-force': '2003-05-05' },
    IDN: { signed: '2005-12-31', 'in-force': { page: '2013-01-19' } },
    TUR: { signed: '2010-06-01', pending: '2019-01-25' },
    IRN: { signed: '2012-02-02', 'in-force': { page: '2014-01-01', registry: '2014-01-01' } },
    ITA: { signed: '2013-03-03', 'in-force': '2015-01-01' },
  }),
  sources: [{ id: 'page' }, { id: 'paper' }, { id: 'registry', kind: 'treaty-register', tier: 'register' }],
  countries: ['CHN', 'IDN', 'IRN', 'ITA', 'LAO', 'THA', 'TUR'].map((id) => ({ id })),
  events: [
    RIOTS,
    { id: 'law', happening: 'law', kind: 'law', date: '2012' },
    { id: 'returned', happening: 'one', date: '2005-02-02', actors: 'THA', counterparts: 'CHN', source: 'registry' },
    { id: 'kept', happening: 'three', kind: 'refusal', date: '2006-02-02', actors: 'IDN', counterparts: 'CHN' },
    { id: 'refused', happening: 'two', kind: 'refusal', date: '2016-02-02', actors: 'TUR', counterparts: 'CHN' },
  ],
}
const day = asCivilDate

function run(parameters: Partial<InterplayParameters> = {}, rows = ROWS) {
  return interplay.run(selectView(makeDossier(rows)), { ...interplay.defaults, ...parameters })
}
const pointIds = (parameters: Partial<InterplayParameters> = {}, rows = ROWS) =>
  run(parameters, rows).data.turningPoints.map(({ id }) => id)
/** Warnings that begin so. */
const warnedOf = (start: string, parameters: Partial<InterplayParameters> = {}, rows = ROWS) =>
  run(parameters, rows).warnings.filter((warning) => warning.startsWith(start))

describe('the turning points', () => {
  it('are the named ones that the view has', () => {
    expect(pointIds()).toEqual(['xinjiang-riots-2009'])
    const route = { ...RIOTS, id: 'route', happening: 'southeast-asia-route-opens', date: '2014-01-01' }
    expect(pointIds({}, { ...ROWS, events: [RIOTS, route] })).toEqual([
      'xinjiang-riots-2009',
      'southeast-asia-route-opens',
    ])
  })

  it('are the one that is asked for, by its row or happening, or a day', () => {
    expect(pointIds({ turningPoint: 'law' })).toEqual(['law'])
    expect(pointIds({ turningPoint: 'riots' })).toEqual(['riots'])
    expect(pointIds({ at: day('2010-01-01') })).toEqual(['2010-01-01'])
  })

  it('are refused where both are given, or none has that name', () => {
    expect(failureOf(() => run({ at: day('2010-01-01'), turningPoint: 'law' }))).toMatchObject({
      code: 'bad-parameter',
      message: 'at: given together with turning-point',
      tip: 'Give a day or a turning point, not both.',
    })
    expect(failureOf(() => run({ turningPoint: 'hope' }))).toMatchObject({
      code: 'not-found',
      message: 'no event row or happening "hope" in this view',
      tip: expect.stringMatching(/ffc timeline.*--at/),
    })
  })

  it('that the view does not have are told', () => {
    const { data, warnings } = run({}, { ...ROWS, events: [] })
    expect(data.turningPoints).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(/^None of the named turning points is in this view/)])
    expect(warnedOf('None of the named')).toEqual([])
  })

  it('that cannot be assessed are told where they rest on no row, and kept where they do', () => {
    const early = run({ at: day('1990-01-01') })
    expect(early.data.turningPoints).toEqual([])
    expect(early.warnings).toEqual([expect.stringMatching(/^Taken as 1 January 1990 it leaves no time before it/)])
    const riots = run({}, { ...ROWS, events: [{ ...RIOTS, date: '1990-01-01' }] })
    expect(riots.data.turningPoints).toMatchObject([{ assessments: [], why: expect.stringMatching(/no time before/) }])
    expect(riots.warnings).toEqual([])
  })
})

describe('an assessment', () => {
  const assessed = () => run().data.turningPoints[0]!.assessments[0]!

  it('counts signatures, entries, waits and outcomes before and after', () => {
    expect(assessed()).toMatchObject({
      at: '2009-07-05',
      choice: 'exact',
      signatures: { before: { events: 2 }, after: { events: 3 } },
      entries: { before: { events: 1 }, after: { events: 3 } },
      hazard: { n: 5, eventsBefore: 1, eventsAfter: 3 },
      outcomes: { before: { returned: 1, notReturned: 1 }, after: { returned: 0, notReturned: 1 } },
    })
  })

  it('reads each test aloud', () => {
    const { signatures, entries, hazard, outcomes } = assessed().readings
    expect(signatures).toMatch(/^Signatures: 2 in .* before, 3 in .* after/)
    expect(entries).toMatch(/^Entries into force: 1 in .* before, 3 in .* after/)
    expect(hazard).toMatch(/^Waiting treaties: of 5 waits, 1 ended in force before, 3 after/)
    expect(outcomes).toMatch(/^Outcomes of requests: 1 return and 1 refusal .* before; /)
  })

  it('looks as many years back and on as the window says', () => {
    const { signatures, entries } = run({ window: 4 }).data.turningPoints[0]!.assessments[0]!
    expect([signatures.before.events, signatures.after.events]).toEqual([1, 3])
    expect([entries.before.events, entries.after.events]).toEqual([0, 1])
  })

  it('is of the kind of treaty asked for', () => {
    expect(run({ kind: 'three-evils' }).data.turningPoints).toMatchObject([
      { assessments: [], why: expect.stringContaining('No treaty of the kind') },
    ])
  })

  it('has limits of the level asked for, and says so', () => {
    const [wide, narrow] = [0.95, 0.6].map((level) => run({ level }).data.turningPoints[0]!.assessments[0]!)
    expect(narrow!.signatures.upper!).toBeLessThan(wide!.signatures.upper!)
    expect(narrow!.readings.signatures).toContain('60%')
  })
})

it('an answer rests on the turning points, the acts, the waits and the outcomes', () => {
  const { n, sources, methods } = run()
  expect(n).toBe(5 + 3)
  expect(new Set(sources)).toEqual(new Set(['paper', 'page', 'registry']))
  const treaties = treatyRows({ THA: { signed: { page: '2001-05-05' }, 'in-force': { registry: '2003-05-05' } } })
  const ofOne = (rows: TableRows) => new Set(run({}, { ...ROWS, ...treaties, events: [RIOTS], ...rows }).sources)
  expect(ofOne({})).toEqual(new Set(['paper', 'page', 'registry']))
  expect(ofOne({ ...treatyRows({ THA: { signed: { page: '2001-05-05' } } }) })).toEqual(new Set(['paper', 'page']))
  expect(methods).toHaveLength(4)
})

describe('what to know before quoting', () => {
  it('how many tests are made, and how many of them would pass by chance', () => {
    expect(warnedOf('A change in time is no proof of cause')).toEqual([
      expect.stringContaining('4 tests for a change are made here; were there none at all, 0.2 of them'),
    ])
    expect(warnedOf('A change in time', { turningPoint: 'law', level: 0.9 })).toEqual([
      expect.stringContaining('8 tests for a change are made here; were there none at all, 0.8 of them'),
    ])
    expect(warnedOf('Rows are what sources reported')).toHaveLength(1)
  })

  it('that several turning points overlap', () => {
    const route = { ...RIOTS, id: 'route', happening: 'southeast-asia-route-opens', date: '2014-01-01' }
    expect(warnedOf('Turning points overlap', {}, { ...ROWS, events: [RIOTS, route] })).toHaveLength(1)
    expect(warnedOf('Turning points overlap')).toEqual([])
    const unassessed = { ...route, date: '1990-01-01' }
    expect(warnedOf('Turning points overlap', {}, { ...ROWS, events: [RIOTS, unassessed] })).toEqual([])
  })

  it('which treaties the hazard leaves out', () => {
    const undated = treatyRows({
      THA: { signed: '2001-05-05', 'in-force': '2003-05-05' },
      LAO: { signed: '2003-03-03' },
    })
    expect(warnedOf('The hazard leaves out 1 treaty', {}, { ...ROWS, ...undated })).toHaveLength(1)
    const two = treatyRows({ THA: { signed: '2001-05-05' }, LAO: { signed: '2003-03-03' } })
    expect(warnedOf('The hazard leaves out 2 treaties', {}, { ...ROWS, ...two })).toHaveLength(1)
    expect(warnedOf('The hazard leaves out')).toEqual([])
    expect(warnedOf('The hazard leaves out', { at: day('1990-01-01') }, { ...ROWS, ...undated })).toEqual([])
  })

  it('that a turning point without an exact day is taken at both ends', () => {
    expect(warnedOf('Turning points without an exact day', { turningPoint: 'law' })).toHaveLength(1)
    expect(warnedOf('Turning points without an exact day')).toEqual([])
  })

  it('that one which is known by a day began earlier', () => {
    const events = [{ ...RIOTS, date: '../2010-01-01' }]
    expect(
      warnedOf('The riots in Xinjiang (by 1 January 2010): dated only by a day', {}, { ...ROWS, events }),
    ).toHaveLength(1)
    const both: readonly Cells[] = [...events, { ...events[0]!, id: 'route', happening: 'southeast-asia-route-opens' }]
    expect(run({}, { ...ROWS, events: both }).warnings).toContainEqual(
      expect.stringMatching(/; .*: dated only by a day/),
    )
    expect(run().warnings.join(' ')).not.toContain('dated only by a day')
  })

  it('which acts may lie on either side', () => {
    const vague = treatyRows({
      THA: { signed: '2001-05-05', 'in-force': '2009' },
      LAO: { signed: '2009', 'in-force': '2011-01-01' },
    })
    expect(warnedOf('Left out of some comparison', {}, { ...ROWS, ...vague })).toEqual([
      'Left out of some comparison, for their dates allow either side: chn-lao, chn-tha.',
    ])
    expect(warnedOf('Left out of some comparison')).toEqual([])
  })

  it('which dates are disputed, as the flag that leaves them out', () => {
    const disputed = treatyRows({
      THA: { signed: '2001-05-05', 'in-force': { page: '2003-05-05', registry: '2004-05-05' } },
      LAO: { signed: '2002-05-05', 'in-force': { page: '2003-05-05', registry: '2004-05-05' } },
    })
    expect(warnedOf('Some dates are disputed', {}, { ...ROWS, ...disputed })).toEqual([
      expect.stringContaining('--exclude chn-tha,chn-lao '),
    ])
    expect(warnedOf('Some dates are disputed')).toEqual([])
  })
})

describe('the table', () => {
  const tableOf = () => {
    const { data } = run()
    const { columns, rows } = interplay.table(data)
    return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index]])))
  }

  it('has four rows for each day: signatures, entries, hazard and outcomes', () => {
    expect(tableOf().map(({ measure, before, after }) => [measure, before, after])).toEqual([
      ['signatures', 2, 3],
      ['entries', 1, 3],
      ['hazard', 1, 3],
      ['outcomes', 1, 0],
    ])
    const [assessment] = run().data.turningPoints[0]!.assessments
    expect(tableOf().map(({ turningPoint, at, choice, reading }) => [turningPoint, at, choice, reading])).toEqual(
      (['signatures', 'entries', 'hazard', 'outcomes'] as const).map((measure) => [
        'xinjiang-riots-2009',
        '2009-07-05',
        'exact',
        assessment!.readings[measure],
      ]),
    )
  })

  it('says of how many, in how many years, and which', () => {
    const [signatures, , hazard, outcomes] = tableOf()
    const [assessment] = run().data.turningPoints[0]!.assessments
    expect(signatures).toMatchObject({
      beforeOf: assessment!.signatures.before.years,
      afterOf: assessment!.signatures.after.years,
      ratio: assessment!.signatures.rateRatio,
      rows: 'chn-tha; chn-idn; chn-tur; chn-irn; chn-ita',
    })
    expect(hazard).toMatchObject({ beforeOf: null, afterOf: null, smallestPValue: null })
    expect(String(hazard?.['rows']).split('; ')).toHaveLength(5)
    expect(outcomes).toMatchObject({ beforeOf: 2, afterOf: 1, rows: 'one; three; two' })
  })
})
