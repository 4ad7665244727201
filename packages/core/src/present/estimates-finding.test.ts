import { expect, test } from 'vitest'
import { estimates } from '../analyses/tables.run.ts'
import { answer } from '../analyses/answer.ts'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { estimatesFinding } from './estimates-finding.ts'

const view = selectView(await loadBundledDossier())
const { data } = answer(estimates, view, estimates.defaults)

test('the figures of the article count seven kinds of people', () => {
  const { title, notes } = estimatesFinding(data, view)
  expect(title).toBe('13 published figures of 7 kinds, each counting other people')
  expect(notes[0]).toMatch(/^\d+ of them repeat or build on another figure here/)
})

test('figures of one scope are said to be that, and none to be none', () => {
  const same = data.filter(
    ({ organisation, counted }) => organisation === 'islamic-state' && counted === 'uyghur-fighters',
  )
  expect(estimatesFinding(same, view).title).toBe('3 published figures, all of the same people')
  expect(estimatesFinding([], view).title).toBe('No published figure in this view')
})
