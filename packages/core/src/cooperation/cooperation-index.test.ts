import { describe, expect, it } from 'vitest'
import { exp } from '../math/exp.ts'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { type Cells, type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { type ScoredState, cooperationIndex } from './cooperation-index.ts'
import {
  INDEX_CHOICES,
  type IndexChoices,
  MEANS,
  MISSING_POLICIES,
  NORMALISATIONS,
  needsFloor,
} from './index-choices.ts'
import { indicatorMatrix, scorableMatrix } from './indicator-matrix.ts'

const data = readDataFolder()

function statesOf(view = selectView(data), choices: Partial<IndexChoices> = {}): readonly ScoredState[] {
  const chosen = { ...INDEX_CHOICES, ...choices }
  return cooperationIndex(indicatorMatrix(view), chosen, needsFloor(chosen.aggregate)).states
}

const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

it('refuses z-scores under a mean that does not take them', () => {
  const failure = failureOf(() => statesOf(selectView(data), { normalise: 'z-score', aggregate: 'geometric' }))
  expect(failure.message).toMatch(/^normalise: z-scores fall below 0/)
})

describe('contributions', () => {
  const views = [
    selectView(data),
    selectView(data, { asOf: '2012-06-30' as CivilDate }),
    selectView(data, { edition: 'extended' }),
    selectView(data, { edition: 'extended', asOf: '2016-01-01' as CivilDate }),
  ]

  it.each(MISSING_POLICIES)(
    'add up to the score exactly under the policy "%s", whatever the normalisation',
    (missing) => {
      for (const view of views) {
        for (const normalise of NORMALISATIONS) {
          for (const { score, contributions } of statesOf(view, { missing, normalise })) {
            if (score === null) continue
            expect(sumOf(contributions.map(({ contribution }) => contribution))).toBe(score)
          }
        }
      }
    },
  )

  it('add up to the logarithm of a geometric and the reciprocal of a harmonic mean', () => {
    for (const { score, contributions } of statesOf(views[0], { aggregate: 'geometric' })) {
      expect(exp(sumOf(contributions.map(({ contribution }) => contribution)))).toBe(score)
    }
    for (const { score, contributions } of statesOf(views[0], { aggregate: 'harmonic' })) {
      expect(1 / sumOf(contributions.map(({ contribution }) => contribution))).toBe(score)
    }
  })

  it('have weights of sum 1, and those of the dimensions make up the whole', () => {
    for (const { score, contributions, dimensions } of statesOf()) {
      expect(sumOf(contributions.map(({ weight }) => weight))).toBeCloseTo(1, 12)
      expect(sumOf(dimensions.map((one) => one.weight * (one.score ?? 0)))).toBeCloseTo(score!, 12)
    }
  })
})

describe('missing values', () => {
  it('leave the score within its bounds, which are the score itself where nothing is missing', () => {
    for (const aggregate of MEANS) {
      for (const normalise of ['target', 'min-max'] as const) {
        for (const { score, bounds, coverage } of statesOf(selectView(data), { aggregate, normalise })) {
          expect(bounds!.low).toBeLessThanOrEqual(score! + 1e-12)
          expect(bounds!.high).toBeGreaterThanOrEqual(score! - 1e-12)
          expect(bounds!.high - bounds!.low < 1e-12).toBe(coverage === 1)
        }
      }
    }
  })

  it('have no bounds on a scale without ends', () => {
    expect(statesOf(selectView(data), { normalise: 'rank' }).every(({ bounds }) => bounds === null)).toBe(true)
  })

  it('count neither for nor against a state: it is judged by what is known of it', () => {
    const kazakhstan = statesOf().find(({ iso3 }) => iso3 === 'KAZ')!
    const known = kazakhstan.contributions.filter(({ value }) => value !== null)
    expect(known.length).toBeLessThan(kazakhstan.contributions.length)
    expect(kazakhstan.score).toBeCloseTo(sumOf(known.map(({ normalised }) => normalised)) / known.length, 12)
    expect(
      kazakhstan.contributions.filter(({ basis }) => basis === 'nothing-reported').every(({ value }) => value === null),
    ).toBe(true)
  })

  it('take away score and rank under "exclude", and pull the score down under "zero"', () => {
    const kazakhstanUnder = (missing: IndexChoices['missing']) =>
      statesOf(selectView(data), { missing }).find(({ iso3 }) => iso3 === 'KAZ')!
    expect(kazakhstanUnder('exclude')).toMatchObject({ score: null, rank: null })
    expect(kazakhstanUnder('zero').score!).toBeLessThan(kazakhstanUnder('renormalise').score!)
  })
})

const indicators = data.tables.indicators.map(({ source: _source, locator: _locator, ...indicator }) =>
  Object.fromEntries(Object.entries(indicator).map(([key, value]) => [key, String(value)])),
)

function stateOf(rows: TableRows, iso3: string): ScoredState {
  return statesOf(selectView(makeDossier({ indicators, ...rows }))).find((state) => state.iso3 === iso3)!
}

describe('one more row of the record', () => {
  const treaties = { THA: { signed: '1993-08-26', 'in-force': '1999-03-07' }, TUR: { signed: '2017-05-13' } }
  const returns: Cells[] = [
    { happening: 'tur', kind: 'return', actors: 'TUR', counterparts: 'CHN', date: '2016' },
    { happening: 'tha', kind: 'refusal', actors: 'THA', counterparts: 'CHN', date: '2016' },
  ]
  const before = () => stateOf({ ...treatyRows(treaties), events: returns }, 'TUR').score!

  it('raises the score if it is a treaty in force', () => {
    const inForce = treatyRows({ ...treaties, TUR: { signed: '2017-05-13', 'in-force': '2018-05-13' } })
    expect(stateOf({ ...inForce, events: returns }, 'TUR').score!).toBeGreaterThan(before())
  })

  it.each([
    ['raises', 'return', 'CHN', 1],
    ['lowers', 'refusal', 'CHN', -1],
  ])('%s the score if it is a %s', (_, kind, counterparts, sign) => {
    const another: Cells = { happening: 'another', kind, actors: 'TUR', counterparts, date: '2018' }
    const after = stateOf({ ...treatyRows(treaties), events: [...returns, another] }, 'TUR').score!
    expect(Math.sign(after - before())).toBe(sign)
  })

  it('of another state changes nothing, since the scale is that of the rules', () => {
    const more = treatyRows({ ...treaties, LAO: { signed: '2002-02-04', 'in-force': '2003-10-13' } })
    expect(stateOf({ ...more, events: returns }, 'TUR').score).toBe(before())
  })
})

describe('what cannot be scored', () => {
  it('a dossier without indicators is refused, and told what to add', () => {
    const view = selectView(makeDossier(treatyRows({ THA: { signed: '1993-08-26' } })))
    expect(failureOf(() => indicatorMatrix(view))).toMatchObject({
      code: 'refused',
      message: 'A test has no indicators',
      tip: expect.stringMatching(/^Add an indicators\.csv/),
    })
  })

  it('an indicator with a rule that does not exist is refused by name', () => {
    const rows = {
      ...treatyRows({ THA: { signed: '1993-08-26' } }),
      indicators: [{ id: 'mine', rule: 'no-such-rule' }],
    }
    expect(failureOf(() => indicatorMatrix(selectView(makeDossier(rows))))).toMatchObject({
      code: 'bad-data',
      message: 'indicators.csv: mine: there is no rule "no-such-rule"',
      tip: expect.stringMatching(/^The rules: extradition-treaty, transfer-treaty, /),
      details: [
        { pointer: 'indicators.csv:mine:rule', detail: expect.stringMatching(/known are extradition-treaty, /) },
      ],
    })
  })

  it('a view that tells of no state is refused', () => {
    const view = selectView(makeDossier({ indicators, countries: [{ id: 'THA' }] }))
    expect(failureOf(() => scorableMatrix(view))).toMatchObject({
      code: 'refused',
      message: 'no state can be scored: no row of this view bears on one as of 2019-01-25',
      tip: expect.stringMatching(/later date/),
    })
  })

  it('a state of which nothing is said but how many instruments there are is left out', () => {
    const countries = [{ id: 'THA' }, { id: 'LAO' }]
    const counts = [{ treaty_kind: 'extradition', partner: 'LAO', low: '2', high: '2' }]
    const rows = { ...treatyRows({ THA: { signed: '1993-08-26' } }), indicators, countries, counts }
    expect(indicatorMatrix(selectView(makeDossier(rows))).states).toEqual(['THA'])
  })

  it('weights of an indicator that does not exist, or of none at all, are refused', () => {
    expect(() => statesOf(selectView(data), { weights: ['hope=1'] })).toThrow(/no indicator "hope"/)
    const none = data.tables.indicators.map(({ id }) => `${id}=0`)
    expect(failureOf(() => statesOf(selectView(data), { weights: none }))).toMatchObject({
      message: 'weights: no indicator that this view covers has a weight',
      tip: expect.stringMatching(/^Give one of these some: extradition, /),
    })
  })
})

it('a weight of 0 takes an indicator out, and a state with nothing else has no score', () => {
  const only = data.tables.indicators.filter(({ id }) => id !== 'returns').map(({ id }) => `${id}=0`)
  const states = statesOf(selectView(data), { weights: only })
  expect(states.find(({ iso3 }) => iso3 === 'MYS')!.score).toBeGreaterThan(0)
  expect(states.find(({ iso3 }) => iso3 === 'KAZ')).toMatchObject({ score: null, rank: null })
})
