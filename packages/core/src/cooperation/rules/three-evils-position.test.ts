import { expect, it } from 'vitest'
import { makeDossier } from '../../../test/support/dossier.ts'
import { selectView } from '../../dossier/view.ts'
import { makeCooperationRecord } from '../cooperation-record.ts'
import { threeEvilsPosition } from './three-evils-position.ts'

function valueFor(positions: readonly Readonly<Record<string, string>>[], state = 'TUR') {
  const terms = [
    { id: 'three-evils', en: 'three evils' },
    { id: 'camps', en: 'camps' },
  ]
  const dossier = makeDossier({ countries: [{ id: 'TUR' }, { id: 'RUS' }, { id: 'CHL' }], terms, positions })
  return threeEvilsPosition(makeCooperationRecord(selectView(dossier)), state)
}

const stance = (words: string, date: string, subject = 'three-evils', country = 'TUR') => ({
  country,
  subject,
  stance: words,
  date,
})

it.each([
  ['endorses', 1],
  ['silent', 0.5],
  ['does-not-endorse', 0],
  ['rejects', 0],
])('a state that %s counts as %s', (words, expected) => {
  expect(valueFor([stance(words, '2019-01-25')])).toEqual({
    value: expected,
    basis: 'on-record',
    evidence: [{ row: 'positions-1', source: 'page', locator: 'p1' }],
  })
})

it('the latest stance by the date counts', () => {
  const stances = [stance('endorses', '2005'), stance('rejects', '2015'), stance('endorses', '2024')]
  expect(valueFor(stances).value).toBe(0)
})

it('without a stance a state is unknown, and without any stance the term says nothing', () => {
  expect(valueFor([stance('endorses', '2019', 'three-evils', 'RUS')])).toMatchObject({
    value: null,
    basis: 'nothing-reported',
  })
  const others = [stance('endorses', '2019', 'three-evils', 'RUS'), stance('silent', '2019', 'camps', 'CHL')]
  expect(valueFor(others)).toMatchObject({ basis: 'nothing-reported' })
  expect(valueFor([stance('silent', '2019', 'camps')])).toMatchObject({ value: null, basis: 'not-covered' })
})
