import { expect, it } from 'vitest'
import { readDataFolder } from '../../../test/support/data-folder.ts'
import { INDICATOR_RULES } from './index.ts'

it('the indicators of the data name every rule once, and no other', () => {
  const named = readDataFolder().tables.indicators.map(({ rule }) => rule)
  expect(named.toSorted()).toEqual([...INDICATOR_RULES.keys()].toSorted())
})
