import { expect, test } from 'vitest'
import { STAGES } from '../model/vocabulary.ts'
import { stageLabel } from './labels.ts'

test('a stage names the state that the dossier studies, whichever it is', () => {
  expect(stageLabel('approved-by-focal', 'Norway')).toBe('approval by Norway')
  expect(stageLabel('approved-by-partner', 'Norway')).toBe('approval by the partner')
  for (const stage of STAGES) expect(stageLabel(stage, 'Norway')).not.toMatch(/China|\{/)
})
