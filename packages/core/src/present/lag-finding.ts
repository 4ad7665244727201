import type { DossierView } from '../dossier/view.ts'
import type { LagData, LagGroup, LagParameters } from '../treaty-lag/treaty-lag.ts'
import { focalName } from './country-name.ts'
import { intervalText, logRankNotes, medianOf } from './curve-notes.ts'
import type { Finding } from './finding.ts'
import {
  formatCount,
  formatDay,
  formatDays,
  formatLevel,
  formatNumber,
  formatPossessive,
  formatYears,
} from './format.ts'
import { TREATY_KIND_LABELS, pastStageLabel, stageLabel } from './labels.ts'

/** The treaty lag in sentences. */
export function lagFinding(data: LagData, view: DossierView, parameters: LagParameters): Finding {
  const { singular, plural } = TREATY_KIND_LABELS[parameters.kind]
  const focal = focalName(view)
  const [only] = data.groups.length === 1 ? data.groups : []
  return {
    title: only ? titleOf(only, parameters, focal) : groupTitle(data, parameters, focal),
    subtitle:
      `${formatCount(data.n, singular, plural)}, ${formatNumber(data.events)} ${pastStageLabel(parameters.to, focal)}, ` +
      `${formatNumber(data.censored)} still waiting as of ${formatDay(view.asOf)}. ` +
      `Kaplan–Meier estimate; treaties still waiting are censored, not dropped.`,
    notes: only
      ? [...quantileNotes(only, parameters), ...smallSampleNote(only, parameters), ...naiveNotes(data, only)]
      : logRankNotes(data.tests),
  }
}

function titleOf({ n, quantiles }: LagGroup, { kind, from, to }: LagParameters, focal: string): string {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  const median = medianOf(quantiles).value
  const isUsual = from === 'signed' && to === 'in-force'
  const come = isUsual ? 'come into force' : `come to ${stageLabel(to, focal)}`
  const what = isUsual ? 'to bind' : `from ${stageLabel(from, focal)} to ${stageLabel(to, focal)}`
  const whose = `${formatPossessive(focal)} ${plural}`
  if (n === 1) {
    const one = `The one ${singular} measured`
    return median === null ? `${one} has not ${come} so far` : `${one} took ${formatYears(median)} ${what}`
  }
  if (median === null) return `Fewer than half of ${whose} have ${come} so far`
  return `Half of ${whose} took more than ${formatYears(median)} ${what}`
}

function groupTitle({ groups }: LagData, { kind, groupBy }: LagParameters, focal: string): string {
  const { plural } = TREATY_KIND_LABELS[kind]
  if (groups.length === 0) return `No ${plural} to measure in this view`
  const medians = groups
    .flatMap(({ group, quantiles }) => {
      const { value } = medianOf(quantiles)
      return value === null ? [] : [{ group, value }]
    })
    .toSorted((a, b) => a.value - b.value)
  const whose = `${formatPossessive(focal)} ${plural}`
  const byGroup = `The wait of ${whose}, by ${groupBy}`
  const [fastest] = medians
  if (!fastest) return byGroup
  const slowest = medians.at(-1)!
  if (fastest.value === slowest.value) return byGroup
  return (
    `The median wait of ${whose} runs from ${formatYears(fastest.value)} (${fastest.group}) ` +
    `to ${formatYears(slowest.value)} (${slowest.group})`
  )
}

const QUANTILE_WORDS = ['A quarter', 'half', 'three quarters']

function quantileNotes({ quantiles, restrictedMean }: LagGroup, { level }: LagParameters): string[] {
  const parts = quantiles.map(({ value, ...limits }, index) => {
    const share = QUANTILE_WORDS[index]
    if (value === null) return `${share}: not reached`
    const verb = index === 0 ? ' was over' : ''
    return `${share}${verb} after ${formatDays(value)} (${intervalText(limits, level, limitText)})`
  })
  return [
    `${parts.join('; ')}.`,
    `Mean wait up to ${formatYears(restrictedMean.horizon)}: ${formatDays(Math.round(restrictedMean.value))} ` +
      `(standard error ${formatNumber(restrictedMean.standardError)}).`,
  ]
}

/** The better interval beside the named one, where treaties are few. */
function smallSampleNote({ smallSample, n }: LagGroup, { level }: LagParameters): string[] {
  if (!smallSample) return []
  const { lower, upper } = medianOf(smallSample.quantiles)
  const [from, to] = [lower, upper].map((limit) => (limit === null ? 'not reached' : limitText(limit)))
  return [
    `With only ${formatCount(n, 'treaty', 'treaties')} a small-sample method is safer: its ${formatLevel(level)} interval for the ` +
      `median is ${from}–${to}${upper === null ? '' : ' days'}. ${smallSample.method}.`,
  ]
}

function limitText(limit: number): string {
  return formatNumber(limit, Number.isInteger(limit) ? 0 : 1)
}

/** What dropping those that wait would say; nothing where none waits, or none has bound. */
function naiveNotes({ completedOnly, censored }: LagData, { quantiles }: LagGroup): string[] {
  const { mean, median, n } = completedOnly
  const honest = medianOf(quantiles).value
  if (mean === null || median === null || censored === 0 || honest === null) return []
  const looks = median < honest ? 'faster' : 'no faster'
  const figures = `a median of ${formatDays(median)} and a mean of ${formatDays(Math.round(mean))}`
  return [
    `${n === 1 ? 'The one completed alone has' : `The ${formatNumber(n)} completed alone have`} ${figures}: dropping those ` +
      `still waiting would make it look ${looks} than it is.`,
  ]
}
