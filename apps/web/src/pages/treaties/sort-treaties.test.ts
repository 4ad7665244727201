import { answer } from '@ffc/core/analyses'
import { treaties } from '@ffc/core/analyses/treaties.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import { SORTS, nextSort, sortTreaties } from './sort-treaties.ts'

const records = (await answers('article')).toReversed()
const everything = await answers('extended')

describe('the table’s order', () => {
  test('by signature starts with Thailand and ends with Kenya', () => {
    const names = sortTreaties(records, 'signed').map(({ partnerName }) => partnerName)
    expect([names[0], names.at(-1)]).toEqual(['Thailand', 'Kenya'])
  })

  test('by wait, longest first, starts with France', () => {
    expect(sortTreaties(records, '-wait')[0]?.partnerName).toBe('France')
  })

  test('puts what has no date last, whichever way round', () => {
    for (const sort of ['in-force', '-in-force'] as const) {
      const dates = sortTreaties(records, sort).map(({ inForceOn }) => inForceOn)
      expect(dates.slice(-6)).toEqual([null, null, null, null, null, null])
    }
  })

  test('puts a signature known only to precede a day at that day', () => {
    const dates = sortTreaties(everything, 'signed').flatMap(({ signedOn }) => signedOn ?? [])
    expect(dates[0]).toBe('1993-08-26')
    expect(dates.some((date) => date.startsWith('../'))).toBe(true)
  })

  test('keeps every treaty', () => {
    for (const sort of SORTS) {
      expect(
        sortTreaties(everything, sort)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(everything.map(({ id }) => id).toSorted())
    }
  })
})

test('a head sorts by its column, and turns the order round when it did already', () => {
  expect(nextSort('signed', 'wait')).toBe('wait')
  expect(nextSort('wait', 'wait')).toBe('-wait')
  expect(nextSort('-wait', 'wait')).toBe('wait')
})

async function answers(edition: string) {
  const view = selectView(await loadBundledDossier(edition), { edition })
  return answer(treaties, view, { ...treaties.defaults, kind: 'extradition' }).data
}
