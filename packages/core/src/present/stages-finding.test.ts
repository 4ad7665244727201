import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { partOf } from '../../test/support/part-of.ts'
import type { StagesData } from '../analyses/stages.run.ts'
import { stagesFinding } from './stages-finding.ts'

const find = (bothDated: number, partnerLast: number, medians: readonly (number | null)[] = [null, null], n = 36) =>
  stagesFinding(
    partOf<StagesData>({
      focalName: 'China',
      n,
      bothDated,
      sides: [
        { side: 'focal', n: 25, medianDays: medians[0]!, approvedLast: bothDated - partnerLast },
        { side: 'partner', n: 1, medianDays: medians[1]!, approvedLast: partnerLast },
      ],
    }),
    CHINA_VIEW,
    { kind: 'extradition' },
  )

test.each([
  [0, 0, 'No source of this view dates the approvals of both sides for any extradition treaty'],
  [1, 1, 'The partner approved last in the one extradition treaty with both approvals dated'],
  [1, 0, 'The partner did not approve last in the one extradition treaty with both approvals dated'],
  [10, 6, 'The partner approved last in 6 of the 10 extradition treaties with both approvals dated'],
])('of %i treaties with both approvals dated the partner approved last in %i', (bothDated, partnerLast, title) => {
  expect(find(bothDated, partnerLast)).toEqual({
    title,
    subtitle:
      '36 extradition treaties signed by 25 January 2019, article edition; waits split at the approvals that sources date.',
    notes: [],
  })
})

test('each side whose approvals are dated has its median', () => {
  const [focal, partner] = [
    'China approved after a median of 554 days (25 treaties).',
    'The partner approved after a median of 888.5 days (1 treaty).',
  ]
  expect(find(0, 0, [554, 888.5]).notes).toEqual([focal, partner])
  expect(find(0, 0, [554, null]).notes).toEqual([focal])
  expect(find(0, 0, [null, 888.5], 1)).toMatchObject({
    subtitle: expect.stringMatching(/^1 extradition treaty signed by/),
    notes: [partner],
  })
})
