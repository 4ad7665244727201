/** The words of the cooperation page. */
import type { MeanName, MissingPolicy } from '@ffc/core/composite'
import { type NormalisationName, type VariedInput } from '@ffc/core/cooperation'
import type { Dimension } from '@ffc/core/model'
import { capitalise, formatCount, formatDay, formatList, formatNumber, formatShare } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  paper: 'On paper',
  practice: 'In practice',
  terms: 'In its terms',
}

export const COOPERATION_TEXT = {
  dimensions: DIMENSION_NAMES,
  refused: {
    title: 'There is no ranking in this view.',
    said: (message: string, tip: string) => `${capitalise(message)}. ${tip}`,
    usualDate: 'Look on the edition’s own date',
    allPublished: 'Take all that is published since',
    usualWeights: 'Take the index as it stands',
  },
  change: {
    weights: 'With these choices',
    from: (before: CivilDate, after: CivilDate) => `From ${formatDay(before)} to ${formatDay(after)}`,
    back: (before: CivilDate, after: CivilDate) => `Back from ${formatDay(before)} to ${formatDay(after)}`,
    edition: (title: string, count: number) => `${title}: ${formatCount(count, 'state is', 'states are')} ranked`,
    more: (names: readonly string[]) =>
      `${formatCount(names.length, 'state', 'states')} more to rank (${someOf(names)})`,
    fewer: (names: readonly string[]) =>
      `${formatCount(names.length, 'state is', 'states are')} no longer ranked (${someOf(names)})`,
    moved: (name: string, from: number, to: number) =>
      `${name} ${to < from ? 'rises' : 'falls'} from rank ${formatNumber(from)} to ${formatNumber(to)}`,
    others: (count: number) => `${formatCount(count, 'other moves', 'others move')} too`,
    still: 'no rank changes',
    none: 'no state can be ranked',
  },
  ladder: {
    label: 'The ranking',
    hint: 'Point at a state, or tab to the ladder and use the arrow keys; Enter shows what its score is made of, and who says so.',
    data: 'The ranking as a table',
    caption: 'States by score, with the ranks that the draws give',
    withoutDraws: 'How sure the ranks are is still being worked out: files taken now hold no rank intervals.',
  },
  draws: {
    waiting: 'The ranks stand; how sure they are follows.',
    progress: (share: number, total: number) =>
      `How sure the ranks are: ${formatShare(share)} of ${formatNumber(total)} runs`,
    starting: 'How sure the ranks are: starting…',
    cancel: 'Stop',
    stopped: 'Stopped: the ranks stand, how sure they are is not known.',
    again: 'Work it out',
    done: (draws: number) => `Rank intervals from ${formatCount(draws, 'draw', 'draws')}.`,
    failed: (message: string) => `The intervals could not be worked out: ${message}.`,
  },
  words: {
    label: 'Words',
    score: 'Score',
    scoreMeaning:
      'The mean of the indicators that are known of a state, each from 0 to 1, by their weights. It says how far a state does what is asked of it, not whether it should.',
    interval: 'Rank interval',
    intervalMeaning: (share: string) =>
      `The weights are a choice. Each draw takes others at random and ranks the states again; the line covers the ranks of ${share} of the draws. It says how much hangs on the weights, not how sure the evidence is.`,
    unknown: 'Unknown',
    unknownMeaning:
      'Where nothing is reported of a state, that indicator is left out and the others weigh more: neither for nor against it.',
  },
  weights: {
    label: 'Weigh it yourself',
    lead: 'Move a weight and the states are ranked again at once. The address keeps it.',
    share: (share: number) => `${formatShare(share)} of all`,
    value: (weight: number, share: number) => `${weight}, ${formatShare(share)} of all weights`,
    exactly: (title: string) => `${title}, exact weight`,
    wrong: (text: string) => `“${text}” is no weight; write a number of 0 or more.`,
    reset: 'All as they were',
    own: 'The index’s own weights.',
    notCovered: (titles: readonly string[]) =>
      `Without any row in this view, so without weight: ${formatList(titles)}.`,
    leaveOut: 'leave out',
    onlyThis: 'this alone',
    leaveOutOf: (dimension: string) => `${dimension}: leave out`,
    onlyThisOf: (dimension: string) => `${dimension}: this alone`,
  },
  choices: {
    label: 'How the score is made',
    normalise: 'Made comparable by',
    normalisations: {
      target: 'distance to the best possible',
      'min-max': 'lowest and highest state',
      'z-score': 'standard deviations',
      rank: 'rank',
      percentile: 'percentile',
    } satisfies Record<NormalisationName, string>,
    aggregate: 'Taken together as',
    means: {
      arithmetic: 'arithmetic mean',
      geometric: 'geometric mean',
      harmonic: 'harmonic mean',
    } satisfies Record<MeanName, string>,
    missing: 'What is unknown',
    policies: {
      renormalise: 'is left out',
      exclude: 'leaves the state out',
      zero: 'counts as 0',
      mean: 'counts as the mean of the others',
    } satisfies Record<MissingPolicy, string>,
    draws: 'Draws',
    seed: 'Seed',
    wrongNumber: (text: string, most: number) =>
      `“${text}” cannot be used; write a whole number up to ${formatNumber(most)}.`,
  },
  state: {
    title: (name: string) => `${name}: what its score rests on`,
    sums: {
      natural: 'Added up: the score',
      log: 'Added up: the logarithm of the score',
      reciprocal: 'Added up: one divided by the score',
    },
    noScore: 'No score: too little is known under this policy for what is missing.',
    caption: 'Indicator by indicator: value, weight, and what it adds to the score',
    columns: { indicator: 'Indicator', value: 'Value', weight: 'Weight', adds: 'Adds' },
    rows: 'The rows behind it',
    more: (name: string) => `All that is known of ${name}`,
    bounds: (low: string, high: string) =>
      `If what is unknown were known, the score could be anything from ${low} to ${high}.`,
  },
  cell: {
    title: (state: string, indicator: string) => `${state}: ${indicator}`,
    value: (value: string) => `Value ${value}, from 0 to 1.`,
  },
  pair: {
    label: 'Two states',
    one: 'Compare',
    other: 'with',
    swap: 'What would flip it',
    needsTwo: 'Two states with a score are needed to compare.',
    hint: 'Point at an indicator, or tab to the figure and use the arrow keys; Enter shows who says so.',
    data: 'The two as a table',
    waiting: 'How often the one stands above the other follows with the draws.',
    compareCaption: 'What each indicator is worth for the two, and what it adds to the gap between them',
    flipHint: 'Point at an indicator, or tab to the figure and use the arrow keys, to read its weight now and then.',
    flipData: 'The weights as a table',
    flipCaption: 'The weight of each indicator now, and where the two states would be level',
    distance:
      'The distance between two sets of weights is the square root of the summed squared differences; no smaller change makes the two equal.',
    tryWeights: 'Try these weights',
  },
  paperPractice: {
    hint: 'Point at a state, or tab to the figure and use the arrow keys; Enter shows who says so.',
    data: 'Paper and practice as a table',
    caption: 'Mean score of each state on paper, in practice and in its terms',
    columns: { state: 'State', paper: 'Paper', practice: 'Practice', terms: 'Terms' },
  },
  heat: {
    hint: 'Point at a cell, or tab to the figure and use the arrow keys; Enter shows who says so.',
    data: 'Indicators as a table',
    caption: 'Value of each indicator by state: 1 is the most cooperation, also where that is the absence of refusals',
  },
  history: {
    heading: 'The score over the years',
    lead: 'The index as it stood at the end of each year, with the weights above: what sources now say of the world then.',
    show: 'Work it out, year by year since 2000',
    hide: 'Leave the years out',
    waiting: 'The years are being worked out…',
    hint: 'Point at a year, or tab to the figure and use the arrow keys.',
    data: 'The years as a table',
    caption: 'Score and rank at the end of each year',
    columns: { asOf: 'As of', state: 'State', score: 'Score', rank: 'Rank' },
  },
  sensitivity: {
    heading: 'What moves the ranking',
    lead: 'The weights are one choice among several. The same draws can also change how indicators are made comparable and averaged, leave one out, and read doubtful claims the other way.',
    start: 'Vary all of it',
    stop: 'Vary the weights alone',
    waiting: 'Being worked out…',
    caption: 'Shares of the variance of the average shift in rank that each choice accounts for',
    columns: { input: 'Choice', first: 'Alone', total: 'With all else', error: 'Standard error' },
    meaning:
      '“Alone” is what would vanish if that choice were settled; “with all else” also counts what it does together with the others. Shares need not add up to one.',
    unsettled: 'not to be told',
  },
  inputs: {
    weights: 'the weights',
    normalisation: 'how indicators are made comparable',
    aggregation: 'the kind of mean',
    indicators: 'leaving an indicator out',
    claims: 'reading claims the other way',
  } satisfies Record<VariedInput, string>,
  made: {
    heading: 'What the index is made of',
    caption: 'Each indicator is computed by a rule that its name opens; what it counts for is its weight',
    columns: {
      title: 'Indicator',
      dimension: 'Dimension',
      what: 'What it counts',
      weight: 'Weight',
      direction: 'More of it',
    },
    directions: { positive: 'raises the score', negative: 'lowers the score' },
    noRow: 'no row in this view',
  },
  doubt: {
    heading: 'What to doubt',
    doubts: 'Claims that could be read the other way',
    who: 'Who says so',
    methods: 'Methods',
    sources: 'Sources',
  },
} as const

const MOST_NAMED = 3

/** The first few names, the rest counted. */
function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return formatList(names)
  return formatList([...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`])
}
