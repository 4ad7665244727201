/** Every question in every kind of view. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { ask, expectAnswer, sourcesByRow } from '../../test/support/expect-answer.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { formatAnswer } from './answer.ts'
import { CATALOGUE, findEntry } from './catalogue.ts'

type Given = Readonly<Record<string, string>>

let dossier: Dossier
let sourceOf: ReadonlyMap<string, string>
beforeAll(() => {
  dossier = readDataFolder()
  sourceOf = sourcesByRow(dossier)
})

/** Views of both editions, with dates before, within and after what the data tell of. */
const VIEWS: readonly Given[] = [
  {},
  { 'as-of': '1990-01-01' },
  { 'as-of': '2010-01-01' },
  { 'known-at': '2019-01-25' },
  { edition: 'extended' },
  { edition: 'extended', 'as-of': '2005-06-30' },
  { edition: 'extended', 'as-of': '2026-11-23', 'known-at': '2015-06-01' },
  { edition: 'extended', 'known-at': '1980-01-01' },
]

/** Each entry with each of its examples in each view that the example leaves open; few draws, where it draws. */
const CASES: readonly (readonly [name: string, given: Given])[] = CATALOGUE.flatMap(
  ({ name, examples, parameters }) => {
    const draws: Given = 'draws' in parameters.shape ? { draws: '100' } : {}
    const questions: Given[] = [
      ...(needsParameters(name) ? [] : [{}]),
      ...examples.map((example) => example.parameters),
    ]
    const all = questions.flatMap((question) => VIEWS.map((view) => ({ ...draws, ...view, ...question })))
    return [...new Map(all.map((given) => [JSON.stringify(given), given])).values()].map(
      (given) => [name, given] as const,
    )
  },
)

function needsParameters(name: string): boolean {
  return !findEntry(name)!.parameters.safeParse({}).success
}

it.each(CATALOGUE.map(({ name }) => name))('%s has an answer in the article edition or in the extended one', (name) => {
  const given = CASES.filter(([one]) => one === name).map(([, parameters]) => parameters)
  expect(given.some((parameters) => ask(findEntry(name)!, dossier, parameters) !== null)).toBe(true)
})

describe.each(CASES)('%s %j', (name, given) => {
  it('answers in the form that its schema promises, on rows that exist, or says why not', { timeout: 60_000 }, () => {
    const entry = findEntry(name)!
    const asked = ask(entry, dossier, given)
    expect(asked?.answered.meta.analysis ?? name).toBe(name)
    if (asked) expectAnswer(entry, asked, sourceOf)
  })

  it('is one view however it is written', { timeout: 60_000 }, () => {
    const entry = findEntry(name)!
    const asked = ask(entry, dossier, given)
    if (!asked) return
    const bytes = formatAnswer(asked.answered)
    const pairs = [...new URLSearchParams(asked.query)]
    const fromQuery = entry.prepare(dossier, Object.fromEntries(pairs))
    expect(fromQuery.query).toBe(asked.query)
    expect(formatAnswer(fromQuery.answer())).toBe(bytes)

    const spelledOut = { ...asked.answered.meta.parameters, ...given }
    const camelCased = Object.entries(spelledOut).map(([key, value]) => [
      key.replace(/-[a-z]/g, (letter) => letter.slice(1).toUpperCase()),
      value,
    ])
    const turned = entry.prepare(dossier, Object.fromEntries(camelCased.toReversed()))
    expect(formatAnswer(turned.answer())).toBe(bytes)
  })
})
