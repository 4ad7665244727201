import { describe, expect, it } from 'vitest'
import { AROUND_2010 } from '../../test/support/around-2010.ts'
import type { Milestone } from '../model/tables.ts'
import { asCivilDate } from '../time/civil-date.ts'
import type { Edtf } from '../time/edtf.ts'
import { beforeAfter } from './before-after.ts'
import { type DatedAct, rateChange } from './rate-change.ts'

const act = (treaty: string, date: string | null): DatedAct => ({
  treaty,
  claim: { id: `${treaty}.row`, date: date as Edtf | null, source: 'page', locator: 'p1' } as Milestone,
})

describe('how often something happened', () => {
  it('is counted a year, on the side of each date, and compared', () => {
    const change = rateChange([act('a', '2008'), act('b', '2011'), act('c', '2012-05-05')], AROUND_2010, 0.95)
    expect(change).toMatchObject({
      before: { years: 4, events: 1, perYear: 0.25, treaties: ['a'] },
      after: { years: 4, events: 2, perYear: 0.5, treaties: ['b', 'c'] },
      rateRatio: 2,
      unclear: [],
    })
    expect(change.before.sources.map(({ row }) => row)).toEqual(['a.row'])
    expect(change.lower).toBeLessThan(2)
    expect(change.upper).toBeGreaterThan(2)
  })

  it('with equal stretches has the p-value of a coin: three of three on one side, at best, 2/8', () => {
    const one = rateChange([act('a', '2008'), act('b', '2011'), act('c', '2012')], AROUND_2010, 0.95)
    expect(one.pValue).toBeCloseTo(1, 12)
    expect(one.smallestPValue).toBeCloseTo(2 / 8, 12)
    const all = rateChange([act('a', '2011'), act('b', '2011'), act('c', '2012')], AROUND_2010, 0.95)
    expect(all.pValue).toBeCloseTo(2 / 8, 12)
    expect(all).toMatchObject({ rateRatio: null, upper: null })
    expect(all.lower).toBeGreaterThan(0)
  })

  it('with unequal stretches is told best by the side that is the shorter', () => {
    const short = beforeAfter({
      at: asCivilDate('2010-01-01'),
      years: 4,
      recordStart: asCivilDate('2009-01-01'),
      asOf: asCivilDate('2019-01-25'),
    })!
    const share = 365 / (365 + 1461)
    const { smallestPValue } = rateChange([act('a', '2011'), act('b', '2012')], short, 0.95)
    expect(smallestPValue).toBeCloseTo(share ** 2, 12)
  })

  it('has wider limits at a higher level', () => {
    const acts = [act('a', '2008'), act('b', '2011'), act('c', '2012')]
    const [narrow, wide] = [0.8, 0.99].map((level) => rateChange(acts, AROUND_2010, level))
    expect(wide!.upper! / wide!.lower!).toBeGreaterThan(narrow!.upper! / narrow!.lower!)
  })

  it('has no ratio and no limits where nothing happened', () => {
    expect(rateChange([], AROUND_2010, 0.95)).toMatchObject({ rateRatio: null, lower: null, upper: null, pValue: 1 })
  })

  it('leaves out, by name, what is undated or may lie on either side', () => {
    const { unclear, before, after } = rateChange(
      [act('a', null), act('b', '2009/2010'), act('c', '1995')],
      AROUND_2010,
      0.95,
    )
    expect([unclear, before.events, after.events]).toEqual([['a', 'b'], 0, 0])
  })
})
