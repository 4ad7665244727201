import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { countryCodes } from './country-codes.ts'

test('assigned codes and those left to users pass', () => {
  const countries = ['CHN', 'KAZ', 'XKX', 'ZWE'].map((id) => ({ id }))
  expect(countryCodes.check(ruleContext({ countries }))).toEqual([])
})

test('two-letter, lower-case, withdrawn and invented codes are reported', () => {
  const countries = ['CN', 'chn', 'SUN', 'ABC'].map((id) => ({ id }))
  expect(countryCodes.check(ruleContext({ countries }))).toMatchObject(
    ['CN', 'chn', 'SUN', 'ABC'].map((got) => ({ file: 'countries.csv', column: 'id', got })),
  )
})
