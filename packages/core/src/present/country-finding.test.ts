import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { CountryData } from '../analyses/country.run.ts'
import { countryFinding } from './country-finding.ts'

type Cover = PartOf<CountryData['instruments'][number]>

const NOTHING = { treaties: [], events: [], positions: [], estimates: [], routes: [], theses: [] } as const
const IN_FORCE = { status: 'in-force', inForceOn: '1999', lagDays: null } as const
const DENIAL = { statedBy: 'the article', asOf: '2019-01-25' } as const

const find = (changes: PartOf<CountryData>) =>
  countryFinding(
    partOf<CountryData>({ name: 'Laos', isFocal: false, instruments: [], outcomes: null, ...NOTHING, ...changes }),
    CHINA_VIEW,
  )

describe('a state', () => {
  test.each<[string, readonly Cover[], string]>([
    ['without instruments', [], 'no extradition treaty with China on record'],
    [
      'with none on record',
      [{ kind: 'extradition', cover: 'none-on-record' }],
      'no extradition treaty with China on record',
    ],
    [
      'of which a source says that there is none',
      [{ kind: 'extradition', cover: 'none-claimed', denial: DENIAL }],
      'no extradition treaty with China, says the article',
    ],
    [
      'with a treaty, among other kinds',
      [
        { kind: 'framework', cover: 'none-on-record' },
        { kind: 'extradition', cover: 'in-force', instruments: [IN_FORCE] },
      ],
      'extradition treaty with China in force since 1999',
    ],
  ])('%s', (_case, instruments, paper) => {
    expect(find({ instruments }).title).toBe(`Laos: ${paper}; no return or refusal on record`)
  })

  test.each([
    [null, 'no return or refusal on record'],
    [{ returned: 0, notReturned: 0 }, 'no return or refusal on record'],
    [{ returned: 1, notReturned: 0 }, '1 return against 0 refusals or transfers elsewhere'],
    [{ returned: 1, notReturned: 1 }, '1 return against 1 refusal or transfer elsewhere'],
    [{ returned: 2, notReturned: 1 }, '2 returns against 1 refusal or transfer elsewhere'],
  ])('and what became of people whom the focal state wanted: %j', (outcomes, practice) => {
    expect(find({ outcomes }).title).toBe(`Laos: no extradition treaty with China on record; ${practice}`)
  })

  test('with instruments of other kinds is told of each', () => {
    const instruments: readonly Cover[] = [
      { kind: 'extradition', cover: 'in-force', instruments: [IN_FORCE] },
      { kind: 'transfer-of-sentenced-persons', cover: 'none-on-record', instruments: [] },
      { kind: 'mutual-legal-assistance', cover: 'none-claimed', instruments: [], denial: DENIAL },
      { kind: 'framework', cover: 'in-force', instruments: [IN_FORCE] },
      { kind: 'multilateral', cover: 'in-force', instruments: [{ status: 'unknown' }, IN_FORCE, IN_FORCE] },
    ]
    expect(find({ instruments }).notes).toEqual([
      'Besides: no treaty on mutual legal assistance, says the article; 1 framework, in force since 1999; 3 multilateral ' +
        'instruments, 2 in force and 1 unknown.',
    ])
    expect(find({ instruments: instruments.slice(0, 2) }).notes).toEqual([])
  })

  test.each([
    [
      {},
      '0 instruments, 0 accounts of events, 0 stances, 0 figures, 0 legs of routes and 0 arguments, as of 25 January 2019, ' +
        'article edition.',
    ],
    [
      { treaties: [{}], events: [{}], positions: [{}], estimates: [{}], routes: [{}], theses: [{}] },
      '1 instrument, 1 account of an event, 1 stance, 1 figure, 1 leg of a route and 1 argument, as of 25 January 2019, ' +
        'article edition.',
    ],
  ])('with how much there is of it', (changes, subtitle) => {
    expect(find(changes).subtitle).toBe(subtitle)
  })
})

describe('the state that is studied', () => {
  const treaty = (status: 'in-force' | 'pending', kind: 'extradition' | 'framework' = 'extradition') => ({
    kind,
    status,
  })

  test.each([
    [[], 'no instrument in this view'],
    [[treaty('in-force')], '1 extradition treaty in this view, all in force'],
    [[treaty('pending')], '1 extradition treaty in this view, none in force'],
    [
      [treaty('in-force', 'framework'), treaty('pending'), treaty('in-force')],
      '2 extradition treaties and 1 framework in this view, 2 of all 3 in force',
    ],
  ])('is told by its instruments', (treaties, text) => {
    const instruments: readonly Cover[] = [{ kind: 'framework', cover: 'in-force', instruments: [IN_FORCE] }]
    expect(find({ name: 'China', isFocal: true, treaties, instruments })).toMatchObject({
      title: `China: ${text}`,
      notes: [],
    })
  })
})
