import { describe, expect, it } from 'vitest'
import { kaplanMeier, logRankTest, smallSampleInterval, smallSampleQuantileLimits } from '../survival/index.ts'
import { ALL, type CurveReportOptions, reportCurves } from './curve-report.ts'

const OPTIONS: CurveReportOptions = { horizon: 3 }

const columnsOf = (time: readonly number[], event: readonly number[], rest: object = {}) => ({
  time: Float64Array.from(time),
  event: Uint8Array.from(event),
  ...rest,
})

/** Everything in one group. */
function reportOf(time: readonly number[], event: readonly number[], rest: object = {}, options = OPTIONS) {
  return reportCurves(columnsOf(time, event, rest), [ALL], new Uint32Array(time.length), options)
}

const only = (report: ReturnType<typeof reportOf>) => report.groups[0]!

describe('three events in a row', () => {
  const report = () => reportOf([1, 2, 3], [1, 1, 1])

  it('leave two thirds, one third and nobody, where the error is undefined', () => {
    const { curve } = only(report())
    const column = (key: 'time' | 'atRisk' | 'events' | 'censored') => curve.map((point) => point[key])
    expect(column('time')).toEqual([1, 2, 3])
    expect(column('atRisk')).toEqual([3, 2, 1])
    expect(column('events')).toEqual([1, 1, 1])
    expect(column('censored')).toEqual([0, 0, 0])
    expect(curve[0]!.survival).toBeCloseTo(2 / 3, 12)
    expect(curve[1]!.survival).toBeCloseTo(1 / 3, 12)
    expect(curve[2]).toMatchObject({ survival: 0, standardError: null, lower: null, upper: null })
    expect(curve[0]!.standardError).toBeCloseTo(Math.sqrt(2 / 27), 12)
    expect(curve[1]!.cumulativeHazard).toBeCloseTo(1 / 3 + 1 / 2, 12)
    expect(curve[0]!.lower).toBeLessThan(2 / 3)
    expect(curve[0]!.upper).toBeGreaterThan(2 / 3)
  })

  it('are waited for two units on average, and each quarter of them has its time', () => {
    const { quantiles, restrictedMean } = only(report())
    expect(quantiles.map(({ probability, value }) => [probability, value])).toEqual([
      [0.25, 1],
      [0.5, 2],
      [0.75, 3],
    ])
    expect(restrictedMean.horizon).toBe(3)
    expect(restrictedMean.value).toBeCloseTo(2, 12)
    expect(restrictedMean.standardError).toBeGreaterThan(0)
  })

  it('are one group, with nothing to compare it with', () => {
    expect(only(report())).toMatchObject({ group: 'all', n: 3, events: 3, censored: 0 })
    expect(report().tests).toBeNull()
  })
})

describe('limits that hold in small samples', () => {
  const few = (rows: number, rest: object = {}) =>
    only(
      reportOf(
        Array.from({ length: rows }, (_, row) => row + 1),
        Array.from({ length: rows }, () => 1),
        rest,
      ),
    ).smallSample

  it('are those of the procedure, beside the curve and its quantiles', () => {
    const found = few(5)!
    const interval = smallSampleInterval(kaplanMeier(columnsOf([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])))
    expect(found.method).toMatch(/Fay, Brittain and Proschan/)
    expect(found.curve.map(({ time, upper }) => [time, upper])).toEqual(
      [1, 2, 3, 4, 5].map((time, index) => [time, interval.upper[index]]),
    )
    expect(found.curve.map(({ lower }) => lower)).toEqual([...interval.lower])
    expect(found.quantiles.map(({ probability }) => probability)).toEqual([0.25, 0.5, 0.75])
    expect(found.quantiles).toEqual(
      [0.25, 0.5, 0.75].map((share) => ({ probability: share, ...smallSampleQuantileLimits(interval, share) })),
    )
  })

  it('are given below fifty rows', () => {
    expect(few(49)).not.toBeNull()
    expect(few(50)).toBeNull()
  })

  it('are not given where rows enter late or weigh fractions', () => {
    expect(few(2, { entry: Float64Array.of(0, 1) })).toBeNull()
    expect(few(2, { weight: Float64Array.of(1, 1.5) })).toBeNull()
    expect(few(2, { weight: Float64Array.of(1, 2) })).not.toBeNull()
  })
})

describe('what is not reached', () => {
  it('is told in a sentence: the times of shares that never happened', () => {
    const { warnings } = reportOf([1, 2, 2, 2, 2, 2], [1, 0, 0, 0, 0, 0])
    expect(warnings).toContain(
      'The time by which 25%, 50%, 75% has happened is not reached: too many are still waiting.',
    )
  })

  it('is told of upper limits too, after the times', () => {
    const time = Array.from({ length: 8 }, (_, row) => row + 1)
    const { warnings } = reportOf(time, [1, 1, 1, 1, 0, 0, 0, 0])
    expect(warnings).toContainEqual(
      expect.stringMatching(
        /^The time by which 75% has happened is not reached; the upper limit of the time by which 25%, 50% has happened is not reached: too many are still waiting\.$/,
      ),
    )
  })

  it('is not told where all is', () => {
    const time = Array.from({ length: 40 }, (_, row) => row + 1)
    const { warnings } = reportOf(
      time,
      time.map(() => 1),
    )
    expect(warnings).toEqual([])
  })

  it('is told of the upper limits alone where every time is reached', () => {
    const { warnings } = reportOf([1, 2, 3, 4], [1, 1, 1, 1])
    expect(warnings).toContainEqual(
      expect.stringMatching(/^The upper limit of the time by which 50%, 75% has happened is/),
    )
  })
})

describe('groups', () => {
  const time = [1, 2, 3, 4, 5, 6, 7, 8]
  const event = [1, 1, 1, 0, 1, 0, 1, 1]
  const codes = Uint32Array.of(0, 0, 0, 0, 2, 2, 2, 2)
  const uneventful = columnsOf(
    time,
    event.map(() => 0),
  )

  it('have their names, and a number where they have none; one without rows is left out', () => {
    expect(reportCurves(columnsOf(time, event), ['one', 'nobody', 'other'], codes, OPTIONS).groups).toMatchObject([
      { group: 'one', n: 4, events: 3, censored: 1 },
      { group: 'other', n: 4, events: 3, censored: 1 },
    ])
    const unnamed = reportCurves(columnsOf(time, event), ['one'], codes, OPTIONS)
    expect(unnamed.groups.map(({ group }) => group)).toEqual(['one', '2'])
  })

  it('are compared as the engine compares them, once for all times and once with weight on the early ones', () => {
    const { tests } = reportCurves(columnsOf(time, event), ['one', 'nobody', 'other'], codes, OPTIONS)
    const [late, early] = [0, 1].map((rho) => logRankTest(columnsOf(time, event), codes, { rho }))
    expect(tests!.logRank.chiSquared).toBe(late!.chiSquared)
    expect(tests!.logRank).toMatchObject({ degreesOfFreedom: 1, pValue: late!.pValue })
    expect(tests!.petoPeto.chiSquared).toBe(early!.chiSquared)
    expect(early!.chiSquared).not.toBe(late!.chiSquared)
  })

  it('are compared within strata where there are any', () => {
    const strata = Uint32Array.of(0, 1, 0, 1, 0, 1, 0, 1)
    const inStrata = reportCurves(columnsOf(time, event), ['a', 'b', 'c'], codes, { ...OPTIONS, strata }).tests!
    const [late, early] = [0, 1].map((rho) => logRankTest(columnsOf(time, event), codes, { rho, strata }).chiSquared)
    expect([inStrata.logRank.chiSquared, inStrata.petoPeto.chiSquared]).toEqual([late, early])
    expect(late).not.toBe(logRankTest(columnsOf(time, event), codes, { rho: 0 }).chiSquared)
  })

  it('without an event have no test, and the reason stands once', () => {
    const { tests, warnings } = reportCurves(uneventful, ['a', 'b', 'c'], codes, OPTIONS)
    expect(tests!.logRank).toMatchObject({ chiSquared: null, pValue: null })
    expect(warnings).toEqual([...new Set(warnings)])
    expect(logRankTest(uneventful, codes).warnings.length).toBeGreaterThan(0)
    expect(warnings).toEqual(expect.arrayContaining([...logRankTest(uneventful, codes).warnings]))
  })

  it('are named in their warnings', () => {
    const { warnings } = reportCurves(uneventful, ['a', 'b', 'c'], codes, OPTIONS)
    expect(warnings).toContainEqual(expect.stringMatching(/^Group a: the time by which 25%, 50%, 75% has happened/))
    expect(warnings).toContainEqual(expect.stringMatching(/^Group c: the time by which/))
    expect(warnings.filter((one) => one.startsWith('The time'))).toEqual([])
  })

  it('of a few events say so with their name, and everything together without one', () => {
    const one = reportCurves(columnsOf(time, event), ['a', 'b', 'c'], codes, OPTIONS).warnings
    const engine = kaplanMeier(columnsOf([1, 2, 3, 4], [1, 1, 1, 0])).warnings
    expect(engine.length).toBeGreaterThan(0)
    expect(one).toEqual(expect.arrayContaining(engine.map((warning) => `Group a: ${warning.replace(/^O/, 'o')}`)))
    expect(reportOf([1, 2, 3, 4], [1, 1, 1, 0]).warnings).toEqual(expect.arrayContaining([...engine]))
  })
})
