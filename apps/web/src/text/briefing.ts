/** The words of the briefing. */
import { formatCount, formatDay, formatNumber, formatYears } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const BRIEFING_TEXT = {
  answer: (focal: string, signed: number, waiting: number) =>
    `${focal} has signed ${formatCount(signed, 'extradition treaty', 'extradition treaties')}; ${
      waiting === 0
        ? 'all of them bind'
        : `${formatNumber(waiting)} of them still ${waiting === 1 ? 'waits' : 'wait'} to bind`
    }.`,
  range: (low: number, high: number, figures: number) =>
    ` Of its nationals and of Uyghurs said to fight abroad, ${formatCount(figures, 'published figure gives', 'published figures give')} from ${formatNumber(low)} to ${upTo(high)}: they do not count the same people.`,
  nothing: 'Nothing had been signed on this date.',
  standfirst: (claims: number, sources: number, edition: string, asOf: CivilDate) =>
    `Six questions, answered from ${formatCount(claims, 'claim', 'claims')} of ${formatCount(sources, 'source', 'sources')} in the ${edition} edition, as of ${formatDay(asOf)}. Each sentence is computed from its rows while you read, and opens who says so.`,
  naive: (count: number, median: number) =>
    `Half of the ${formatNumber(count)} in force alone took more than ${formatYears(median)}: leaving out those that wait makes treaties look quicker than they are.`,
  why: (rows: number) => `Who says so: ${formatCount(rows, 'row', 'rows')}`,
  more: 'Read on',
  noFinding: 'Nothing can be said of this on this date.',
  loading: 'This part is being computed…',
  failed: 'The program of this part could not be fetched.',
  curve: {
    hint: 'Point at the curve, or tab to it and use the arrow keys, to read each step; Enter shows who says so.',
    data: 'The curve as a table',
    caption: 'Share of treaties still waiting, by days since signature',
  },
  scatter: {
    hint: 'Point at a state, or tab to the figure and use the arrow keys; Enter shows who says so.',
    data: 'Both scores as a table',
    caption: 'Score on paper and in practice of each state',
    columns: { state: 'State', paper: 'On paper', practice: 'In practice', terms: 'In its terms' },
  },
  figures: {
    hint: 'Point at a figure, or tab to the list and use the arrow keys; Enter shows who says so.',
    data: 'The figures as a table',
    caption: 'Every published figure of this view, as it was published',
  },
  evidence: {
    answer: (publisher: string, own: number, all: number) =>
      `${publisher} makes ${formatNumber(own)} of the ${formatNumber(all)} claims here.`,
    contradicted: (count: number) =>
      count === 0
        ? 'In this view nobody contradicts the article.'
        : `${formatCount(count, 'figure of the article is', 'figures of the article are')} contradicted by others.`,
    note: 'Two sources that disagree are two rows. Where one of them must be used, the rule that chose it stands beside it.',
  },
  questions: {
    treaties: 'How long does a treaty take to bind?',
    cooperation: 'Who cooperates, on paper and in practice?',
    estimates: 'How many fighters are there said to be?',
    routes: 'What lies along the routes?',
    interplay: 'What changed around events at home and abroad?',
    evidence: 'Who says so?',
  },
  limits: {
    heading: 'What to keep in mind',
    pending: 'A treaty that waits is not zero.',
    pendingText:
      'Those signed and not in force count for as long as they have waited. Dropping them would make every figure of the wait too small.',
    score: 'The score is no grade.',
    scoreText: 'It measures cooperation with requests of one state. Refusing may be a duty.',
    people: 'Figures of fighters are claims.',
    peopleText:
      'Most repeat another one, few say how they counted, and they count different people. None is added to another here.',
    words: 'Words are quoted.',
    wordsText:
      'Whom a state calls a terrorist or an extremist is that state’s word. No private person is named or stored.',
    edition: 'The first edition is one author’s account.',
    editionText:
      'It holds only what one article says, so that it can be checked against it. The other edition adds everything sourced since, with what contradicts it.',
  },
} as const

/** “Thousands” is stored as up to 9,999: nobody counted to the last one. */
function upTo(value: number): string {
  return value % 1000 === 999 ? `fewer than ${formatNumber(value + 1)}` : formatNumber(value)
}
