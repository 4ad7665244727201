/** What a survival figure says in words. */
import {
  formatDay,
  formatDays,
  formatList,
  formatNumber,
  formatLevel,
  formatShare,
  formatYears,
  uncapitalise,
  stageLabel,
} from '@ffc/core/present'
import { type CivilDate, DAYS_PER_YEAR } from '@ffc/core/time'
import type { LagCurvePoint, LagData, LagGroup, LagParameters } from '@ffc/core/treaty-lag'

type LagQuantile = LagGroup['quantiles'][number]

/** The half-way mark: the quantile at which half of the waits are over. */
export function medianOf(group: LagGroup): LagQuantile | undefined {
  return group.quantiles.find(({ probability }) => probability === 0.5)
}

/** The median as an annotation, in wordings of several lengths. */
export interface MedianWords {
  /** `Half by 2.9 years (95% interval 1.8–4.2)` */
  readonly wide: string
  /** `Half by 2.9 years` */
  readonly short: string
  /** The wide one on two lines. */
  readonly lines: readonly string[]
}

export function medianWords(group: LagGroup, level: number): MedianWords {
  const median = medianOf(group)
  if (!median || median.value === null) {
    const text = 'Half not over yet'
    return { wide: text, short: text, lines: [text] }
  }
  const half = `Half by ${formatYears(median.value)}`
  const interval = `${formatLevel(level)} interval ${intervalText(median)}`
  return { wide: `${half} (${interval})`, short: half, lines: [half, interval] }
}

function intervalText({ lower, upper }: LagQuantile): string {
  if (lower === null && upper === null) return 'not reached'
  if (upper === null) return `from ${years(lower ?? 0)}, open`
  return lower === null ? `up to ${years(upper)}` : `${years(lower)}–${years(upper)}`
}

function years(days: number): string {
  return (days / DAYS_PER_YEAR).toFixed(1)
}

/** How the end of a wait reads after a name: `in force`, `approval by China`. */
function endWords({ to }: Pick<LagParameters, 'to'>, focalName: string): string {
  return to === 'in-force' ? 'in force' : stageLabel(to, focalName)
}

/** One step of a curve: who it is, and what the curve says there. */
export function stepSentence(
  point: LagCurvePoint,
  data: LagData,
  group: LagGroup,
  { to, level }: Pick<LagParameters, 'to' | 'level'>,
  focalName: string,
): string {
  const here = data.observations.filter((one) => one.group === group.group && point.rows.includes(one.treaty))
  const name = ({ partnerName, treaty }: (typeof here)[number]) => partnerName ?? treaty
  const wait = `after ${formatYears(point.time)} (${formatDays(point.time)})`
  const over = here.filter(({ happened }) => happened).map(name)
  const waiting = here.filter(({ happened }) => !happened)
  const seen = [...new Set(waiting.map(({ endedOn }) => endedOn))].map((day) => formatDay(day as CivilDate))
  const limits =
    point.lower === null || point.upper === null
      ? ''
      : ` (${formatLevel(level)} interval ${formatShare(point.lower)}–${formatShare(point.upper)})`
  return [
    over.length > 0 ? `${formatList(over)}: ${endWords({ to }, focalName)} ${wait}.` : null,
    waiting.length > 0
      ? `${formatList(waiting.map(name))}: still waiting ${wait}, last confirmed on ${formatList(seen)}.`
      : null,
    `Share still waiting: ${formatShare(point.survival)}${limits}; ${formatNumber(point.atRisk)} at risk.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

/** The whole figure in a sentence, for those who do not see it. */
export function survivalDescription(
  data: LagData,
  { from, level }: Pick<LagParameters, 'from' | 'level'>,
  focalName: string,
): string {
  const start = stageLabel(from, focalName)
  const clauses = data.groups.map((group) => {
    const last = group.curve.at(-1)
    const end = last ? `${formatShare(last.survival)} after ${formatYears(last.time)}` : 'unknown'
    const whose = data.groups.length === 1 ? `the share of ${group.n} treaties` : `${group.group} (${group.n} treaties)`
    return `${whose} still waiting falls from 100% at ${start} to ${end}; ${uncapitalise(medianWords(group, level).wide)}`
  })
  return clauses.length === 0 ? 'Nothing to draw in this view.' : `Step curve: ${clauses.join('. ')}.`
}
