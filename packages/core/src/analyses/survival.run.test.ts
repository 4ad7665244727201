/** The survival tool on tables of a few rows, whose answers are worked out by hand. */
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../test/support/failure-of.ts'
import { parseDataTable } from '../dossier/data-table.ts'
import { type SurvivalData, type SurvivalParameters, survival } from './survival.run.ts'

function run(csv: string, parameters: Partial<SurvivalParameters> = {}) {
  const table = parseDataTable('own.csv', csv, 'a'.repeat(64))
  return survival.run(table, { ...survival.defaults, time: 'days', event: 'died', ...parameters })
}

const ask = (csv: string, parameters: Partial<SurvivalParameters> = {}): SurvivalData => run(csv, parameters).data

/** Deaths at 1, 3 and 4, one censored at 2. */
const FOUR = 'days,died\n1,1\n2,0\n3,1\n4,1\n'

const pointsOf = ({ groups }: SurvivalData, group = 0) =>
  groups[group]!.curve.map(({ time, atRisk, events, censored, survival: share }) => [
    time,
    atRisk,
    events,
    censored,
    share,
  ])

describe('a curve', () => {
  it('falls at each death by the share of those at risk', () => {
    const data = ask(FOUR)
    expect(data).toMatchObject({ n: 4, events: 3, censored: 1, tests: null, cox: null, fits: [] })
    const { sources, methods, warnings } = run(FOUR)
    expect([sources, methods.length]).toEqual([[], 6])
    expect(warnings.join(' ')).not.toMatch(/Cox/)
    expect(data.groups.map(({ group }) => group)).toEqual(['all'])
    expect(pointsOf(data)).toEqual([
      [1, 4, 1, 0, 3 / 4],
      [2, 3, 0, 1, 3 / 4],
      [3, 2, 1, 0, 3 / 8],
      [4, 1, 1, 0, 0],
    ])
  })

  it('has the limits of the scale and level asked for', () => {
    const limits = (parameters: Partial<SurvivalParameters>) => ask(FOUR, parameters).groups[0]!.curve[2]!
    // Greenwood at 3: 3/8 · √(1/12 + 1/2).
    const standardError = (3 / 8) * Math.sqrt(7 / 12)
    const plain = limits({ interval: 'plain', level: 0.6 })
    expect(plain.standardError).toBeCloseTo(standardError, 12)
    expect(plain.lower).toBeCloseTo(3 / 8 - 0.8416212335729143 * standardError, 10)
    expect(limits({ interval: 'plain', level: 0.9 }).lower).toBe(0)
    expect(limits({}).lower).toBeGreaterThan(0)
  })

  it('has its mean up to the largest time, or to the horizon', () => {
    const mean = (csv: string, horizon: number | null) => ask(csv, { horizon }).groups[0]!.restrictedMean
    expect(mean(FOUR, null)).toMatchObject({ horizon: 4, value: 1 + 2 * (3 / 4) + 3 / 8 })
    expect(mean(FOUR, 3)).toMatchObject({ horizon: 3, value: 1 + 2 * (3 / 4) })
    expect(mean('days,died\n0,1\n0,0\n', null).horizon).toBe(1)
  })

  it('counts at risk from the entry on', () => {
    const late = 'days,died,came\n1,1,0\n2,0,0\n3,1,2\n4,1,2\n'
    expect(pointsOf(ask(late, { entry: 'came' }))).toEqual([
      [1, 2, 1, 0, 1 / 2],
      [2, 1, 0, 1, 1 / 2],
      [3, 2, 1, 0, 1 / 4],
      [4, 1, 1, 0, 0],
    ])
  })

  it('counts a row as often as its weight says', () => {
    const weighted = ask('days,died,times\n1,1,1\n2,0,1\n3,1,2\n', { weight: 'times' })
    const repeated = ask('days,died\n1,1\n2,0\n3,1\n3,1\n')
    expect(pointsOf(weighted)).toEqual(pointsOf(repeated))
    expect(weighted).toMatchObject({ n: 3, events: 2, censored: 1 })
  })

  it('is a table: one row a point, with its group', () => {
    const data = ask('days,died,arm\n1,1,x\n2,0,x\n1,1,b\n', { group: 'arm' })
    const { columns, rows } = survival.table(data)
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['b', 1, 1, 1, 0, 0],
      ['x', 1, 2, 1, 0, 1 / 2],
      ['x', 2, 1, 0, 1, 1 / 2],
    ])
    const [point] = data.groups[1]!.curve
    expect(Object.fromEntries(columns.map(({ key }, index) => [key, rows[1]![index]]))).toEqual({
      group: 'x',
      ...point,
    })
  })
})

describe('what an event is', () => {
  it.each(['1,0,1,1', 'true,false,true,true', 'TRUE,FALSE,TRUE,TRUE'])('%s', (words) => {
    const lines = words.split(',').map((word, index) => `${index + 1},${word}`)
    expect(ask(`days,died\n${lines.join('\n')}\n`)).toEqual(ask(FOUR))
  })

  it('may be a word of the table’s own; every other word is none', () => {
    expect(ask('days,died\n1,dead\n2,left\n3,dead\n4,dead\n', { eventValue: 'dead' })).toEqual(ask(FOUR))
  })

  it('any other word is refused by file, row and column, with the flag that gives it a meaning', () => {
    const failure = failureOf(() => ask(`days,died\n1,1\n2,${'lost '.repeat(20)}\n`))
    expect(failure).toMatchObject({
      code: 'bad-data',
      message: `own.csv:3:died: not an event (got "${'lost '.repeat(8)}"; expected 0 or 1, or true or false)`,
      tip: expect.stringContaining('--event-value'),
      details: [{ pointer: 'own.csv:3:died', detail: 'expected 0 or 1, or true or false' }],
    })
  })

  it('a word that no row has is refused with those that are there, each once, ten at most', () => {
    const rows = Array.from({ length: 12 }, (_, index) => `1,w${index}\n1,w${index}\n`)
    expect(failureOf(() => ask(`days,died\n${rows.join('')}`, { eventValue: 'dead' }))).toMatchObject({
      code: 'bad-parameter',
      message: 'event-value: no row has "dead" in column died',
      tip: 'Its values: w0, w1, w2, w3, w4, w5, w6, w7, w8, w9.',
    })
  })
})

describe('columns', () => {
  it.each(['time', 'event'] as const)('%s must be named', (parameter) => {
    expect(failureOf(() => ask(FOUR, { [parameter]: '' }))).toMatchObject({
      code: 'bad-parameter',
      message: `${parameter}: missing`,
      tip: 'Name the column.',
    })
  })

  it.each(['time', 'event', 'entry', 'group', 'weight', 'strata'] as const)(
    '%s that is not there is refused',
    (one) => {
      const failure = failureOf(() => ask(FOUR, { [one]: 'hope' }))
      expect(failure.message).toBe(`${one}: own.csv has no column "hope"`)
      expect(failure.tip).toBe('Its columns: days, died.')
    },
  )

  it('covariates that are not there are refused', () => {
    expect(failureOf(() => ask(FOUR, { covariates: ['hope'] })).message).toBe(
      'covariates: own.csv has no column "hope"',
    )
  })

  const HOLES = 'days,died,arm\n1,1,a\n2,0,\n3,1,b\nNA,1,b\n'
  it('leave out the rows where one that is used has no value, which is told', () => {
    expect(run(HOLES).warnings).toContain('1 of 4 rows are left out: a value is missing in a column that is used.')
    for (const used of [{ group: 'arm' }, { strata: 'arm' }, { covariates: ['arm'] }]) {
      const { n, data, warnings } = run(HOLES, used)
      expect([n, data.n, data.events]).toEqual([2, 2, 2])
      expect(warnings).toContain('2 of 4 rows are left out: a value is missing in a column that is used.')
    }
  })

  it('without a row that has a value in each are refused', () => {
    expect(failureOf(() => ask('days,died\n1,\nNA,1\n'))).toMatchObject({
      code: 'bad-data',
      message: 'own.csv: no row has a value in every column used',
      tip: 'Check the names of the columns.',
    })
  })
})

/** Three pairs: the treated one dies first in two of them. Each pair is a stratum of two deaths. */
const PAIRS = 'days,died,pair,treated,arm\n1,1,p,1,b\n2,1,p,0,a\n3,1,q,1,b\n4,1,q,0,a\n5,1,r,0,a\n6,1,r,1,b\n'

describe('groups', () => {
  it('stand in code-unit order, and are compared', () => {
    const data = ask('days,died,arm\n1,1,b\n2,1,a\n3,1,B\n4,0,a\n', { group: 'arm' })
    expect(data.groups.map(({ group, n }) => [group, n])).toEqual([
      ['B', 1],
      ['a', 2],
      ['b', 1],
    ])
    expect(data.tests?.logRank.degreesOfFreedom).toBe(2)
  })

  it('are compared within strata', () => {
    // Each first death of a pair is one of two: observed less expected is 2 · 1/2 − 1/2, its variance 3 · 1/4.
    const { tests } = ask(PAIRS, { group: 'arm', strata: 'pair' })
    expect(tests?.logRank.chiSquared).toBeCloseTo(1 / 3, 12)
    expect(ask(PAIRS, { group: 'arm' }).tests?.logRank.chiSquared).not.toBeCloseTo(1 / 3, 2)
  })
})

describe('covariates', () => {
  it('have the hazard ratio of matched pairs: as often first as second', () => {
    for (const [covariates, term] of [
      [['treated'], 'treated'],
      [['arm'], 'arm=b'],
    ] as const) {
      const { cox } = ask(PAIRS, { covariates, strata: 'pair' })
      expect(cox?.coefficients.map((one) => one.term)).toEqual([term])
      expect(cox?.coefficients[0]?.hazardRatio).toBeCloseTo(2, 8)
    }
  })

  it('have limits of the level asked for', () => {
    const { cox } = ask(PAIRS, { covariates: ['treated'], strata: 'pair', level: 0.6 })
    // The information at a ratio of 2 is 3 · 2/3 · 1/3.
    expect(cox?.coefficients[0]?.upper).toBeCloseTo(2 * Math.exp(0.8416212335729143 * Math.sqrt(3 / 2)), 6)
  })

  it.each([
    ['breslow', 2 / 3],
    ['efron', Math.sqrt(2 / 5)],
    ['exact', Math.sqrt(1 / 3)],
  ] as const)('count deaths at one time as %s does', (ties, ratio) => {
    // One of three and one of two die at once. With r the ratio, the likelihoods are r / (3r + 2)² by Breslow,
    // r / ((3r + 2) (3r + 2 − (r + 1)/2)) by Efron, and r / (3r² + 6r + 1) over all pairs.
    const { cox } = ask('days,died,x\n1,1,1\n1,1,0\n2,0,1\n2,0,1\n2,0,0\n', { covariates: ['x'], ties })
    expect(cox?.coefficients[0]?.hazardRatio).toBeCloseTo(ratio, 8)
  })
})

it('fits the distributions asked for: the exponential has the mean of all time over all deaths', () => {
  const { fits } = ask(FOUR, { fit: ['exponential', 'weibull'] })
  expect(fits.map(({ distribution }) => distribution)).toEqual(['exponential', 'weibull'])
  expect(fits[0]!.coefficients).toMatchObject([{ estimate: expect.closeTo(Math.log(10 / 3), 8) }])
  const withCovariate = ask(PAIRS, { fit: ['exponential'], covariates: ['arm'] }).fits[0]!.coefficients
  expect(withCovariate[1]).toMatchObject({ term: 'arm=b', estimate: expect.closeTo(Math.log(10 / 11), 8) })
})

it('names the methods that it used, and no other', () => {
  const named = (csv: string, parameters: Partial<SurvivalParameters> = {}) =>
    run(csv, parameters)
      .methods.map(({ method }) => method)
      .join('\n')
  const [plain, all] = [named(FOUR), named(PAIRS, { group: 'arm', covariates: ['treated'], fit: ['exponential'] })]
  expect(plain).toMatch(/Kaplan–Meier.*log-log/s)
  for (const method of [/log-rank/, /Cox/, /Schoenfeld/, /concordance/, /accelerated/]) {
    expect(plain).not.toMatch(method)
    expect(all).toMatch(method)
  }
  expect(named(FOUR, { interval: 'plain' })).toMatch(/natural scale/)
})

it('passes on what its engines warn of', () => {
  const table = 'days,died,x\n1,1,1\n2,1,1\n3,1,0\n4,1,0\n'
  const [own = '', ...others] = run(table).warnings
  expect(own).toMatch(/^Only 4 events/)
  const added = (parameters: Partial<SurvivalParameters>) =>
    run(table, parameters).warnings.filter((warning) => ![own, ...others].includes(warning))
  expect(added({ covariates: ['x'] }).join(' ')).toMatch(/x/)
  expect(added({ fit: ['lognormal'] })).toEqual([
    expect.stringMatching(/^Few events \(4\) for the number of parameters \(2\)/),
  ])
})
