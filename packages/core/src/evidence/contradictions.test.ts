import { expect, test } from 'vitest'
import { makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { selectView } from '../dossier/view.ts'
import { type Contradiction, contradictionsOf } from './contradictions.ts'

const SOURCES = [
  { id: 'page', kind: 'newspaper', tier: 'press', published: '2019-01-25' },
  { id: 'register', kind: 'treaty-register', tier: 'register', published: '2018-06-01' },
  { id: 'copy', kind: 'copy', tier: 'copy', published: '2018-01-01' },
]

const contradictions = (rows: object): Contradiction[] =>
  contradictionsOf(
    selectView(makeDossier({ sources: SOURCES, ...rows } as Parameters<typeof makeDossier>[0])),
    new Set(['page']),
  )

const inForce = (claims: Record<string, string>) =>
  contradictions(treatyRows({ FRA: { signed: '2007-03-20', 'in-force': claims } }))

test('a date that a better source contradicts is overruled, and names who says otherwise', () => {
  expect(inForce({ page: '2017-07-17', register: '2015-07-17' })).toEqual([
    expect.objectContaining({
      id: 'chn-fra.in-force.page',
      field: 'date',
      says: 'entry into force 2017-07-17',
      instead: 'entry into force 2015-07-17',
      standing: 'overruled',
      sources: [expect.objectContaining({ source: 'page' }), expect.objectContaining({ source: 'register' })],
    }),
  ])
})

test('a date that only a worse source contradicts stands', () => {
  expect(inForce({ page: '2017-07-17', copy: '2017-07-18' })[0]).toMatchObject({ standing: 'stands' })
})

test('a vaguer date that agrees is no contradiction', () => {
  expect(inForce({ page: '2017-07-17', register: '2017-07' })).toEqual([])
})

test('a pending day within a vaguer entry into force does not deny it', () => {
  const of = (pending: string) =>
    contradictions({
      ...treatyRows({ ARM: { signed: '2015-03-25', 'in-force': '2018', pending: { later: pending } } }),
      sources: [...SOURCES, { id: 'later', kind: 'treaty-register', tier: 'register', published: '2019-01-20' }],
    }).map(({ field, instead }) => [field, instead])
  expect(of('2018-06-01')).toEqual([])
  expect(of('2019-01-05')).toEqual([['status', 'still pending 2019-01-05']])
})

test('a vaguer date that agrees with the date in use stands against another', () => {
  const [only] = inForce({ page: '2015-07', register: '2015-07-17', copy: '2016-01-01' })
  expect(only).toMatchObject({ says: 'entry into force 2015-07', standing: 'stands' })
})

test('sources that give the same other date are one contradiction with all of them', () => {
  const [only, ...more] = inForce({ page: '2017-07-17', register: '2015-07-17', copy: '2015-07-17' })
  expect(more).toEqual([])
  expect(only?.sources.map(({ source }) => source)).toEqual(['page', 'copy', 'register'])
})

test('a claimed entry into force that a better source denies is overruled in its status', () => {
  const [only] = contradictions(
    treatyRows({ ARM: { signed: '2015-03-25', 'in-force': '2018-01-04', pending: { register: '2018-06-01' } } }),
  )
  expect(only).toMatchObject({ field: 'status', standing: 'overruled', instead: 'still pending 2018-06-01' })
})

test('of the article, France, Kazakhstan and Armenia come first to mind', () => {
  const view = selectView(readDataFolder(), { edition: 'extended' })
  const found = contradictionsOf(view, new Set(['duchatel-2019']))
  const overruled = found.filter(({ standing }) => standing === 'overruled').map(({ id }) => id)
  for (const partner of ['fra', 'kaz', 'arm']) {
    expect(overruled).toContainEqual(expect.stringContaining(`chn-${partner}-extradition`))
  }
  expect(found.filter(({ field }) => field === 'people').map(({ says }) => says)).toContain('100')
})
