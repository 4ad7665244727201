/** The words of the treaties page. */
import { formatCount, formatDay, formatDays, formatList, formatYears } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const TREATIES_TEXT = {
  hint: 'Move the date: everything on the page follows. Treaties signed later are absent, those that bound later are pending.',
  nothing: (plural: string, asOf: CivilDate) =>
    `No ${plural} to measure as of ${formatDay(asOf)}: none that had been signed by then gives its days.`,
  nothingTitle: 'There is nothing to measure in this view.',
  curveHint: 'Point at the curve, or tab to it and use the arrow keys, to read each step; Enter shows who says so.',
  curveData: 'The curve as a table',
  curveCaption: 'Kaplan–Meier estimate: share of treaties still waiting, by days since the wait began',
  controls: {
    label: 'What is estimated, and how',
    kind: 'Instruments',
    groupBy: 'Compare',
    groupings: { none: 'all together', region: 'by region', decade: 'by decade of signature' },
    interval: 'Interval',
    from: (stage: string) => `from ${stage}`,
    to: (stage: string) => `to ${stage}`,
    level: (share: string) => `intervals of ${share}`,
    horizon: (years: string) => `mean up to ${years}`,
    also: (choices: readonly string[]) => `Also chosen: ${formatList(choices)}.`,
    usual: 'Back to the usual',
    intervals: { 'log-log': 'log-log', log: 'log', plain: 'plain' },
  },
  words: {
    median: 'Median',
    medianMeaning: (days: number | null) =>
      `The wait by which half of the treaties have come into force${days === null ? '; not reached here, because more than half are still waiting' : `: here ${formatYears(days)} (${formatDays(days)})`}. Treaties still waiting count for as long as they have waited.`,
    medianOfGroups:
      'The wait by which half of a group’s treaties have come into force. Treaties still waiting count for as long as they have waited.',
    interval: 'Interval',
    intervalMeaning: (share: string, lower: string, upper: string) =>
      `How far chance could have moved the median. If these treaties were a sample of all such treaties, ${share} of samples would give limits that hold the true value; here ${lower} to ${upper}.`,
    intervalMissing: (share: string) =>
      `How far chance could have moved a figure: ${share} of samples would give limits that hold the true value.`,
    censored: 'Censored',
    censoredMeaning: (count: number) =>
      count === 0
        ? 'A treaty still waiting when last heard of, counted as waiting at least that long. There is none in this view.'
        : `A treaty still waiting when last heard of. ${count === 1 ? 'One such treaty is' : `The ${count} of them are`} counted as waiting at least that long, not dropped: a short upright tick on the curve.`,
    atRisk: 'At risk',
    atRiskMeaning:
      'How many had waited that long and were still waiting: the fewer, the less the curve can be trusted there.',
  },
  table: {
    columns: { name: 'With', wait: 'Wait', years: 'Years', signed: 'Signed', inForce: 'In force' },
    yearsUnit: 'years',
    hint: 'Point at a treaty, or tab to the figure and use the arrow keys; Enter shows who says so.',
    data: 'The treaties as a table',
    caption: (asOf: CivilDate) =>
      `Each bar runs from signature to entry into force; open ones were still pending on ${formatDay(asOf)}, the line at the right.`,
    disputed: 'disputed',
    status: 'Show',
    anyStatus: 'all',
    filtered: (shown: number, of: number) => `The table shows ${shown} of ${of}; the curve above counts them all.`,
    partner: (name: string) => `Only treaties with ${name}.`,
    everyPartner: 'Show every partner',
    empty: 'No treaty of this kind existed on this date.',
  },
  outlook: {
    waiting: 'What may become of the pending treaties is computed when you come here.',
    forecast: {
      hint: 'Point at a treaty, or tab to the figure and use the arrow keys; Enter shows who says so.',
      data: 'The forecasts as a table',
      caption:
        'The chance that each pending treaty binds within some months, and the wait by which that is as likely as not',
      meaning:
        'Each dot is a chance of one in twenty. A treaty that has waited long is compared with those that waited as long, not with all. What the model cannot see is politics.',
      backtest: (winner: string, model: string) =>
        winner === model
          ? 'Asked of past years, no model here foretold better.'
          : `Asked of past years, another way of forecasting (${winner}) did better than this model (${model}).`,
    },
    stages: {
      hint: 'Point at a treaty, or tab to the figure and use the arrow keys; Enter shows who says so.',
      data: 'The stages as a table',
      caption: 'When each side approved, and the days that each stage took',
    },
  },
  doubt: {
    heading: 'What to doubt',
    caption: 'The wait counted rightly, and with those still waiting dropped',
    group: 'Counted',
    all: 'All, those waiting censored',
    completed: 'Those in force alone',
    n: 'Treaties',
    inForce: 'In force',
    median: 'Median, days',
    limits: 'limits',
    noLimits: 'none',
    mean: 'Mean, days',
    meanNote: (years: string) => `The mean of censored waits is taken up to ${years} years.`,
    notReached: 'not reached',
    none: 'Nothing was left out of the estimate.',
  },
  sources: 'Sources',
  methods: 'Methods',
  change: {
    from: (before: CivilDate, after: CivilDate) => `From ${formatDay(before)} to ${formatDay(after)}`,
    back: (before: CivilDate, after: CivilDate) => `Back from ${formatDay(before)} to ${formatDay(after)}`,
    signed: (names: readonly string[]) =>
      `${formatCount(names.length, 'treaty', 'treaties')} signed (${someOf(names)})`,
    bound: (names: readonly string[]) => `${names.length} came into force (${someOf(names)})`,
    unsigned: (names: readonly string[]) =>
      `${formatCount(names.length, 'treaty is', 'treaties are')} not signed yet (${someOf(names)})`,
    unbound: (names: readonly string[]) => `${names.length} not yet in force (${someOf(names)})`,
    nothing: 'nothing happened to these treaties',
    medianIs: (days: number) => `Half had bound after ${formatDays(days)}`,
    medianWas: (days: number) => ` (it was ${formatDays(days)})`,
    noMedian: 'Fewer than half had bound so far',
    edition: (title: string, count: number) => `${title}: ${formatCount(count, 'treaty', 'treaties')} of this kind.`,
  },
} as const

const MOST_NAMED = 3

/** The first few names, the rest counted. */
function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return formatList(names)
  return formatList([...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`])
}
