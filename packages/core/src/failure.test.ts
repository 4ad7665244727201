import { expect, it } from 'vitest'
import { Failure, badParameter } from './failure.ts'

it('a failure is an error with a code, a next step and its places', () => {
  const details = [{ pointer: 'treaties.csv:2:kind', detail: 'empty' }]
  const failure = new Failure('bad-data', 'the data break a rule', 'Mend them.', details)
  expect(failure).toBeInstanceOf(Error)
  expect({ ...failure, message: failure.message }).toEqual({
    name: 'Failure',
    code: 'bad-data',
    message: 'the data break a rule',
    tip: 'Mend them.',
    details,
  })
})

it('a parameter that cannot be used is named, with what is wrong and what to do', () => {
  const failure = badParameter('edition', 'there is no edition "x"', 'Use one of: article.')
  expect(failure).toMatchObject({
    code: 'bad-parameter',
    message: 'edition: there is no edition "x"',
    tip: 'Use one of: article.',
    details: [{ parameter: 'edition', detail: 'there is no edition "x". Use one of: article.' }],
  })
})
