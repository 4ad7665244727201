import { expect, test } from 'vitest'
import { STAGES } from '../model/vocabulary.ts'
import { fieldLabel, pastStageLabel, stageLabel } from './labels.ts'

test('a stage names the state that the dossier studies, whichever it is', () => {
  expect(stageLabel('approved-by-focal', 'Norway')).toBe('approval by Norway')
  expect(stageLabel('approved-by-partner', 'Norway')).toBe('approval by the partner')
  for (const stage of STAGES) expect(stageLabel(stage, 'Norway')).not.toMatch(/China|\{/)
})

test('treaties are past a stage, or in force', () => {
  expect(pastStageLabel('in-force', 'Norway')).toBe('in force')
  expect(pastStageLabel('approved-by-focal', 'Norway')).toBe('past approval by Norway')
})

test.each([
  ['signedOn', 'signature'],
  ['inForceOn', 'entry into force'],
  ['approved-by-focal', 'approval by Norway'],
  ['exchanged', 'exchange of instruments'],
  ['status', 'status'],
])('what a claim on %s is about is %s', (field, label) => {
  expect(fieldLabel(field, 'Norway')).toBe(label)
})
