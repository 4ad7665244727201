/** The words of the timeline and of the page on turning points. */
import type { TimelineKind } from '@ffc/core/analyses/timeline.run'
import { EVENT_KIND_LABELS, formatCount, formatDay, formatNumber, stageLabel } from '@ffc/core/present'
import { EVENT_KINDS, type EventKind, STAGES, type Stage } from '@ffc/core/model'
import type { CivilDate } from '@ffc/core/time'

const isEventKind = (kind: string): kind is EventKind => (EVENT_KINDS as readonly string[]).includes(kind)
const isStage = (kind: string): kind is Stage => (STAGES as readonly string[]).includes(kind)

export const TIMELINE_TEXT = {
  controls: { label: 'What is shown', kind: 'Show', everyKind: 'everything', country: 'State', everyCountry: 'all' },
  kind: (kind: TimelineKind, focal: string) => {
    if (isEventKind(kind)) return EVENT_KIND_LABELS[kind]
    return isStage(kind) ? stageLabel(kind, focal) : 'stance taken'
  },
  noCountry: (code: string) => `No dated claim of this view names ${code}; all states are shown.`,
  hint: 'Point at a mark, or tab to it and use the arrow keys; Enter shows who says so. A soft edge is as long as the doubt about the date.',
  data: 'The claims as a table of plain text',
  caption: 'Dated claims, the first first',
  list: {
    heading: (count: number, of: number) =>
      count === of
        ? `All ${formatNumber(of)} claims, each as its source tells it`
        : `${formatNumber(count)} of ${formatNumber(of)} claims`,
    caption: (asOf: CivilDate) =>
      `What happened by ${formatDay(asOf)}, in the order of the first day that a date may mean; what is known only by when stands last`,
    columns: { date: 'When', kind: 'What', title: 'As told', states: 'States', evidence: 'Evidence' },
    between: (earliest: CivilDate | null, latest: CivilDate | null) => {
      if (earliest === null) return latest === null ? '' : `by ${formatDay(latest)}`
      return latest === null ? `from ${formatDay(earliest)} on` : `${formatDay(earliest)} to ${formatDay(latest)}`
    },
    evidence: 'Who says so',
    evidenceOf: (title: string) => `Who says so: ${title}`,
    more: (count: number) => `Show the other ${formatNumber(count)}`,
  },
  turning: {
    heading: 'Did anything change at a turning point?',
    link: 'Before and after each turning point, with intervals',
    computing: 'Being computed…',
  },
  sources: 'Sources',
  nothing: 'Nothing dated is in this view.',
  change: (count: number, before: number, asOf: CivilDate) => {
    const shown = `${formatCount(count, 'row', 'rows')} by ${formatDay(asOf)}`
    if (count === before) return `${shown}, as before.`
    return count > before
      ? `${shown}: ${formatNumber(count - before)} more.`
      : `${shown}: ${formatNumber(before - count)} fewer.`
  },
} as const

export const TURNING_TEXT = {
  controls: {
    label: 'What is compared',
    point: 'Turning point',
    named: 'the named ones',
    day: 'or a day',
    dayWrong: (text: string) => `“${text}” is not a day that exists; write it as 2015-12-27.`,
    kind: 'Instruments',
    window: 'Years on either side',
    level: 'Intervals of',
  },
  noPoint: (id: string) => `There is no event “${id}” in this view; the named turning points are shown.`,
  both: 'The address gives a day and a turning point; the day is used.',
  caveats: 'How far this goes',
  point: (label: string) => `Around ${label}`,
  taken: { exact: 'On', 'first-possible': 'Taken as', 'last-possible': 'Taken as' },
  which: {
    exact: '',
    'first-possible': ', the first day that the date allows',
    'last-possible': ', the last day that the date allows',
  },
  caption: (at: CivilDate, taken: string, which: string) => `${taken} ${formatDay(at)}${which}: before against after`,
  columns: {
    measure: 'What',
    before: 'Before',
    after: 'From then on',
    ratio: 'Ratio',
    interval: (level: string) => `${level} interval`,
    pValue: 'p',
    least: 'Least p possible',
  },
  measures: {
    signatures: 'Signatures',
    entries: 'Entries into force',
    hazard: 'Waits that ended in force',
    outcomes: 'Requests: returned, not returned',
  },
  inYears: (events: number, years: number) => `${formatNumber(events)} in ${formatNumber(years, 1)} years`,
  side: (returned: number, notReturned: number) => `${formatNumber(returned)}, ${formatNumber(notReturned)}`,
  noLimit: 'no limit',
  inSentences: 'In sentences',
  evidence: 'Who dates it',
  evidenceOf: (label: string) => `Who dates it: ${label}`,
  words: {
    heading: 'Words',
    ratio: [
      'Ratio',
      'How often something happened a year from then on, over how often before; of waits, how readily one that had waited as long ended. 1 is no change.',
    ],
    interval: [
      'Interval',
      'Ratios that the counts do not rule out. Wide ones say that so few events fit almost anything.',
    ],
    pValue: ['p', 'How often counts as lopsided would come about had nothing changed.'],
    least: [
      'Least p possible',
      'What the same number of events would have given at their most lopsided. Where it is not small, no change could have shown.',
    ],
  },
  methods: 'Methods',
  sources: 'Sources',
  hint: 'Point at a comparison, or tab to the figure and use the arrow keys; Enter shows who says so.',
  asTable: 'All comparisons as one table',
  back: 'The timeline',
  change: (title: string) => `${title}.`,
} as const
