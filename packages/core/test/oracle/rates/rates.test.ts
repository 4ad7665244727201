import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { betaCumulative, betaQuantile, betaUpperTail } from '../../../src/math/beta.ts'
import {
  binomialCumulative,
  binomialProbability,
  binomialTestPValue,
  binomialUpperTail,
} from '../../../src/math/binomial.ts'
import { noteAgreement } from '../note-agreement.ts'
import { comparePoissonRates } from '../../../src/math/poisson.ts'
import { studentTQuantile, studentTUpperTail } from '../../../src/math/student-t.ts'

/** Tables of values that rates.R makes, column by column, each number as text with 17 digits. */
type Table = Readonly<Record<string, readonly string[]>>

const fromR = JSON.parse(readFileSync(new URL('./rates-r.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Table>
>

function rowsOf(name: string): Record<string, number>[] {
  const table = fromR[name]!
  const count = Object.values(table)[0]!.length
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      Object.entries(table).map(([column, values]) => [column, Number(values[row]!.replace('Inf', 'Infinity'))]),
    ),
  )
}

/** The largest relative difference, with the row where it is. Values that underflow R are compared as 0. */
function worst(name: string, ours: (row: Record<string, number>) => number, column: string, tolerance = 1e-11): number {
  return Math.max(
    ...rowsOf(name).map((row) => {
      const [actual, expected] = [ours(row), row[column]!]
      const difference = actual === expected ? 0 : Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-290)
      noteAgreement(
        `${name.replaceAll('_', ' ')}, ${column.replaceAll('_', ' ')}`,
        actual,
        expected,
        difference,
        tolerance,
      )
      return difference
    }),
  )
}

describe('distributions agree with R to relative accuracy in both tails', () => {
  it('beta', () => {
    expect(worst('beta', (row) => betaCumulative(row['x']!, row['a']!, row['b']!), 'lower')).toBeLessThan(1e-11)
    expect(worst('beta', (row) => betaUpperTail(row['x']!, row['a']!, row['b']!), 'upper')).toBeLessThan(1e-11)
    expect(worst('beta_quantile', (row) => betaQuantile(row['p']!, row['a']!, row['b']!), 'x')).toBeLessThan(1e-11)
  })

  it("Student's t", () => {
    expect(worst('student_t', (row) => studentTUpperTail(row['t']!, row['df']!), 'upper')).toBeLessThan(1e-11)
    expect(worst('student_t_quantile', (row) => studentTQuantile(row['p']!, row['df']!), 't')).toBeLessThan(1e-11)
  })

  it('binomial, its two-sided test with it', () => {
    expect(worst('binomial', (row) => binomialProbability(row['k']!, 100, row['p']!), 'probability')).toBeLessThan(
      1e-11,
    )
    expect(worst('binomial', (row) => binomialCumulative(row['k']!, 100, row['p']!), 'lower')).toBeLessThan(1e-11)
    expect(worst('binomial', (row) => binomialUpperTail(row['k']!, 100, row['p']!), 'upper')).toBeLessThan(1e-11)
    expect(worst('binomial', (row) => binomialTestPValue(row['k']!, 100, row['p']!), 'two_sided')).toBeLessThan(1e-11)
    const large = (row: Record<string, number>) => binomialProbability(row['k']!, row['n']!, row['p']!)
    expect(worst('large_binomial', large, 'probability')).toBeLessThan(1e-11)
  })
})

describe('the exact comparison of two Poisson rates agrees with poisson.test', () => {
  const compare = (row: Record<string, number>) =>
    comparePoissonRates(
      { events: row['x1']!, exposure: row['t1']! },
      { events: row['x2']!, exposure: row['t2']! },
      { ratio: row['ratio']!, level: row['level']! },
    )
  it.each([
    ['rateRatio', 'rate_ratio'],
    ['lower', 'lower'],
    ['upper', 'upper'],
    ['pValue', 'p'],
  ] as const)('%s', (ours, column) => {
    expect(worst('rates', (row) => compare(row)[ours], column, 1e-9)).toBeLessThan(1e-9)
  })
})
