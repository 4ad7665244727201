import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { GapsData } from '../analyses/gaps.run.ts'
import type { Country } from '../model/tables.ts'
import type { RouteGaps } from '../routes/route-gaps.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { gapsFinding } from './gaps-finding.ts'

type Route = PartOf<RouteGaps>
type Stop = PartOf<RouteGaps['stops'][number]>

const QUIET = { returned: 0, notReturned: 0, returnedUnbound: [], refusedBound: [] } as const

const stop = (name: string, changes: Stop = {}): Stop => ({
  state: name.toUpperCase(),
  name,
  role: 'transit',
  instruments: [{ kind: 'extradition', cover: 'sought', instruments: [] }],
  outcomes: QUIET,
  ...changes,
})

/** A route on which so many states are bound, of so many. */
const route = (title: string, bound: number, states: number, changes: Route = {}): Route => ({
  title,
  period: null,
  inUse: null,
  stops: [stop('Laos')],
  summary: { extraditionInForce: bound, transitStates: states },
  weakestOnPaper: null,
  weakestInPractice: null,
  ...changes,
})

const VIEW = {
  ...CHINA_VIEW,
  countriesById: new Map([...CHINA_VIEW.countriesById, ['LAOS', partOf<Country>({ nameEn: 'Laos' })] as const]),
}

const find = (routes: readonly Route[], changes: PartOf<GapsData> = {}) =>
  gapsFinding(partOf<GapsData>({ routes, since: null, changes: null, ...changes }), VIEW)

const RULES = expect.stringMatching(
  /^Weakest on paper: .* Weakest in practice: .* principle of non-refoulement, not a failing\.$/,
)

describe('the thinnest route comes first', () => {
  test.each([
    [[], 'No route is described in this view'],
    [[route('By land', 1, 4)], 'By land, 1 of 4 states is bound to China by an extradition treaty'],
    [[route('By land', 0, 1)], 'By land, 0 of 1 state are bound to China by an extradition treaty'],
    [
      [route('By land', 2, 2), route('By sea', 2, 4), route('By air', 0, 0)],
      'By sea, 2 of 4 states are bound to China by an extradition treaty; by land, 2 of 2 states; by air, no state on the way',
    ],
    [
      [route('By air', 0, 0), route('By sea', 1, 4)],
      'By sea, 1 of 4 states is bound to China by an extradition treaty; by air, no state on the way',
    ],
    [[route('By air', 0, 0)], 'By air, no state on the way'],
  ])('and says how many on it are bound', (routes, title) => {
    expect(find(routes)).toMatchObject({
      title,
      subtitle:
        'As of 25 January 2019, article edition; states on the way from China, where each route ends left aside.',
    })
  })
})

describe('of each route', () => {
  const notesOf = (changes: Route) => find([route('By land', 0, 1, changes)]).notes

  test('the states on the way are told in order, and when it was in use', () => {
    const stops = [stop('Laos'), stop('Nepal'), stop('Syria', { role: 'destination' })]
    expect(notesOf({ stops })).toEqual(['By land, extradition treaties: Laos, sought; Nepal, sought.', RULES])
    expect(notesOf({ stops: stops.slice(2) })[0]).toBe('By land, extradition treaties: no state on the way.')
    expect(notesOf({ period: '2002/2010', inUse: true })[0]).toBe(
      'By land (in use 2002–2010), extradition treaties: Laos, sought.',
    )
    expect(notesOf({ period: '../2014~', inUse: false })[0]).toBe(
      'By land (in use until about 2014, not on this date as the rows have it), extradition treaties: Laos, sought.',
    )
  })

  test('the weakest link is told, on paper and in practice', () => {
    const weakestOnPaper = { states: ['LAOS', 'NPL'] }
    expect(notesOf({ weakestOnPaper })[1]).toBe(
      'Weakest link by land: on paper, Laos and NPL; in practice no state on it refused more often than it returned, as far ' +
        'as rows tell.',
    )
    const stops = [
      stop('Laos', { outcomes: { ...QUIET, returned: 1, notReturned: 2 } }),
      stop('Nepal', { outcomes: { ...QUIET, notReturned: 1 } }),
      stop('Cuba'),
    ]
    expect(notesOf({ stops, weakestOnPaper, weakestInPractice: { states: ['LAOS', 'NEPAL'] } })[1]).toBe(
      'Weakest link by land: on paper, Laos and NPL; in practice, Laos (1 return against 2 refusals or transfers elsewhere) ' +
        'and Nepal (0 returns against 1 refusal or transfer elsewhere).',
    )
  })

  test('where practice did not follow paper is told', () => {
    const [unbound, bound] = [{ returnedUnbound: ['one'] }, { refusedBound: ['other'] }]
    const noteOf = (...outcomes: readonly Stop['outcomes'][]) =>
      notesOf({
        stops: outcomes.map((some, place) =>
          stop(['Laos', 'Nepal', 'Cuba'][place]!, { outcomes: { ...QUIET, ...some } }),
        ),
      })[1]
    expect(noteOf(unbound, {}, unbound)).toBe(
      'Paper is not practice: Laos and Cuba returned people without an extradition treaty in force.',
    )
    expect(noteOf(bound)).toBe(
      'Paper is not practice: Laos did not return some people although an extradition treaty was in force.',
    )
    expect(noteOf(unbound, bound)).toBe(
      'Paper is not practice: Laos returned people without an extradition treaty in force; Nepal did not return some people ' +
        'although an extradition treaty was in force.',
    )
  })
})

describe('what changed since', () => {
  const since = asCivilDate('2015-01-01')
  const sentence = (text: string) => ({ state: null, sentence: text, sources: [] })

  test.each([
    ['is not told unless asked', null, []],
    ['may be nothing', [], ['Nothing on the routes changed since 1 January 2015.']],
    ['is a sentence each', ['One.', 'Two.'], ['Since 1 January 2015:', 'One.', 'Two.']],
  ])('%s', (_case, told, notes) => {
    const changes = told === null ? { since: null } : { since, changes: { sentences: told.map(sentence) } }
    expect(find([], changes).notes).toEqual(notes)
  })
})
