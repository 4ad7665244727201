/** The words of the methods page; its documents are those of the repository. */
import { formatCount, formatDays, formatNumber } from '@ffc/core/present'

export const METHODS_TEXT = {
  hint: 'The methods are the same on every date; the example below is computed for the date that you choose.',
  answer: 'Because every number can be computed again, elsewhere, by other people’s programs.',
  compared: (count: string) =>
    `Because every number can be computed again: ${count} of them have been, with R and other programs, and agree.`,
  standfirst:
    'Each answer names its rows, its method with a reference, its data version and their hash. The statistics are written for this project and held against R; where a method is a convention of ours, that is said.',
  contents: 'On this page',
  worked: {
    heading: 'One number, by hand',
    lead: (n: number, first: string, days: number) =>
      `The curve of the ${formatCount(n, 'extradition treaty', 'extradition treaties')} of this view starts at 1: nobody has bound yet. The first to bind is ${first}, after ${formatDays(days)}.`,
    step: (atRisk: number, events: number, survival: number) =>
      `At that wait ${formatNumber(atRisk)} were waiting and ${formatNumber(events)} bound, so the share still waiting becomes 1 × (1 − ${formatNumber(events)}/${formatNumber(atRisk)}) = ${formatNumber(survival, 4)}.`,
    caption: 'The first steps of the curve',
    columns: {
      time: 'Days',
      atRisk: 'Waiting',
      events: 'Bound',
      factor: '1 − bound/waiting',
      survival: 'Still waiting',
    },
    rest: 'A treaty that still waits leaves the count of those waiting at its own wait, and takes nothing from the curve there: that is all that censoring does.',
    none: 'There is no wait to measure on this date.',
  },
  words: {
    heading: 'In plain words',
    terms: [
      ['Median', 'The middle: half are shorter, half are longer.'],
      [
        'Interval',
        'How far chance alone could have moved a number. A 95% interval is made by a rule whose results hold the true value 95 times in 100.',
      ],
      [
        'Censored',
        'Known only in part: this treaty has waited so long and still waits. It counts, as far as it is known.',
      ],
      [
        'Known-at',
        'A second date: only what had been published by then is counted. It shows what could have been said at the time.',
      ],
      [
        'Disputed',
        'Sources give different values. The one in use was chosen by a stated rule; the others stand beside it.',
      ],
      ['Pooled', 'Several claims of the same quantity, summarised. Claims of different quantities are never pooled.'],
    ],
  },
  methods: 'The methods',
  limits: 'Limits and ethics',
  agreement: 'Agreement with R',
} as const
