import { describe, expect, it } from 'vitest'
import { formatAnswer } from '../analyses/answer.ts'
import { CATALOGUE } from '../analyses/catalogue.ts'
import { selectView } from '../dossier/view.ts'
import { TABLE_NAMES } from '../model/table-name.ts'
import { loadBundledDossier } from './load-bundled-dossier.ts'

const [byDefault, ofArticle, whole] = await Promise.all([
  loadBundledDossier(),
  loadBundledDossier('article'),
  loadBundledDossier('extended'),
])

describe('the bundled dossier', () => {
  it('is the article edition unless another is asked for', () => {
    expect(byDefault).toEqual(ofArticle)
    expect(byDefault.editions.map(({ name, asOf }) => `${name} ${asOf}`)[0]).toBe('article 2019-01-25')
    expect(byDefault.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('holds all rows in the order of their ids, each once', () => {
    for (const table of TABLE_NAMES) {
      const ids = whole.tables[table].map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)].toSorted())
    }
  })

  it('of the default edition holds exactly what that edition shows', () => {
    expect(selectView(byDefault).tables).toEqual(byDefault.tables)
    expect(selectView(whole, { edition: 'article' }).tables).toEqual(byDefault.tables)
  })

  it('loads everything for an edition that does not exist, so that the refusal can name those that do', async () => {
    const dossier = await loadBundledDossier('__proto__')
    expect(dossier).toEqual(whole)
    expect(() => selectView(dossier, { edition: '__proto__' })).toThrow(/no edition "__proto__"/)
  })
})

it.each(CATALOGUE.filter(({ parameters }) => parameters.safeParse({}).success).map((entry) => [entry.name, entry] as const))(
  '%s gives the same bytes whether only its edition is loaded or everything',
  { timeout: 60_000 },
  (_, { prepare, parameters }) => {
    const draws = 'draws' in parameters.shape ? { draws: '100' } : {}
    const bytes = (dossier: typeof whole, given: Record<string, string>) => {
      try {
        return formatAnswer(prepare(dossier, { ...draws, ...given }).answer())
      } catch (error) {
        return String(error)
      }
    }
    for (const view of [{}, { 'as-of': '2010-01-01' }, { 'known-at': '2019-06-01' }]) {
      expect(bytes(whole, { edition: 'article', ...view })).toBe(bytes(byDefault, view))
    }
  },
)
