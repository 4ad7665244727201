/**
 * The figures of the article's 36 extradition treaties, along the whole way from data/ to the answer that every
 * surface prints, against R (`survival` 3.5-3; the fixtures are those of the survival engine's tests).
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { findEntry } from '../../../src/analyses/catalogue.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import type { LagData, LagGroup } from '../../../src/treaty-lag/index.ts'
import { DAYS_PER_YEAR } from '../../../src/time/civil-date.ts'
import { readDataFolder } from '../../support/data-folder.ts'
import { TREATY_SNAPSHOTS, type TreatySnapshot } from '../survival/data-sets.ts'
import {
  Comparison,
  type Reference,
  type ReferenceRecord,
  at,
  listOf,
  numberOf,
  numbersOf,
  recordOf,
} from '../survival/oracle.ts'

const TOLERANCE = 1e-8

const R_NAMES = { 'log-log': 'loglog', log: 'log', plain: 'plain' } as const
const INTERVALS = ['log-log', 'log', 'plain'] as const

let dossier: Dossier
beforeAll(() => {
  dossier = readDataFolder()
})

function lag(parameters: Readonly<Record<string, string>> = {}): LagData {
  return findEntry('lag')!.prepare(dossier, parameters).answer().data as LagData
}

const onlyGroup = (data: LagData): LagGroup => {
  expect(data.groups).toHaveLength(1)
  return data.groups[0]!
}

/** What in a group differs from R's curve, whose times are `unit` days long. */
function mismatches(group: LagGroup, answer: Reference, interval: (typeof INTERVALS)[number], unit: number): string[] {
  const comparison = new Comparison()
  const inDays = (node: Reference) => numbersOf(node).map((value) => value * unit)
  const column = (name: keyof LagGroup['curve'][number]) =>
    group.curve.map((point) => Number(point[name] ?? Number.NaN))
  const limits = at(answer, 'ci95', R_NAMES[interval])
  comparison.allClose(column('time'), inDays(at(answer, 'time')), TOLERANCE, 'time')
  comparison.allClose(column('atRisk'), numbersOf(at(answer, 'n_risk')), 0, 'at risk')
  comparison.allClose(column('events'), numbersOf(at(answer, 'n_event')), 0, 'events')
  comparison.allClose(column('censored'), numbersOf(at(answer, 'n_censor')), 0, 'censored')
  comparison.allClose(column('survival'), numbersOf(at(answer, 'surv')), TOLERANCE, 'survival', 1e-3)
  comparison.allClose(column('standardError'), numbersOf(at(answer, 'se_surv')), TOLERANCE, 'standard error', 1e-3)
  comparison.allClose(column('lower'), numbersOf(at(limits, 'lower')), TOLERANCE, 'lower', 1e-3)
  comparison.allClose(column('upper'), numbersOf(at(limits, 'upper')), TOLERANCE, 'upper', 1e-3)
  comparison.allClose(
    column('cumulativeHazard'),
    numbersOf(at(answer, 'nelson_aalen', 'cumhaz')),
    TOLERANCE,
    'Nelson–Aalen',
  )
  const quantiles = at(answer, 'quantiles', R_NAMES[interval])
  for (const [ours, theirs] of [
    ['value', 'estimate'],
    ['lower', 'lower'],
    ['upper', 'upper'],
  ] as const) {
    const values = group.quantiles.map((quantile) => quantile[ours] ?? Number.NaN)
    comparison.allClose(values, inDays(at(quantiles, theirs)), TOLERANCE, `quantile, ${ours}`)
  }
  const horizon = group.restrictedMean.horizon / unit
  const mean = listOf(at(answer, 'rmst'))
    .map(recordOf)
    .find(({ tau }) => tau === horizon)
  comparison.close(group.restrictedMean.value, numberOf(mean?.['rmst']) * unit, TOLERANCE, 'restricted mean')
  comparison.close(group.restrictedMean.standardError, numberOf(mean?.['se']) * unit, TOLERANCE, 'its standard error')
  return comparison.mismatches
}

describe('the article’s figures', () => {
  test('36 treaties, 30 in force, 6 pending', () => {
    expect(lag()).toMatchObject({ n: 36, events: 30, censored: 6 })
  })

  test.each([
    ['log-log', [673, 1529]],
    ['log', [742, 1594]],
    ['plain', [742, 1529]],
  ] as const)('half were in force after 1050 days; %s limits %j', (interval, [lower, upper]) => {
    const quantiles = onlyGroup(lag({ interval })).quantiles
    expect(quantiles[1]).toEqual({ probability: 0.5, value: 1050, lower, upper })
    expect(quantiles.map(({ value }) => value)).toEqual([600.5, 1050, 1594])
  })

  test('the restricted mean to ten years', () => {
    const { horizon, value, standardError } = onlyGroup(lag()).restrictedMean
    expect(horizon).toBe(3652.5)
    expect(Math.abs(value / 1282.17721625434 - 1)).toBeLessThan(1e-12)
    expect(Math.abs(standardError / 150.24553444251762 - 1)).toBeLessThan(1e-12)
  })

  test('the naive figures of completed treaties stand beside, and make China look faster', () => {
    const { completedOnly, groups } = lag()
    expect(completedOnly).toMatchObject({ n: 30, median: 917.5 })
    expect(Math.abs((completedOnly.mean ?? 0) / 1184.0666666666666 - 1)).toBeLessThan(1e-15)
    expect(completedOnly.median).toBeLessThan(groups[0]!.quantiles[1]!.value!)
  })

  test('no warning: every date is exact, and all are confirmed to the day of the article', () => {
    const { meta } = findEntry('lag')!.prepare(dossier, {}).answer()
    expect(meta).toMatchObject({ edition: 'article', asOf: '2019-01-25', n: 36, warnings: [] })
    expect(meta.sources.map(({ id }) => id)).toEqual(['duchatel-2019'])
  })
})

describe.each(TREATY_SNAPSHOTS.map((snapshot) => [snapshot.asOf, snapshot] as const))(
  'as of %s the answer is R’s',
  (asOf: string, { iso3, region, days, answers }: TreatySnapshot) => {
    const view = asOf === '2019-01-25' ? {} : { 'as-of': asOf }
    const reference: ReferenceRecord = answers

    test('treaty by treaty: who is in, for how long, and whether the wait was over', () => {
      const expected = iso3.map((partner, row) => `${partner} ${days.time[row]} ${days.event[row] === 1}`)
      const found = lag(view).observations.map(({ partner, lagDays, happened }) => `${partner} ${lagDays} ${happened}`)
      expect(found.toSorted()).toEqual(expected.toSorted())
    })

    test.each(INTERVALS)('the curve with %s limits, its quantiles and restricted mean', (interval) => {
      const data = lag({ ...view, interval })
      expect(data).toMatchObject({ n: reference['n'], events: reference['events'], censored: reference['censored'] })
      expect(mismatches(onlyGroup(data), at(answers, 'km_days'), interval, 1)).toEqual([])
    })

    test.each(INTERVALS)('the curves by region with %s limits', (interval) => {
      const { groups } = lag({ ...view, interval, 'group-by': 'region' })
      const expected = recordOf(at(answers, 'km_years_by_region'))
      expect(groups.map(({ group }) => group).toSorted()).toEqual(Object.keys(expected).toSorted())
      for (const group of groups) {
        expect(mismatches(group, expected[group.group]!, interval, DAYS_PER_YEAR)).toEqual([])
      }
    })

    test('each treaty is in the region of the convention', () => {
      const groupOf = new Map(
        lag({ ...view, 'group-by': 'region' }).observations.map((one) => [one.partner, one.group]),
      )
      expect(iso3.map((partner) => groupOf.get(partner))).toEqual(region)
    })

    test('the naive figures', () => {
      const naive = at(answers, 'naive_completed_only')
      const comparison = new Comparison()
      const { mean, median } = lag(view).completedOnly
      comparison.close(mean, numberOf(at(naive, 'mean_days')), TOLERANCE, 'completed only, mean')
      comparison.close(median, numberOf(at(naive, 'median_days')), TOLERANCE, 'completed only, median')
      expect(comparison.mismatches).toEqual([])
    })
  },
)
