import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Country } from '../model/tables.ts'
import type { GapChanges } from '../routes/gap-changes.ts'
import { gapSentences } from './gap-sentences.ts'

const VIEW: DossierView = {
  ...CHINA_VIEW,
  countriesById: new Map([['LAO', partOf<Country>({ nameEn: 'Laos' })]]),
  tables: partOf<DossierView['tables']>({
    treaties: [{ id: 'chn-lao', kind: 'framework' }],
    routes: [{ route: 'land', title: 'By land' }],
  }),
}

const SOURCES = [{ row: 'row', source: 'gazette', locator: 'p1' }]

const sentencesOf = (changes: PartOf<GapChanges>) =>
  gapSentences(partOf<GapChanges>({ instruments: [], events: [], weakestOnPaper: [], ...changes }), VIEW)

type Event = PartOf<GapChanges['events'][number]>

const EVENT: Event = {
  state: 'LAO',
  kind: 'return',
  date: '2015-07',
  role: 'actor',
  peopleLow: null,
  peopleHigh: null,
  sources: SOURCES,
}

test('instruments come first, then what states did, then the weakest links, each with its sources', () => {
  const change = {
    field: 'status',
    from: 'pending',
    to: 'in-force',
    on: '2015',
    signedOn: null,
    sources: SOURCES,
  } as const
  expect(
    sentencesOf({
      weakestOnPaper: [{ route: 'land', from: ['LAO'], to: ['LAO', 'NPL'], sources: SOURCES }],
      events: [EVENT],
      instruments: [{ ...change, state: 'LAO', treaty: 'chn-lao' }],
    }),
  ).toEqual([
    { state: 'LAO', sentence: 'Laos, framework: pending → in force 2015, source gazette p1.', sources: SOURCES },
    { state: 'LAO', sentence: 'Laos: new, return July 2015, source gazette p1.', sources: SOURCES },
    { state: null, sentence: 'By land: weakest on paper Laos → Laos and NPL.', sources: SOURCES },
  ])
  expect(sentencesOf({ instruments: [{ ...change, state: 'NPL', treaty: 'chn-npl' }] })[0]?.sentence).toBe(
    'NPL: pending → in force 2015, source gazette p1.',
  )
})

test('a route without a title goes by its id, and one without states has nobody', () => {
  expect(sentencesOf({ weakestOnPaper: [{ route: 'sea', from: [], to: ['LAO'], sources: [] }] })[0]?.sentence).toBe(
    'sea: weakest on paper nobody → Laos.',
  )
})

test.each<[Event, string]>([
  [{ kind: 'refusal', date: '../2015' }, 'refusal by 2015'],
  [{ peopleLow: 1, peopleHigh: 1 }, 'return July 2015, 1 person'],
  [{ peopleLow: 1050, peopleHigh: 1050 }, 'return July 2015, 1,050 people'],
  [{ peopleLow: 10, peopleHigh: 1050 }, 'return July 2015, 10–1,050 people'],
  [{ peopleLow: 1050 }, 'return July 2015, at least 1,050 people'],
  [{ peopleHigh: 1050 }, 'return July 2015, up to 1,050 people'],
  [{ peopleLow: 2, peopleHigh: 2, role: 'counterpart' }, 'return July 2015, 2 people, at the receiving end'],
])('an event is told with its people and side: %j', (changes, text) => {
  expect(sentencesOf({ events: [{ ...EVENT, ...changes }] })[0]?.sentence).toBe(
    `Laos: new, ${text}, source gazette p1.`,
  )
})
