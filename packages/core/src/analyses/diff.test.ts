import { expect, it } from 'vitest'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { diff } from './diff.run.ts'
import { gaps } from './gaps.run.ts'

const dossier = await loadBundledDossier('extended')
const article = selectView(dossier)
const extended = selectView(dossier, { edition: 'extended' })

it('a view does not differ from itself', () => {
  const { data, n } = diff.run(article, { from: 'as-of=2019-01-25', to: '' })
  expect([n, data.treaties, data.rows]).toEqual([0, [], []])
})

it('tells in a sentence how a pending treaty came into force', () => {
  const { data } = diff.run(extended, { from: 'as-of=2019-01-25', to: 'as-of=2020-01-01' })
  expect(data.treaties.map(({ sentence }) => sentence)).toContain(
    'Vietnam: pending → in force 2019-12-12, source thuvien-vnm-2020 opening.',
  )
})

it('what a view leaves out is as in the question, but for the date of another edition', () => {
  const { from, to } = diff.run(article, { from: '', to: 'edition=extended' }).data
  expect([from.edition, from.asOf, to.edition, to.asOf]).toEqual([
    'article',
    '2019-01-25',
    'extended',
    extended.edition.asOf,
  ])
})

it('rows that were not published by a date are new afterwards', () => {
  const { data } = diff.run(extended, { from: 'known-at=2019-12-31', to: '' })
  const source = new Map(dossier.tables.sources.map((row) => [row.id, row]))
  const sources = data.rows.flatMap((row) => (row.change === 'new' ? row.sources : []))
  expect(sources.length).toBeGreaterThan(0)
  for (const one of sources) {
    const { published, accessed } = source.get(one.source)!
    expect((published ?? accessed ?? '9999') > '2019').toBe(true)
  }
})

it('gaps at two dates differ just where the diff of the two views says that the data do', () => {
  const days = ['2010-01-01', '2019-01-25'] as const
  const [before, after] = days.map((day) => {
    const { routes } = gaps.run(selectView(dossier, { asOf: asCivilDate(day) }), gaps.defaults).data
    return routes.flatMap(({ stops }) => stops)
  })
  const { data } = diff.run(article, { from: `as-of=${days[0]}`, to: `as-of=${days[1]}` })
  const states = new Map(dossier.tables.treaties.map(({ id, parties }) => [id, parties]))
  const told = new Set(data.treaties.flatMap(({ treaty }) => states.get(treaty) ?? []))
  const events = new Map(dossier.tables.events.map((event) => [event.id, event]))
  const acted = new Set(
    data.rows.flatMap(({ id }) => [...(events.get(id)?.actors ?? []), ...(events.get(id)?.counterparts ?? [])]),
  )
  for (const [index, stop] of after!.entries()) {
    const was = before![index]!
    const coversOf = ({ instruments }: typeof stop) => instruments.map(({ cover }) => cover)
    const isSameOnPaper = JSON.stringify(coversOf(was)) === JSON.stringify(coversOf(stop))
    const isSameInPractice = was.events.length === stop.events.length
    expect({ state: stop.state, paper: !isSameOnPaper }).toEqual({ state: stop.state, paper: told.has(stop.state) })
    expect({ state: stop.state, practice: isSameInPractice || acted.has(stop.state) }).toEqual({
      state: stop.state,
      practice: true,
    })
  }
  expect(['AFG', 'IDN', 'MYS', 'PAK', 'TUR'].filter((state) => !told.has(state))).toEqual([])
  expect(told.has('THA')).toBe(false)
})
