import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { partOf } from '../../test/support/part-of.ts'
import { type SharesData, shares } from '../analyses/shares.run.ts'
import { sharesFinding } from './shares-finding.ts'

const find = (
  share: { readonly q05: number; readonly median: number; readonly q95: number },
  claims: readonly string[],
) =>
  sharesFinding(
    partOf<SharesData>({
      part: { scope: { counted: 'uyghur-fighters' }, claims },
      whole: { scopeInWords: 'foreign fighters in Syria', claims: ['one', 'two'] },
      share,
    }),
    CHINA_VIEW,
    shares.defaults,
  )

test.each([
  [
    { q05: 0.002, median: 0.00471, q95: 0.0091 },
    ['one'],
    'About 0.47% of foreign fighters in Syria are Uyghur fighters (90% interval 0.20%–0.91%)',
    '1 figure for the part, 2 for the whole, as of 25 January 2019, article edition; both ranges carried through.',
  ],
  [
    { q05: 0.05, median: 0.1234, q95: 0.5 },
    ['one', 'two', 'three'],
    'About 12% of foreign fighters in Syria are Uyghur fighters (90% interval 5.0%–50%)',
    '3 figures for the part, 2 for the whole, as of 25 January 2019, article edition; both ranges carried through.',
  ],
])('a share is told to two digits, with its range', (share, claims, title, subtitle) => {
  expect(find(share, claims)).toEqual({ title, subtitle, notes: [] })
})
