import { expect, test } from 'vitest'
import { type Cells, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { treatyStates } from '../dossier/treaty-state.ts'
import { selectView } from '../dossier/view.ts'
import { dissentingClaims } from './dissenting-claims.ts'

const sources = [{ id: 'page' }, { id: 'ministry', kind: 'ministry', tier: 'ministry' }]

/** What is left of the claims on one treaty, in the order of their ids. */
function dissent(stages: Parameters<typeof treatyRows>[0][string], ...more: Cells[]): string[] {
  const { treaties, milestones } = treatyRows({ ARM: stages })
  const rows = more.map((cells) => ({ treaty: 'chn-arm', ...cells }))
  const view = selectView(makeDossier({ sources, treaties, milestones: [...milestones, ...rows] }))
  const [state] = treatyStates(view)
  return dissentingClaims(state!, view.tables.milestones).map(({ id }) => id.replace('chn-arm.', ''))
}

test('of two dates of a signature those that agree with the one believed are taken away, and nothing else', () => {
  const signed = { ministry: '2018-03-01', page: '2017-05-02' }
  expect(dissent({ signed })).toEqual(['signed.page'])
  expect(
    dissent(
      { signed },
      { id: 'roughly', stage: 'signed', date: '2018' },
      { id: 'undated', stage: 'signed' },
      { id: 'sought', stage: 'sought', date: '2018-03-01' },
    ),
  ).toEqual(['signed.page', 'sought', 'undated'])
})

test('where the entry into force alone is disputed the signature stays', () => {
  const entry = { ministry: '2018-03-01', page: '2017-05-02' }
  expect(dissent({ signed: '2010-01-01', 'in-force': entry })).toEqual(['in-force.page', 'signed.page'])
})

test('an entry into force that stands is what is taken away, and its denials remain', () => {
  const stages = { signed: '2015-03-25', 'in-force': { ministry: '2018-01-04' }, pending: { page: '2019-01-25' } }
  expect(dissent(stages)).toEqual(['pending.page', 'signed.page'])
})

test('an entry into force that is denied with more authority is what remains, without the denials', () => {
  const stages = { signed: '2015-03-25', 'in-force': '2018-01-04', pending: { ministry: '2019-01-25' } }
  expect(dissent(stages, { id: 'sought', stage: 'sought', date: '2014' })).toEqual([
    'in-force.page',
    'signed.page',
    'sought',
  ])
})
