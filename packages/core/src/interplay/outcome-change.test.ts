import { describe, expect, it } from 'vitest'
import { AROUND_2010 } from '../../test/support/around-2010.ts'
import type { RequestOutcome } from '../dossier/request-outcomes.ts'
import { asCivilDate, toDayNumber } from '../time/civil-date.ts'
import { outcomeChange } from './outcome-change.ts'

function outcome(id: string, result: RequestOutcome['result'], first: string, last = first): RequestOutcome {
  const [earliest, latest] = [first, last].map((day) => toDayNumber(asCivilDate(day)))
  const accounts = [{ id: `${id}.row`, source: 'page', locator: 'p1' }]
  return { result, earliest, latest, happenings: [{ id, accounts }] } as unknown as RequestOutcome
}

const [BEFORE, AFTER] = ['2008-05-05', '2011-05-05']

describe('what requests met with', () => {
  it('is counted on the side of each date, returned or not, and compared', () => {
    const change = outcomeChange(
      [
        outcome('a', 'returned', BEFORE),
        outcome('b', 'refused', BEFORE),
        outcome('c', 'returned', AFTER),
        outcome('d', 'returned', AFTER),
        outcome('e', 'refused', AFTER),
      ],
      AROUND_2010,
      0.95,
    )
    expect(change).toMatchObject({
      before: { returned: 1, notReturned: 1, happenings: ['a', 'b'] },
      after: { returned: 2, notReturned: 1, happenings: ['c', 'd', 'e'] },
      pValue: expect.closeTo(1, 12),
      unclear: [],
    })
    expect(change.oddsRatio).toBeGreaterThan(1)
    expect(change.lower).toBeLessThan(1)
    expect(change.upper).toBeGreaterThan(change.oddsRatio!)
    expect(change.after.sources.map(({ row }) => row)).toEqual(['c.row', 'd.row', 'e.row'])
  })

  it('by hand: of 2 and 2, returned all before and none after, has 1 table of 6 as sure either way', () => {
    const change = outcomeChange(
      [
        outcome('a', 'returned', BEFORE),
        outcome('b', 'returned', BEFORE),
        outcome('c', 'refused', AFTER),
        outcome('d', 'refused', AFTER),
      ],
      AROUND_2010,
      0.95,
    )
    expect([change.pValue, change.smallestPValue]).toEqual([expect.closeTo(2 / 6, 12), expect.closeTo(2 / 6, 12)])
    expect(change).toMatchObject({ oddsRatio: 0, lower: 0 })
  })

  it('has no upper limit where none was returned before and all after', () => {
    const change = outcomeChange([outcome('a', 'refused', BEFORE), outcome('b', 'returned', AFTER)], AROUND_2010, 0.95)
    expect(change).toMatchObject({ oddsRatio: null, upper: null })
    expect(change.lower).not.toBeNull()
  })

  it('has no odds ratio and no limits where there is nothing to compare', () => {
    expect(outcomeChange([], AROUND_2010, 0.95)).toMatchObject({ oddsRatio: null, lower: null, upper: null, pValue: 1 })
  })

  it('leaves out, by name, what may lie on either side', () => {
    const either = outcome('a', 'returned', BEFORE, AFTER)
    expect(outcomeChange([either], AROUND_2010, 0.95)).toMatchObject({ before: { returned: 0 }, unclear: ['a'] })
  })
})
