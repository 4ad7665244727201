import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { noteAgreement } from '../note-agreement.ts'
import { interplay } from '../../../src/analyses/interplay.run.ts'
import { loadBundledDossier } from '../../../src/bundled/load-bundled-dossier.ts'
import { selectView } from '../../../src/dossier/view.ts'
import { fisherExact } from '../../../src/math/fisher-exact.ts'
import { asCivilDate } from '../../../src/time/civil-date.ts'

/** What make.R answers, from data/ itself; each number as text with 17 digits, null for NA. */
interface FromR {
  readonly n: string
  readonly assessments: readonly {
    readonly at: string
    readonly signatures: Readonly<Record<string, string>>
    readonly entries: Readonly<Record<string, string>>
    readonly hazard: Readonly<Record<string, string>>
    readonly outcomes: Readonly<Record<'p' | 'least' | 'odds' | 'lower' | 'upper', string | null>> & {
      readonly after: readonly [string, string]
      readonly before: readonly [string, string]
    }
  }[]
  readonly fisher: Readonly<Record<string, readonly (string | null)[]>>
}

const fromR = JSON.parse(readFileSync(new URL('./interplay-r.json', import.meta.url), 'utf8')) as FromR
const view = selectView(await loadBundledDossier())

function number(text: string | null | undefined): number {
  return text === null || text === undefined ? NaN : Number(text.replace('Inf', 'Infinity'))
}

/** Infinite and undefined values are null in answers. */
function finite(text: string | null | undefined): number | null {
  const value = number(text)
  return Number.isFinite(value) ? value : null
}

/** The difference relative to the expected value; 0 where both are the same or both do not exist, ∞ where one does. */
function difference(actual: number | null, expected: number | null): number {
  if (Object.is(actual, expected)) return 0
  return actual === null || !expected || !Number.isFinite(expected)
    ? Infinity
    : Math.abs(actual - expected) / Math.abs(expected)
}

function expectClose(actual: number | null, expected: number | null, tolerance: number): void {
  expect(difference(actual, expected)).toBeLessThan(tolerance)
}

describe.each(fromR.assessments)('around $at, on the rows of the article', ({ at, ...expected }) => {
  const assess = () => {
    const { data } = interplay.run(view, { ...interplay.defaults, at: asCivilDate(at) })
    return data.turningPoints[0]!.assessments[0]!
  }

  it.each(['signatures', 'entries'] as const)('%s a year agree with poisson.test', (measure) => {
    const change = assess()[measure]
    const row = expected[measure]
    expect([change.before.events, change.after.events]).toEqual([number(row['before']), number(row['after'])])
    expectClose(change.before.years, number(row['years_before']), 1e-12)
    expectClose(change.after.years, number(row['years_after']), 1e-12)
    expectClose(change.rateRatio, finite(row['ratio']), 1e-8)
    expectClose(change.lower, finite(row['lower']), 1e-8)
    expectClose(change.upper, finite(row['upper']), 1e-8)
    expectClose(change.pValue, finite(row['p']), 1e-8)
  })

  it('the hazard agrees with coxph on start–stop rows', () => {
    const { hazard } = assess()
    const row = expected.hazard
    expect(hazard.n).toBe(number(fromR.n))
    expect([hazard.rows, hazard.eventsBefore, hazard.eventsAfter]).toEqual(
      ['rows', 'events_before', 'events_after'].map((key) => number(row[key])),
    )
    expectClose(hazard.estimate, finite(row['estimate']), 1e-6)
    expectClose(hazard.standardError, finite(row['standard_error']), 1e-6)
    expectClose(hazard.lower, finite(row['lower']), 1e-6)
    expectClose(hazard.upper, finite(row['upper']), 1e-6)
    expectClose(hazard.pValue, finite(row['p']), 1e-6)
    expectClose(hazard.likelihoodRatio!.chiSquared, finite(row['likelihood_ratio']), 1e-6)
    expectClose(hazard.score!.chiSquared, finite(row['score']), 1e-6)
  })

  it('outcomes of requests agree with fisher.test', () => {
    const { outcomes } = assess()
    const row = expected.outcomes
    expect([outcomes.after.returned, outcomes.after.notReturned]).toEqual(row.after.map(number))
    expect([outcomes.before.returned, outcomes.before.notReturned]).toEqual(row.before.map(number))
    expectClose(outcomes.pValue, finite(row.p), 1e-8)
    expectClose(outcomes.smallestPValue, finite(row.least), 1e-8)
    expectClose(outcomes.oddsRatio, finite(row.odds), 1e-8)
    if (outcomes.oddsRatio !== null) expectClose(outcomes.upper, finite(row.upper), 1e-8)
  })
})

describe('Fisher’s exact test agrees with fisher.test', () => {
  const rows = fromR.fisher['a']!.map((_, index) =>
    Object.fromEntries(Object.entries(fromR.fisher).map(([column, values]) => [column, number(values[index])])),
  )

  it.each([
    ['pValue', 'p'],
    ['smallestPValue', 'least'],
    ['oddsRatio', 'odds'],
    ['lower', 'lower'],
    ['upper', 'upper'],
  ] as const)('%s', (ours, column) => {
    const differences = rows.map(({ a, b, c, d, level, ...answers }) => {
      const comparison = fisherExact({ successes: a!, failures: b! }, { successes: c!, failures: d! }, level!)
      const [actual, expected] = [comparison[ours], answers[column]!]
      const size = difference(actual, expected)
      noteAgreement(`Fisher’s exact test, ${ours}`, actual, expected, size, 1e-8)
      return size
    })
    expect(Math.max(...differences)).toBeLessThan(1e-8)
  })
})
