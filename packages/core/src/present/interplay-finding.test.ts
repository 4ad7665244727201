import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { type InterplayData, type ReadAssessment, interplay } from '../analyses/interplay.run.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { interplayFinding, turningPointLabel } from './interplay-finding.ts'

type Point = PartOf<InterplayData['turningPoints'][number]>
type Assessment = PartOf<ReadAssessment>

const [CLEAR, UNCLEAR, RATE] = [0.01, 0.4, { pValue: 0.4, smallestPValue: 0.0001 }]
const READINGS = { signatures: 'Signatures.', entries: 'Entries.', hazard: 'Waits.', outcomes: 'Outcomes.' }

/** A day on which nothing is shown, nor its absence. */
const day = (changes: Assessment = {}): Assessment => ({
  at: asCivilDate('2015-12-27'),
  choice: 'exact',
  readings: READINGS,
  signatures: RATE,
  entries: RATE,
  hazard: { pValue: UNCLEAR },
  outcomes: RATE,
  ...changes,
})

const point = (id: string, assessments: readonly Assessment[], changes: Point = {}): Point => ({
  id,
  date: '2015',
  why: null,
  assessments,
  ...changes,
})

const signed = (rateRatio: number | null) => ({ signatures: { ...RATE, pValue: CLEAR, rateRatio } })
const waited = (hazardRatio: number) => ({ hazard: { pValue: CLEAR, hazardRatio } })

const find = (turningPoints: readonly Point[], window = 10) =>
  interplayFinding(partOf<InterplayData>({ turningPoints }), CHINA_VIEW, { ...interplay.defaults, window })

describe('a turning point', () => {
  test.each([
    ['xinjiang-riots-2009', '2009-07-05', 'the riots in Xinjiang (5 July 2009)'],
    [
      'xinjiang-mass-internment',
      '../2018',
      'what the article calls mass internment, and China vocational education and training (by 2018)',
    ],
    ['some-event', '2014~', 'some-event (about 2014)'],
    ['2015-01-01', '2015-01-01', '1 January 2015'],
  ])('%s has a name and a date', (id, date, label) => {
    expect(turningPointLabel({ id, date })).toBe(label)
  })
})

describe('one turning point', () => {
  test.each([
    [[], 'Nothing can be compared around law (2015)'],
    [[day()], 'No change around law (2015) can be told from chance'],
    [[day(signed(2.04))], 'From law (2015) on, treaties were signed at 2.0 times the rate'],
    [[day(signed(null))], 'From law (2015) on, treaties were signed at many times the rate'],
    [[day(waited(0.43))], 'From law (2015) on, a waiting treaty came into force 0.43 times as readily'],
    [
      [
        day({
          ...signed(0.5),
          ...waited(3),
          entries: { ...RATE, pValue: CLEAR, rateRatio: 0.25 },
          outcomes: { ...RATE, pValue: CLEAR },
        }),
      ],
      'From law (2015) on, treaties were signed at 0.50 times the rate, treaties came into force at 0.25 times the rate, a ' +
        'waiting treaty came into force 3.0 times as readily and requests met with other outcomes',
    ],
    [[day({ hazard: { pValue: 1 - 0.95 } })], 'No change around law (2015) can be told from chance'],
    [[day({ hazard: { pValue: null } })], 'No change around law (2015) can be told from chance'],
  ])('is told by the changes that it shows', (assessments, title) => {
    expect(find([point('law', assessments)]).title).toBe(title)
  })

  test.each([
    [[signed(2.9), signed(2)], 'From law (2015) on, treaties were signed at 2.0 to 2.9 times the rate'],
    [[signed(null), signed(2)], 'From law (2015) on, treaties were signed at 2.0 to many times the rate'],
    [[signed(2), signed(null)], 'From law (2015) on, treaties were signed at 2.0 to many times the rate'],
    [[signed(2.01), signed(2.02)], 'From law (2015) on, treaties were signed at 2.0 times the rate'],
    [[signed(2), {}], 'No change around law (2015) can be told from chance'],
  ])('without an exact day shows what both days show, at the ratios of both', (days, title) => {
    expect(find([point('law', days.map(day))]).title).toBe(title)
  })

  test('is told test by test, on each day that its date allows', () => {
    const readings = Object.values(READINGS)
    expect(find([point('law', [day()])]).notes).toEqual(readings)
    const [first, last] = [
      day({ choice: 'first-possible', at: asCivilDate('2015-01-01') }),
      day({ choice: 'last-possible' }),
    ]
    expect(find([point('law', [first, last])]).notes).toEqual([
      'Taken as 1 January 2015, the first day that “2015” allows:',
      ...readings,
      'Taken as 27 December 2015, the last day that “2015” allows:',
      ...readings,
    ])
  })

  test('that cannot be assessed is told with the reason', () => {
    expect(find([point('law', [], { why: 'It leaves no time.' })]).notes).toEqual(['Law (2015): It leaves no time.'])
  })
})

describe('several turning points', () => {
  const [QUIET, LOUD, UNKNOWN] = [
    point('war', [day()]),
    point('law', [day(waited(0.43))]),
    point('peace', [], { why: 'Never.' }),
  ]

  test.each([
    [[], 'No turning point can be assessed in this view'],
    [[UNKNOWN, UNKNOWN], 'No turning point can be assessed in this view'],
    [[QUIET, QUIET], 'Of 2 turning points that can be assessed none shows a change that could be told from chance'],
    [[QUIET, UNKNOWN], 'Of 1 turning point that can be assessed none shows a change that could be told from chance'],
    [
      [QUIET, LOUD, UNKNOWN],
      'Of 2 turning points 1 shows a change hard to put down to chance: from law (2015) on, a waiting treaty came into force ' +
        '0.43 times as readily',
    ],
    [
      [LOUD, point('riot', [day({ ...signed(2), ...waited(2) })])],
      'Of 2 turning points 2 show a change hard to put down to chance: from law (2015) on, a waiting treaty came into force ' +
        '0.43 times as readily; 1 other shows a change too',
    ],
    [
      [LOUD, LOUD, LOUD],
      'Of 3 turning points 3 show a change hard to put down to chance: from law (2015) on, a waiting treaty came into force ' +
        '0.43 times as readily; 2 others show a change too',
    ],
  ])('are counted by whether they show a change', (points, title) => {
    expect(find(points).title).toBe(title)
  })

  test('are told in a line each, what cannot be assessed last', () => {
    const few = { ...RATE, smallestPValue: 1 - 0.95 }
    const lost = point('coup', [day({ hazard: { pValue: null } })])
    const mute = point('riot', [day({ ...signed(2), entries: few, hazard: { pValue: null }, outcomes: few })])
    const hardly = point('ban', [day({ signatures: few, hazard: { pValue: null } }), day()])
    expect(find([UNKNOWN, LOUD, mute, hardly, lost]).notes).toEqual([
      'Law (2015): a waiting treaty came into force 0.43 times as readily; for signatures a year, entries into force a year ' +
        'and outcomes of requests neither a change nor its absence is shown.',
      'Riot (2015): treaties were signed at 2.0 times the rate; for entries into force a year, the pace of treaties that wait ' +
        'and outcomes of requests there is too little to show any change.',
      'Ban (2015): for signatures a year, entries into force a year, the pace of treaties that wait and outcomes of requests ' +
        'neither a change nor its absence is shown.',
      'Coup (2015): for signatures a year, entries into force a year and outcomes of requests neither a change nor its absence ' +
        'is shown; for the pace of treaties that wait there is too little to show any change.',
      'Peace (2015): Never.',
    ])
  })
})

test.each([
  [10, '10 years'],
  [1, '1 year'],
  [2.5, '2.5 years'],
])('a window of %d is said', (window, years) => {
  expect(find([], window).subtitle).toBe(
    `Extradition treaties and outcomes of requests as of 25 January 2019, article edition; up to ${years} on either ` +
      'side; hazards over the whole record.',
  )
})
