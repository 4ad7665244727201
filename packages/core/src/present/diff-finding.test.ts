import { expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { DiffData } from '../analyses/diff.run.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { diffFinding } from './diff-finding.ts'

const VIEW = { edition: 'article', asOf: asCivilDate('2019-01-25'), knownAt: null, exclude: [] }

const find = (changes: PartOf<DiffData>) =>
  diffFinding(partOf<DiffData>({ from: VIEW, to: VIEW, treaties: [], rows: [], ...changes }))

const NEW = { field: 'status', from: null, to: 'in-force' } as const
const BOUND = { field: 'status', from: 'pending', to: 'in-force' } as const
const ENDED = { field: 'status', from: 'in-force', to: 'terminated' } as const
const REDATED = { field: 'signedOn', from: null, to: 'in-force' } as const
const [ADDED, GONE] = [{ change: 'new' }, { change: 'gone' }] as const

test.each([
  [[], [], 'The two views show the same'],
  [[NEW], [], '1 instrument is new'],
  [[NEW, NEW], [], '2 instruments are new'],
  [[BOUND], [], '1 instrument came into force'],
  [[NEW, BOUND, BOUND], [], '1 instrument is new and 2 instruments came into force'],
  [[ENDED], [], '1 difference in treaties'],
  [[BOUND, ENDED, REDATED], [], '1 instrument came into force and 2 other differences in treaties'],
  [[NEW, ENDED], [], '1 instrument is new and 1 other difference in treaties'],
  [[], [ADDED, GONE, GONE], '1 row is new and 2 rows are gone'],
  [[ENDED], [ADDED], '1 difference in treaties and 1 other row is new'],
  [[ENDED], [GONE, GONE], '1 difference in treaties and 2 other rows are gone'],
])('what differs is counted by kind', (treaties, rows, title) => {
  expect(find({ treaties, rows })).toEqual({
    title,
    subtitle: 'From the article edition as of 25 January 2019 to the article edition as of 25 January 2019.',
    notes: [],
  })
})

test('each view is named by all that makes it', () => {
  const to = { ...VIEW, edition: 'extended', knownAt: asCivilDate('2020-02-01'), exclude: ['one', 'other'] }
  expect(find({ to }).subtitle).toBe(
    'From the article edition as of 25 January 2019 to the extended edition as of 25 January 2019, known at 1 February ' +
      '2020, without one, other.',
  )
})
