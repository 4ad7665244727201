/** The words of the estimates page. */
import type { ClaimRuleName, PoolMethod, ScopeDimension } from '@ffc/core/estimates'
import type { Measure, Theatre } from '@ffc/core/model'
import { THEATRE_LABELS, formatCount, formatDay, formatList, formatNumber } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const THEATRE_NAMES: Readonly<Record<Theatre, string>> = { ...THEATRE_LABELS, any: 'anywhere' }

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  cumulative: 'all who ever came',
  present: 'those there at the time',
  unstated: 'not said',
}

export const ESTIMATES_TEXT = {
  nothing: (asOf: CivilDate) => `No figure had been published by ${formatDay(asOf)} in this view.`,
  nothingHow: 'Move the date forward, or look in another edition.',
  noneInLens: 'No published figure of this view counts these people there.',
  change: {
    from: (before: CivilDate, after: CivilDate) => `From ${formatDay(before)} to ${formatDay(after)}`,
    back: (before: CivilDate, after: CivilDate) => `Back from ${formatDay(before)} to ${formatDay(after)}`,
    more: (count: number, who: readonly string[]) => `${formatCount(count, 'figure', 'figures')} more (${someOf(who)})`,
    fewer: (count: number, who: readonly string[]) =>
      `${formatCount(count, 'figure is', 'figures are')} not published yet (${someOf(who)})`,
    nothing: 'no figure comes or goes',
    edition: (title: string, count: number) =>
      `${title}: ${formatCount(count, 'published figure', 'published figures')}`,
    finding: (title: string) => `${title}.`,
  },
  lens: {
    label: 'Whom to count',
    organisation: 'Group',
    theatre: 'Where',
    counted: 'Whom',
    measure: 'Counted as',
    convert: 'Converted by',
    every: 'whatever is given',
    anyGroup: 'no group in particular',
    noConversion: 'nothing',
    clear: 'All figures again',
  },
  method: {
    label: 'How figures are put together',
    method: 'Put together by',
    methods: {
      linear: 'linear opinion pool',
      logarithmic: 'logarithmic opinion pool',
      quantile: 'averaging quantiles',
      envelope: 'envelope of all claims',
      'random-effects': 'random-effects meta-analysis',
    } satisfies Record<PoolMethod, string>,
    meanings: {
      linear: 'Each voice keeps its say: the pool is as wide as the voices are apart.',
      logarithmic:
        'Only what all voices hold possible stays: the pool is narrow where they overlap, and hides that they disagree.',
      quantile:
        'The middle of the voices’ lows, middles and highs: as wide as a typical voice, whatever their disagreement.',
      envelope: 'The outermost ends of all claims: nothing is chosen between them, so there is no median.',
      'random-effects':
        'Voices as measurements that scatter around a common mean on the scale of ratios. The interval is that of the mean, not of the voices; that of one more voice is the prediction interval.',
    } satisfies Record<PoolMethod, string>,
    rule: 'Bounds read',
    rules: { usual: 'as usual', narrow: 'narrowly', wide: 'widely' } satisfies Record<ClaimRuleName, string>,
    scale: 'On the scale of',
    scales: { log: 'ratios', natural: 'numbers' },
    tau2: 'Variance between voices',
    knappHartung: 'Knapp–Hartung interval',
  },
  all: {
    label: 'What is published',
    hint: 'Point at a figure, or tab to the drawing and use the arrow keys; Enter shows who says so.',
    data: 'The figures as a table',
    caption: 'Every published figure of this view',
  },
  lenses: {
    heading: 'Which figures count the same people',
    lead: 'Figures are put together only where they count the same people in the same place. Choose whom to count:',
    caption: 'Kinds of figures, and how many of each are published',
    columns: { whom: 'Whom', count: 'Figures', apart: 'Put together' },
    lookAt: (whom: string) => `Look at ${whom}`,
    same: 'may be',
    single: 'one figure alone',
    periods: 'not: they speak of different times',
  },
  refused: {
    heading: 'Why there is no one number',
    lead: (count: number) =>
      `These ${formatNumber(count)} figures do not count the same people, so one number for them would mean nothing.`,
    families: (who: string) => `Wives and children are counted by ${who}, and not in the others.`,
    caption: 'In what they differ, and the figures behind each',
    columns: { differs: 'They differ in', values: 'Namely' },
    dimensions: {
      organisation: 'the group',
      theatre: 'the place',
      counted: 'who is counted',
      measure: 'ever or at the time',
      period: 'the time they speak of',
    } satisfies Record<ScopeDimension, string>,
    unstated: 'not said',
    value: (value: string, count: number) => `${value} (${formatNumber(count)})`,
    convert: 'Or convert, on a stated assumption:',
    convertIt: 'Use it',
    convertBy: (title: string) => `Use it: ${title}`,
    assumption: (text: string) => `It assumes that ${text}`,
    who: 'Who says so',
  },
  pooled: {
    label: 'The figures and their pool',
    hint: 'Point at a figure, or tab to the drawing and use the arrow keys; Enter shows who says so.',
    data: 'The figures with their weights as a table',
    caption: 'Each published figure with its interval and its weight in the pool',
    density: 'Where the pool lies',
    densityHint: 'Each dot is a chance of one in twenty. Tab to the drawing and use the arrow keys to read it.',
    densityData: 'The pool as a table',
    densityCaption: 'Quantiles of the pool: the share of it that lies below each number',
    densityColumns: { share: 'Share below', people: 'People' },
    influence: 'Without each voice',
    influenceHint: 'Tab to the drawing and use the arrow keys; Enter shows the voice that is left out.',
    influenceData: 'Without each voice, as a table',
    influenceCaption: 'The median of the pool without each of its voices',
    influenceColumns: { without: 'Without', median: 'Median then' },
  },
  claims: {
    heading: 'Claim by claim',
    caption: 'Each figure with what it repeats and what it contradicts',
    columns: {
      figure: 'Figure',
      whom: 'Whom it counts',
      stated: 'Stated by',
      date: 'When',
      repeats: 'Repeats',
      against: 'Cannot hold with',
      weight: 'Weight',
    },
    undated: 'undated',
    independent: 'nothing',
    repeated: (figure: string, who: string) => `${figure} (${who})`,
    against: (others: readonly string[]) => `◎ ${formatList(others)}`,
    noConflict: 'none',
    setAside: 'Set aside',
  },
  disagreement: {
    heading: 'How far the voices agree',
    caption: 'Spread between voices on the scale of ratios',
    columns: { what: 'Measure', value: 'Value', meaning: 'What it says' },
    q: 'Q',
    qMeaning: (pValue: string, degrees: number) =>
      `how far the voices scatter beyond their own bounds; if they agreed, about ${formatNumber(degrees)} (${pValue})`,
    i2: 'I²',
    i2Meaning: 'the share of the scatter that is disagreement',
    h2: 'H²',
    h2Meaning: 'how many times wider the scatter is than the bounds allow for',
    tau2: 'τ²',
    tau2Meaning: 'the variance between voices, on the scale of logarithms',
    prediction: 'Prediction interval',
    predictionMeaning: 'where the figure of one more voice would lie, with 95%',
    conflicts: 'Pairs that cannot both hold',
    conflict: (a: string, b: string) => `${a} and ${b}`,
    overlap: (share: string) => `they overlap by ${share}`,
    who: 'Who says so',
    oneVoice: 'One voice speaks: nothing is known of disagreement.',
  },
  growth: {
    heading: 'As the figures came out',
    caption: 'The pool as it stood on each day on which a source became known',
    columns: { day: 'Known by', n: 'Figures', median: 'Median', range: '90% interval' },
    none: 'none',
  },
  shares: {
    heading: 'What share of all',
    part: 'Share of',
    whole: 'among',
    hint: 'Tab to the drawing and use the arrow keys; Enter shows who says so.',
    data: 'The share as a table',
    caption: 'The part, the whole and the share, each with its range',
    refused: 'There is no share to give:',
    where: 'Look at one place:',
  },
  words: {
    label: 'Words',
    median: 'Median',
    medianMeaning: (value: string) =>
      `The number that what is said puts even odds on: as likely more as fewer. Here about ${value}.`,
    noMedian: 'The number with even odds on both sides. An envelope has none: it chooses between no claims.',
    interval: '90% interval',
    intervalMeaning:
      'Of what the pooled claims hold possible, one part in twenty lies below it and one above. It is what sources say, not a count.',
    voice: 'Voice',
    voiceMeaning:
      'Figures that repeat one origin are one voice and share its weight: what is repeated is not confirmed.',
    bound: 'Bounds',
  },
  doubt: {
    heading: 'What to doubt',
    methods: 'Methods',
    sources: 'Sources',
    rule: 'How a bound becomes a spread',
    ruleSays: ({
      exactFactor,
      aboutFactor,
      openFactor,
    }: {
      readonly exactFactor: number
      readonly aboutFactor: number
      readonly openFactor: number
    }) =>
      `Here an exact figure lies within a factor of ${exactFactor} of the truth either way, an “about” within ${aboutFactor}; an “up to” spreads down to one part in ${openFactor}, an “at least” up to ${openFactor} times. No source says so: it is a convention, which “Bounds read” changes where figures are put together.`,
  },
} as const

const MOST_NAMED = 3

/** The first few names, the rest counted. */
function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return formatList(names)
  return formatList([...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`])
}
