import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { ask, expectAnswer, sourcesByRow } from '../../test/support/expect-answer.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { CATALOGUE, TOOLS, findEntry } from './catalogue.ts'

let dossier: Dossier
let sourceOf: ReadonlyMap<string, string>
beforeAll(() => {
  dossier = readDataFolder()
  sourceOf = sourcesByRow(dossier)
})

describe('the catalogue', () => {
  it('gives every analysis and tool a name of its own, in kebab-case', () => {
    const names = [...CATALOGUE, ...TOOLS].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  it('finds an entry by its name, and nothing by names that objects inherit', () => {
    expect(findEntry('lag')?.name).toBe('lag')
    expect(findEntry('constructor')).toBeUndefined()
  })

  it.each([...CATALOGUE, ...TOOLS].map((entry) => [entry.name, entry] as const))(
    '%s describes itself: title, paragraph, parameters, an example',
    (_, { title, description, parameters, examples, positionals }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/)
      expect(description).toMatch(/^[A-Z].*\.$/s)
      expect(examples.length).toBeGreaterThan(0)
      for (const positional of positionals) expect(Object.keys(parameters.shape)).toContain(positional)
    },
  )
})

/** Each entry with each of its examples, in both editions where the example leaves that open; few draws, where it draws. */
const CASES = CATALOGUE.flatMap(({ name, examples, parameters }) =>
  examples.flatMap((example) =>
    ['article', 'extended'].map((edition) => {
      const draws: Readonly<Record<string, string>> = 'draws' in parameters.shape ? { draws: '20' } : {}
      return [name, { ...draws, edition, ...example.parameters }] as const
    }),
  ),
)

describe.each(CASES)('%s %j', (name, given) => {
  it('answers in the form that its schema promises, on rows that exist, or says why not', () => {
    const entry = findEntry(name)!
    const asked = ask(entry, dossier, given)
    expect(asked?.answered.meta.analysis ?? name).toBe(name)
    if (asked) expectAnswer(entry, asked, sourceOf)
  })
})
