import type { SurvivalData, SurvivalParameters } from '../analyses/survival.run.ts'
import { hazardRatioNotes, intervalText, logRankNotes, medianOf } from './curve-notes.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatNumber } from './format.ts'

/** Survival of any table in sentences. */
export function survivalFinding(data: SurvivalData, parameters: SurvivalParameters): Finding {
  return {
    title: titleOf(data, parameters),
    subtitle: `${formatCount(data.n, 'row', 'rows')}, ${formatNumber(data.events)} with the event, ${formatNumber(data.censored)} censored; Kaplan–Meier estimate.`,
    notes: [...logRankNotes(data.tests), ...hazardRatioNotes(data.cox, parameters.level), ...fitNotes(data)],
  }
}

function titleOf({ groups }: SurvivalData, { time, level }: SurvivalParameters): string {
  const medians = groups.map(({ group, quantiles }) => ({ group, ...medianOf(quantiles) }))
  const [only] = medians
  if (!only || medians.length > 1) {
    const texts = medians.map(({ group, value }) => `${value === null ? 'not reached' : timeText(value)} (${group})`)
    return `Median ${time}: ${texts.join(', ')}`
  }
  if (only.value === null) return 'Fewer than half had the event'
  return `Half had the event by ${time} ${timeText(only.value)} (${intervalText(only, level, timeText)})`
}

function timeText(time: number): string {
  return formatNumber(time, Number.isInteger(time) ? 0 : 2)
}

/** The best fit first. */
function fitNotes({ fits }: SurvivalData): string[] {
  return fits
    .toSorted((a, b) => a.aic - b.aic)
    .map(
      ({ distribution, aic, logLikelihood }) =>
        `${distribution}: AIC ${formatNumber(aic, 2)}, log-likelihood ${formatNumber(logLikelihood, 3)}.`,
    )
}
