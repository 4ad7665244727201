import { expect, it } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { assessTurningPoint, interplayRecord } from './interplay.ts'
import { findTurningPoint, turningPointAt } from './turning-point.ts'

const events = [
  { id: 'riots.page', happening: 'riots', kind: 'unrest', date: '2009' },
  { id: 'law.page', happening: 'law', kind: 'law', date: '2015' },
  { id: 'law.other', happening: 'law', kind: 'law', date: '2015-12-27' },
  { id: 'camps.page', happening: 'camps', kind: 'policy', date: '../2019-01-25' },
  { id: 'now.page', happening: 'now', kind: 'policy', date: '2018-06/..' },
]
const treaties = treatyRows({
  THA: { signed: '2001-05-05', 'in-force': '2003-05-05' },
  IDN: { signed: '2008-12-31', 'in-force': '2018-01-19' },
  TUR: { signed: '2009-06-01', pending: '2019-01-25' },
  IRN: { signed: '2012', 'in-force': '2014-01-01' },
  ITA: { signed: '2009/2010', 'in-force': '2014-01-01' },
})
const view = selectView(makeDossier({ ...treaties, events }))
const record = interplayRecord(view, 'extradition', [])
const assess = (id: string, window = 10) =>
  assessTurningPoint(findTurningPoint(view, id)!, record, { kind: 'extradition', window, level: 0.95 })

it('an imprecise turning point is assessed on the first and the last day that it may mean', () => {
  expect(assess('riots').assessments.map(({ at, choice }) => [at, choice])).toEqual([
    ['2009-01-01', 'first-possible'],
    ['2009-12-31', 'last-possible'],
  ])
})

it('accounts that agree are taken at their sharpest', () => {
  expect(assess('law').assessments).toMatchObject([{ at: '2015-12-27', choice: 'exact' }])
})

it('one row of a happening may be taken by itself', () => {
  expect(assess('law.page').assessments).toHaveLength(2)
})

it('one that is dated by the view’s end alone has no time after it, and says so', () => {
  const { assessments, why } = assess('camps')
  expect(assessments).toEqual([])
  expect(why).toBe('Taken as 25 January 2019 it leaves no time after it: the view ends on 25 January 2019.')
})

it('one that is open at its end is assessed on its first day', () => {
  expect(assess('now').assessments).toMatchObject([{ at: '2018-06-01', choice: 'first-possible' }])
})

it('signatures count on the side on which every day of their date lies; others are named as unclear', () => {
  const [first] = assess('riots').assessments
  expect(first?.signatures).toMatchObject({
    before: { treaties: ['chn-tha', 'chn-idn'] },
    after: { treaties: ['chn-tur', 'chn-ita', 'chn-irn'] },
    unclear: [],
  })
  const [, last] = assess('riots').assessments
  expect(last?.signatures.unclear).toEqual(['chn-ita'])
})

it('the record begins with the year of the first signature, so that it does not begin with an event', () => {
  expect(record.start).toBe('2001-01-01')
})

it('an unknown turning point is none', () => {
  expect(findTurningPoint(view, 'nowhere')).toBeNull()
})

it('one that no row dates cannot be assessed, and one without time on a side says which, each reason once', () => {
  const point = turningPointAt(asCivilDate('2001-01-01'))
  const ask = { kind: 'extradition', window: 10, level: 0.95 } as const
  expect(assessTurningPoint(point, record, ask)).toMatchObject({
    assessments: [],
    why: 'Taken as 1 January 2001 it leaves no time before it: the record starts on 1 January 2001.',
  })
  expect(assessTurningPoint({ ...point, days: [] }, record, ask)).toMatchObject({
    assessments: [],
    why: 'No row dates it.',
  })
  const days = ['2000-01-01', '2000-01-01', '2020-01-01'].map(
    (day) => ({ day: asCivilDate(day), choice: 'exact' }) as const,
  )
  expect(assessTurningPoint({ ...point, days }, record, ask).why).toBe(
    'Taken as 1 January 2000 it leaves no time before it: the record starts on 1 January 2001. ' +
      'Taken as 1 January 2020 it leaves no time after it: the view ends on 25 January 2019.',
  )
  expect(assess('riots').why).toBeNull()
})

it('without a dated signature there is nothing to compare', () => {
  const undated = selectView(makeDossier(treatyRows({ THA: { signed: '' }, LAO: { sought: '1990', signed: '2030' } })))
  const nothing = interplayRecord(undated, 'extradition', [])
  expect(nothing).toMatchObject({ start: null, signatures: [{ treaty: 'chn-tha' }] })
  const point = turningPointAt(asCivilDate('2009-07-05'))
  expect(assessTurningPoint(point, nothing, { kind: 'extradition', window: 10, level: 0.95 })).toMatchObject({
    assessments: [],
    why: 'No treaty of the kind has a dated signature, so there is nothing to compare.',
  })
})

it('a turning point is called what its row says', () => {
  expect(findTurningPoint(view, 'riots')).toMatchObject({ id: 'riots', title: 'It happened.', date: '2009' })
})

it('entries are those of treaties of the kind that bound by the view’s date, though they ended later', () => {
  const claims = {
    THA: { signed: '2001-05-05', 'in-force': '2003-05-05' },
    LAO: { signed: '2001-05-05', 'in-force': '2003-05-05', terminated: '2010-01-01' },
    VNM: { signed: '2001-05-05', pending: '2004-01-01', terminated: '2010-01-01' },
    KEN: { signed: '2001-05-05', 'in-force': '2030-01-01' },
    ARM: { signed: '2001-05-05', 'in-force': '2003-05-05', exchanged: { register: '2010-01-01' } },
  }
  const sources = [{ id: 'page' }, { id: 'register', kind: 'treaty-register', tier: 'register' }]
  const rows = treatyRows(claims)
  const others = treatyRows({ FRA: { signed: '1990-05-05', 'in-force': '1991-05-05' } }, 'three-evils')
  const dossier = makeDossier({
    sources,
    treaties: [...rows.treaties, ...others.treaties],
    milestones: [...rows.milestones, ...others.milestones],
  })
  const gathered = interplayRecord(selectView(dossier), 'extradition', [])
  expect(gathered.entries.map(({ treaty }) => treaty).toSorted()).toEqual(['chn-lao', 'chn-tha'])
  expect(gathered.signatures).toHaveLength(5)
  expect(gathered.start).toBe('2001-01-01')
})

it('a day that is named is a turning point by itself', () => {
  expect(turningPointAt(asCivilDate('2009-07-05'))).toEqual({
    id: '2009-07-05',
    title: 'The day 2009-07-05',
    date: '2009-07-05',
    days: [{ day: '2009-07-05', choice: 'exact' }],
    sources: [],
  })
})
