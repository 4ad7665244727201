import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../../test/support/data-folder.ts'
import { type TableRows, makeDossier, treatyRows } from '../../../test/support/dossier.ts'
import { selectView } from '../../dossier/view.ts'
import { makeCooperationRecord } from '../cooperation-record.ts'
import { INDICATOR_RULES } from './index.ts'

it('the indicators of the data name every rule once, and no other', () => {
  const named = readDataFolder().tables.indicators.map(({ rule }) => rule)
  expect(named.toSorted()).toEqual([...INDICATOR_RULES.keys()].toSorted())
})

describe('a rule looks at its own rows', () => {
  /** The rules that give Thailand anything above 0. */
  const telling = (rows: TableRows) => {
    const record = makeCooperationRecord(
      selectView(makeDossier({ countries: [{ id: 'THA' }, { id: 'TUR' }], ...rows })),
    )
    return [...INDICATOR_RULES].filter(([, rule]) => (rule(record, 'THA').value ?? 0) > 0).map(([name]) => name)
  }

  it.each([
    ['extradition', 'extradition-treaty'],
    ['transfer-of-sentenced-persons', 'transfer-treaty'],
    ['mutual-legal-assistance', 'legal-assistance-treaty'],
    ['three-evils', 'three-evils-agreement'],
    ['framework', 'shared-frameworks'],
    ['multilateral', 'shared-frameworks'],
    ['arrangement', 'shared-frameworks'],
  ])('of instruments of the kind %s: %s', (kind, rule) => {
    expect(telling(treatyRows({ THA: { signed: '2001', 'in-force': '2002' } }, kind))).toEqual([rule])
  })

  it.each([
    ['return', 'returns', 'CHN'],
    ['refusal', 'refusals', 'CHN'],
    ['exchange', 'exchanges', 'CHN'],
    ['third-state-transfer', 'third-state-transfers', 'TUR'],
    ['arrest', 'arrests', ''],
    ['cooperation', 'operational-cooperation', 'CHN'],
  ])('of acts of the kind %s: %s', (kind, rule, counterparts) => {
    expect(telling({ events: [{ kind, actors: 'THA', counterparts }] })).toEqual([rule])
  })

  it('of stances: three-evils-position', () => {
    const positions = [{ country: 'THA', subject: 'three-evils', stance: 'endorses' }]
    expect(telling({ terms: [{ id: 'three-evils' }], positions })).toEqual(['three-evils-position'])
  })
})
