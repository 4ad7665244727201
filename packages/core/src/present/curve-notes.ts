/** What lag and survival say alike of a curve, a test of curves and a model of hazards. */
import type { CoxReport } from '../reports/cox-report.ts'
import type { GroupTests } from '../reports/curve-report.ts'
import { formatCount, formatLevel, formatNumber, formatPValue } from './format.ts'

/** The quantile at one half, of those that every curve has. */
export function medianOf<Quantile extends { readonly probability: number }>(quantiles: readonly Quantile[]): Quantile {
  return quantiles.find(({ probability }) => probability === 0.5)!
}

interface Limits {
  readonly lower: number | null
  readonly upper: number | null
}

/** `95% interval 300–not reached`; where a curve has no limits at all, that. */
export function intervalText({ lower, upper }: Limits, level: number, format: (limit: number) => string): string {
  if (lower === null && upper === null) return 'no limits can be given'
  const text = (limit: number | null) => (limit === null ? 'not reached' : format(limit))
  return `${formatLevel(level)} interval ${text(lower)}–${text(upper)}`
}

/** The log-rank test; nothing where there is nothing to compare. */
export function logRankNotes(tests: GroupTests | null): string[] {
  const { chiSquared, degreesOfFreedom, pValue } = tests?.logRank ?? NOTHING_TO_COMPARE
  if (chiSquared === null) return []
  return [
    `Log-rank test of no difference between the groups: χ² = ${formatNumber(chiSquared, 2)} on ` +
      `${formatCount(degreesOfFreedom, 'degree', 'degrees')} of freedom, ${formatPValue(pValue!)}.`,
  ]
}

const NOTHING_TO_COMPARE = { chiSquared: null, degreesOfFreedom: 0, pValue: null }

/** The hazard ratio of each term. */
export function hazardRatioNotes(
  cox: CoxReport | null,
  level: number,
  nameOf: (term: string) => string = (term) => term,
): string[] {
  return (cox?.coefficients ?? []).map(({ term, hazardRatio, pValue, ...limits }) =>
    hazardRatio === null
      ? `${nameOf(term)}: not estimated.`
      : `${nameOf(term)}: hazard ratio ${ratioText(hazardRatio)} (${intervalText(limits, level, ratioText)}), ${formatPValue(pValue!)}.`,
  )
}

function ratioText(ratio: number): string {
  return formatNumber(ratio, 3)
}
