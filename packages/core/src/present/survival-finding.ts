import type { SurvivalData, SurvivalParameters } from '../analyses/survival.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatNumber, formatPValue, formatLevel } from './format.ts'

/** Survival of any table in sentences. */
export function survivalFinding(data: SurvivalData, { time, level }: SurvivalParameters): Finding {
  const number = (value: number | null) =>
    value === null ? 'not reached' : formatNumber(value, Number.isInteger(value) ? 0 : 2)
  const medians = data.groups.map(({ group, quantiles }) => ({ group, median: quantiles[1] }))
  const [first] = medians
  return {
    title:
      medians.length === 1 && first?.median
        ? `Half had the event by ${time} ${number(first.median.value)} (${formatLevel(level)} interval ${number(first.median.lower)}–${number(first.median.upper)})`
        : `Median ${time}: ${medians.map(({ group, median }) => `${number(median?.value ?? null)} (${group})`).join(', ')}`,
    subtitle: `${formatCount(data.n, 'row', 'rows')}, ${formatNumber(data.events)} with the event, ${formatNumber(data.censored)} censored; Kaplan–Meier estimate.`,
    notes: [...testNote(data), ...coxNotes(data), ...fitNotes(data)],
  }
}

function testNote({ tests }: SurvivalData): string[] {
  if (!tests || tests.logRank.chiSquared === null) return []
  const { chiSquared, degreesOfFreedom, pValue } = tests.logRank
  return [
    `Log-rank test: χ² = ${formatNumber(chiSquared, 3)} on ${formatCount(degreesOfFreedom, 'degree', 'degrees')} of freedom, ${formatPValue(pValue ?? 1)}.`,
  ]
}

function coxNotes({ cox }: SurvivalData): string[] {
  return (cox?.coefficients ?? []).map(({ term, hazardRatio, lower, upper, pValue }) =>
    hazardRatio === null
      ? `${term}: not estimated.`
      : `${term}: hazard ratio ${formatNumber(hazardRatio, 4)} (${formatNumber(lower ?? 0, 4)}–${formatNumber(upper ?? 0, 4)}), ${formatPValue(pValue ?? 1)}.`,
  )
}

function fitNotes({ fits }: SurvivalData): string[] {
  return fits
    .toSorted((a, b) => a.aic - b.aic)
    .map(
      ({ distribution, aic, logLikelihood }) =>
        `${distribution}: AIC ${formatNumber(aic, 2)}, log-likelihood ${formatNumber(logLikelihood, 3)}.`,
    )
}
