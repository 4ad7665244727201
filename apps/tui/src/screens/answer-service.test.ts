import { loadBundledDossier } from '@ffc/core/bundled'
import { afterEach, expect, test } from 'vitest'
import { type AnswerService, makeAnswerService } from './answer-service.ts'
import { computeAnswer } from './answers.ts'

const dossier = await loadBundledDossier()
const SCORE = { analysis: 'score', given: { draws: '200' } }
/** Long enough to be stopped on the way. */
const LONG = { analysis: 'score', given: { draws: '1000000', vary: 'weights,normalisation,aggregation,indicators' } }

let service: AnswerService
afterEach(() => service.close())

test('a thread answers as this one would, one question after the other', async () => {
  service = makeAnswerService()
  expect(await service.compute(dossier, {}, SCORE).outcome).toEqual(computeAnswer(dossier, {}, SCORE))
  const other = { analysis: 'lag', given: { kind: 'three-evils' } }
  expect(await service.compute(dossier, {}, other).outcome).toEqual(computeAnswer(dossier, {}, other))
})

test('what is refused is an answer, not a fault', async () => {
  service = makeAnswerService()
  const { outcome } = service.compute(dossier, {}, { analysis: 'pool', given: {} })
  expect(await outcome).toHaveProperty('tip')
})

test('a long computation that is stopped makes way for the next one', async () => {
  service = makeAnswerService()
  const long = service.compute(dossier, {}, LONG)
  const ended = long.outcome.then(
    () => 'an answer',
    (error: unknown) => String(error),
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  long.stop()
  expect(await service.compute(dossier, {}, SCORE).outcome).toHaveProperty('answer')
  expect(await ended).toContain('the computation was stopped')
})
