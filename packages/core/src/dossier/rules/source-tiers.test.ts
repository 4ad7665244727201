import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { parseTable } from '../parse-table.ts'
import { sourceTiers } from './source-tiers.ts'

test('a gazette is a register, and a copy of one is a copy', () => {
  const context = ruleContext({
    sources: [
      { kind: 'official-gazette', tier: 'register' },
      { kind: 'copy', tier: 'copy' },
    ],
  })
  expect(sourceTiers.check(context)).toEqual([])
})

test('a newspaper or a copy cannot weigh as much as a register', () => {
  const context = ruleContext({
    sources: [
      { kind: 'newspaper', tier: 'register' },
      { kind: 'copy', tier: 'register' },
      { kind: 'think-tank', tier: 'ministry' },
    ],
  })
  expect(sourceTiers.check(context)).toMatchObject([
    { row: 2, column: 'tier', expected: 'press' },
    { row: 3, column: 'tier', expected: 'copy' },
    { row: 4, column: 'tier', expected: 'press or ngo' },
  ])
})

test('a source without a tier does not parse', () => {
  const text =
    'id,title,publisher,citation,kind,tier,language,url,published,accessed,licence,note\npage,T,P,,copy,,en,,,,,\n'
  expect(parseTable('sources', text).issues).toMatchObject([{ row: 2, column: 'tier' }])
})
