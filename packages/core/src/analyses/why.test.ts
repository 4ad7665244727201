import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { gaps } from './gaps.run.ts'
import { interplay } from './interplay.run.ts'
import { why } from './why.run.ts'

const dossier = await loadBundledDossier('extended')
const view = selectView(dossier, { edition: 'extended' })
const ask = (id: string) => why.run(view, { id }).data

describe('any id that an answer prints leads to its rows and sources', () => {
  it('the accounts of a happening stand together, each with its source', () => {
    const { claims, sources } = ask('tha-return-2015')
    expect(claims.map(({ row }) => row)).toEqual(sources.map(({ row }) => row))
    expect(claims).toHaveLength(3)
  })

  it('so do the legs of a route', () => {
    expect(new Set(ask('southeast-asia').sources.map(({ source }) => source))).toEqual(new Set(['duchatel-2019']))
  })

  it('events, treaties and turning points of other analyses are found', () => {
    const stops = gaps.run(view, gaps.defaults).data.routes.flatMap((route) => route.stops)
    const ids = [
      ...stops.flatMap(({ events }) => events.map(({ happening }) => happening)),
      ...stops.flatMap(({ instruments }) =>
        instruments.flatMap((kind) => kind.instruments.map(({ treaty }) => treaty)),
      ),
      ...interplay.run(view, interplay.defaults).data.turningPoints.map(({ id }) => id),
    ]
    for (const id of new Set(ids)) expect(ask(id).sources.length).toBeGreaterThan(0)
  })

  it.each(CATALOGUE.filter(({ isTable, examples }) => isTable && examples.length > 0))(
    'rows of $name',
    ({ prepare, examples }) => {
      const rows = prepare(dossier, { edition: 'extended', ...examples[0]?.parameters }).answer().data as readonly {
        readonly id: string
      }[]
      const known = new Set(Object.values(dossier.tables).flatMap((table) => table.map(({ id }) => id)))
      for (const { id } of rows.filter((row) => known.has(row.id)).slice(0, 5)) expect(ask(id).sources.length).toBe(1)
    },
  )
})
