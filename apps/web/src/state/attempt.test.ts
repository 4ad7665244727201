import { InputError } from '@ffc/core/composite'
import { Failure } from '@ffc/core/dossier'
import { expect, test } from 'vitest'
import { attempt } from './attempt.ts'

test('a value comes back as it is', () => {
  expect(attempt(() => 7)).toEqual({ value: 7, refusal: null })
})

test('what the view refuses comes back as that, also where an engine refused its input', () => {
  const failure = new Failure('refused', 'no state can be ranked', 'Ask as of a later date.')
  expect(attempt(() => raise(failure)).refusal).toBe(failure)
  const problem = { argument: 'weights', got: '0', expected: 'a sum above 0', tip: 'Give one a weight.' }
  const { refusal } = attempt(() => raise(new InputError(problem)))
  expect(refusal?.message).toBe('weights: got 0; expected a sum above 0')
  expect(refusal?.tip).toBe('Give one a weight.')
})

test('a fault is thrown', () => {
  expect(() => attempt(() => raise(new TypeError('a fault')))).toThrow('a fault')
})

function raise(error: Error): never {
  throw error
}
