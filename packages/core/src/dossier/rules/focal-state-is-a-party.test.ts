import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { focalStateIsAParty } from './focal-state-is-a-party.ts'

test('a bilateral instrument names the focal state first', () => {
  const treaties = [{ parties: 'CHN;KAZ' }, { parties: 'KAZ;CHN' }, { parties: 'KAZ;UZB' }]
  expect(focalStateIsAParty.check(ruleContext({ treaties }))).toMatchObject([
    { row: 3, column: 'parties', got: 'KAZ;CHN' },
    { row: 4, column: 'parties', got: 'KAZ;UZB' },
  ])
})

test('instruments of one or many parties may name them in any order', () => {
  const treaties = [{ parties: 'CHN' }, { parties: 'AFG;CHN;PAK' }]
  expect(focalStateIsAParty.check(ruleContext({ treaties }))).toEqual([])
})
