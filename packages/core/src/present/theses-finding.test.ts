import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { ThesisRecord } from '../analyses/theses.run.ts'
import type { Verdict } from '../evidence/thesis-verdicts/verdict.ts'
import { thesesFinding } from './theses-finding.ts'

const judged = (verdict: Verdict, testability: ThesisRecord['testability'] = 'testable') => ({ verdict, testability })
const find = (...records: readonly PartOf<ThesisRecord>[]) =>
  thesesFinding(
    records.map((record) => partOf<ThesisRecord>(record)),
    CHINA_VIEW,
  )

test.each<[readonly Verdict[], string]>([
  [[], 'No argument in this view'],
  [['supported'], 'Of 1 argument 1 is supported'],
  [['contradicted'], 'Of 1 argument 1 is contradicted'],
  [['mixed'], 'Of 1 argument 1 is supported in part or meets evidence on both sides'],
  [['not-testable'], 'Of 1 argument 1 cannot be tested here'],
  [
    ['not-testable', 'mixed', 'supported', 'contradicted', 'mixed', 'supported', 'contradicted', 'not-testable'],
    'Of 8 arguments 2 are supported, 2 are contradicted, 2 are supported in part or meet evidence on both sides and 2 cannot ' +
      'be tested here',
  ],
])('verdicts are counted: %j', (verdicts, title) => {
  expect(find(...verdicts.map((verdict) => judged(verdict)))).toEqual({
    title,
    subtitle: 'As of 25 January 2019, article edition; each verdict by a stated rule, with its rows.',
    notes: [],
  })
})

test.each([
  [[judged('not-testable', 'in-part')], []],
  [
    [judged('supported', 'in-part'), judged('not-testable', 'in-part'), judged('mixed')],
    ['1 verdict is on a part of the argument alone, the rest being beyond these data.'],
  ],
  [
    [judged('supported', 'in-part'), judged('mixed', 'in-part')],
    ['2 verdicts are on a part of the argument alone, the rest being beyond these data.'],
  ],
])('verdicts on a part are told apart', (records, notes) => {
  expect(find(...records).notes).toEqual(notes)
})
