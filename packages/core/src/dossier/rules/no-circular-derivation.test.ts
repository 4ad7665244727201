import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { noCircularDerivation } from './no-circular-derivation.ts'

test('two figures may share an origin', () => {
  const context = ruleContext({
    estimates: [
      { id: 'origin' },
      { id: 'left', derived_from: 'origin' },
      { id: 'right', derived_from: 'origin' },
      { id: 'both', derived_from: 'left;right' },
    ],
  })
  expect(noCircularDerivation.check(context)).toEqual([])
})

test('each figure of a circle is reported with the way round, and one that leads into it is not', () => {
  const context = ruleContext({
    estimates: [
      { id: 'outside', derived_from: 'a' },
      { id: 'a', derived_from: 'b' },
      { id: 'b', derived_from: 'c' },
      { id: 'c', derived_from: 'a' },
    ],
  })
  expect(noCircularDerivation.check(context)).toMatchObject([
    { row: 3, column: 'derived_from', got: 'a → b → c → a' },
    { row: 4, got: 'b → c → a → b' },
    { row: 5, got: 'c → a → b → c' },
  ])
})

test('an origin that is not there leads nowhere', () => {
  expect(noCircularDerivation.check(ruleContext({ estimates: [{ id: 'a', derived_from: 'nowhere' }] }))).toEqual([])
})

test('a figure that names itself is a circle', () => {
  expect(noCircularDerivation.check(ruleContext({ estimates: [{ id: 'a', derived_from: 'a' }] }))).toMatchObject([
    { got: 'a → a' },
  ])
})
