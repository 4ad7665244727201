import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, asCivilDate, toCivilDate, toDayNumber } from '../time/civil-date.ts'
import { hazardChange, splitWaits } from './hazard-change.ts'

const AT = asCivilDate('2010-01-01')

const wait = (startedOn: string, lagDays: number, happened = true) => ({
  treaty: `${startedOn}+${lagDays}`,
  startedOn: asCivilDate(startedOn),
  lagDays,
  happened,
})

describe('cutting waits at a turning point', () => {
  it('a wait that ends on the day before is before, one that ends on the day itself has its last day after', () => {
    const [before] = splitWaits([wait('2009-12-01', 30)], AT)
    expect(before).toMatchObject({ start: 0, stop: 30, event: true, after: false })
    expect(
      splitWaits([wait('2009-12-01', 31)], AT).map(({ start, stop, event, after }) => [start, stop, event, after]),
    ).toEqual([
      [0, 30, false, false],
      [30, 31, true, true],
    ])
  })

  it('a wait that starts the day before, or later, is wholly after: its first day is the turning point’s', () => {
    for (const start of ['2009-12-31', '2010-01-01', '2012-05-05']) {
      expect(splitWaits([wait(start, 400)], AT)).toMatchObject([{ start: 0, stop: 400, after: true }])
    }
  })

  it('loses no day and no event', () => {
    const anyWait = fc.record({
      treaty: fc.string(),
      startedOn: fc.integer({ min: 12_000, max: 17_000 }).map((day): CivilDate => toCivilDate(day)),
      lagDays: fc.integer({ min: 1, max: 4000 }),
      happened: fc.boolean(),
    })
    fc.assert(
      fc.property(anyWait, (one) => {
        const rows = splitWaits([one], AT)
        expect(rows.reduce((days, { start, stop }) => days + stop - start, 0)).toBe(one.lagDays)
        expect(rows.filter(({ event }) => event)).toHaveLength(Number(one.happened))
        const daysBefore = rows.filter(({ after }) => !after).reduce((days, { start, stop }) => days + stop - start, 0)
        const expected = Math.min(one.lagDays, Math.max(0, toDayNumber(AT) - toDayNumber(one.startedOn) - 1))
        expect(daysBefore).toBe(expected)
      }),
    )
  })
})

describe('the hazard after over before', () => {
  it('is above 1 where the same waits end sooner after', () => {
    const slow = [700, 800, 900, 1000].map((days) => wait('2000-01-01', days))
    const quick = [100, 200, 750, 850].map((days) => wait('2011-01-01', days))
    const { n, treaties, hazardRatio, eventsBefore, eventsAfter, why } = hazardChange(
      [...slow, ...quick.slice(1)],
      AT,
      0.95,
    )
    expect(hazardRatio).toBeGreaterThan(1)
    expect([n, eventsBefore, eventsAfter, why]).toEqual([7, 4, 3, null])
    expect(treaties).toEqual([...slow, ...quick.slice(1)].map(({ treaty }) => treaty))
  })

  it('takes waits of equal length as Efron does: by hand √6, where Breslow has 2', () => {
    // One of each side ends of three at risk: r/(2 + r) + r/(3 + r) = 1.
    const tied = [wait('2011-01-01', 100), wait('2000-01-01', 100), wait('2001-01-01', 200, false)]
    expect(hazardChange(tied, AT, 0.95).hazardRatio).toBeCloseTo(Math.sqrt(6), 8)
  })

  it('does not exist, and says why, where nothing bound after', () => {
    const change = hazardChange(
      [wait('2000-01-01', 500), wait('2005-01-01', 600), wait('2009-01-01', 3000, false)],
      AT,
      0.95,
    )
    expect(change).toMatchObject({ hazardRatio: null, eventsAfter: 0 })
    expect(change.why).toMatch(/\.$/)
  })

  it('does not exist without a wait', () => {
    expect(hazardChange([], AT, 0.95)).toMatchObject({
      n: 0,
      hazardRatio: null,
      why: 'No treaty of the kind has a dated wait.',
    })
  })

  it('leaves out a wait that ends on the day on which it starts', () => {
    expect(hazardChange([wait('2000-01-01', 0), wait('2000-01-01', 10)], AT, 0.95).n).toBe(1)
  })
})
