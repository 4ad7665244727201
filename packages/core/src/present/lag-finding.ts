import type { DossierView } from '../dossier/view.ts'
import type { LagData, LagGroup, LagParameters } from '../treaty-lag/treaty-lag.ts'
import type { QuantileReport } from '../reports/curve-report.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import {
  formatCount,
  formatDay,
  formatDays,
  formatNumber,
  formatPValue,
  formatPossessive,
  formatLevel,
  formatYears,
} from './format.ts'
import { TREATY_KIND_LABELS, stageLabel } from './labels.ts'

/** The treaty lag in sentences. */
export function lagFinding(data: LagData, view: DossierView, parameters: LagParameters): Finding {
  const kind = TREATY_KIND_LABELS[parameters.kind]
  const focal = focalName(view)
  const whose = `${formatPossessive(focal)} ${kind.plural}`
  const only = data.groups.length === 1 ? data.groups[0] : undefined
  return {
    title: only ? titleOf(only, whose, parameters, focal) : groupTitle(data, whose, parameters),
    subtitle:
      `${formatCount(data.n, kind.singular, kind.plural)}, ${formatNumber(data.events)} ${pastOf(parameters, focal)}, ` +
      `${formatNumber(data.censored)} still waiting as of ${formatDay(view.asOf)}. ` +
      `Kaplan–Meier estimate; treaties still waiting are censored, not dropped.`,
    notes: only
      ? [...quantileNotes(only, parameters), ...smallSampleNote(only, parameters), ...naiveNotes(data, only)]
      : testNotes(data),
  }
}

function pastOf({ to }: LagParameters, focal: string): string {
  return to === 'in-force' ? 'in force' : `past ${stageLabel(to, focal)}`
}

function titleOf(group: LagGroup, whose: string, parameters: LagParameters, focal: string): string {
  const median = group.quantiles.find(({ probability }) => probability === 0.5)?.value
  const isUsual = parameters.from === 'signed' && parameters.to === 'in-force'
  const [from, to] = [stageLabel(parameters.from, focal), stageLabel(parameters.to, focal)]
  const what = isUsual ? 'to bind' : `from ${from} to ${to}`
  if (median !== null && median !== undefined) return `Half of ${whose} took more than ${formatYears(median)} ${what}`
  return `Fewer than half of ${whose} have come ${isUsual ? 'into force' : `to ${to}`} so far`
}

function groupTitle(data: LagData, whose: string, parameters: LagParameters): string {
  if (data.groups.length === 0) return `No ${whose.replace(/^.*’s /, '')} to measure in this view`
  const medians = data.groups.flatMap(({ group, quantiles }) => {
    const value = quantiles.find(({ probability }) => probability === 0.5)?.value
    return value === null || value === undefined ? [] : [{ group, value }]
  })
  const slowest = medians.toSorted((a, b) => b.value - a.value)[0]
  const fastest = medians.toSorted((a, b) => a.value - b.value)[0]
  const by = parameters.groupBy === 'region' ? 'region' : 'decade'
  if (!slowest || !fastest || slowest === fastest) return `The wait of ${whose}, by ${by}`
  return (
    `The median wait of ${whose} runs from ${formatYears(fastest.value)} (${fastest.group}) ` +
    `to ${formatYears(slowest.value)} (${slowest.group})`
  )
}

function quantileNotes(group: LagGroup, { level }: LagParameters): string[] {
  const text = ({ value, lower, upper }: QuantileReport) =>
    value === null
      ? 'not reached'
      : `${formatDays(value)} (${formatLevel(level)} interval ${limitText(lower)}–${limitText(upper)})`
  const names = ['A quarter was over after', 'half after', 'three quarters after']
  const parts = group.quantiles.map((quantile, index) => `${names[index]} ${text(quantile)}`)
  const mean = group.restrictedMean
  return [
    `${parts.join('; ')}.`,
    `Mean wait up to ${formatYears(mean.horizon)}: ${formatDays(Math.round(mean.value))} ` +
      `(standard error ${formatNumber(mean.standardError)}).`,
  ]
}

/** The better interval beside the named one, where treaties are few. */
function smallSampleNote({ smallSample, n }: LagGroup, { level }: LagParameters): string[] {
  const median = smallSample?.quantiles.find(({ probability }) => probability === 0.5)
  if (!smallSample || !median) return []
  return [
    `With only ${formatNumber(n)} treaties a small-sample method is safer: its ${formatLevel(level)} interval for the median is ` +
      `${limitText(median.lower)}–${limitText(median.upper)}${median.upper === null ? '' : ' days'}. ${smallSample.method}.`,
  ]
}

function limitText(limit: number | null): string {
  return limit === null ? 'not reached' : formatNumber(limit, Number.isInteger(limit) ? 0 : 1)
}

function naiveNotes({ completedOnly, censored }: LagData, group: LagGroup): string[] {
  const { mean, median, n } = completedOnly
  const honest = group.quantiles.find(({ probability }) => probability === 0.5)?.value
  if (mean === null || median === null || censored === 0 || honest === null || honest === undefined) return []
  return [
    `The ${formatNumber(n)} completed alone have a median of ${formatDays(median)} and a mean of ` +
      `${formatDays(Math.round(mean))}: dropping those still waiting would make it look ` +
      `${median < honest ? 'faster' : 'no faster'} than it is.`,
  ]
}

function testNotes({ tests }: LagData): string[] {
  if (!tests) return []
  const { chiSquared, degreesOfFreedom, pValue } = tests.logRank
  if (chiSquared === null || pValue === null) return []
  return [
    `Log-rank test of no difference between the groups: χ² = ${chiSquared.toFixed(2)} on ` +
      `${formatCount(degreesOfFreedom, 'degree', 'degrees')} of freedom, ${formatPValue(pValue)}.`,
  ]
}
