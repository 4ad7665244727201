import { BASIS_LABELS, EVENT_KIND_LABELS, TREATY_KIND_LABELS, formatNumber, formatShare } from '@ffc/core'
import type { CountryData } from '@ffc/core/analyses/country.run'
import type { ScoreData } from '@ffc/core/cooperation'
import { type ComputedAnswer, isRefusal } from '../answers.ts'
import { CAUTION, scoreQuestion } from '../cooperation/ranking-sheet.ts'
import { flatSheet } from '../flat-sheet.ts'
import { shortDate } from '../short-date.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet, Target } from '../sheet.ts'

const question: PaneDefinition['question'] = ({ subject }) => ({ analysis: 'country', given: { iso3: subject } })

export const countryScreen: ScreenDefinition = {
  name: 'country',
  title: 'A state',
  question: 'What is between China and this state?',
  panes: [
    { name: 'profile', title: 'Profile', question, sheet: profileSheet, hasStates: true },
    {
      name: 'score',
      title: 'Its score',
      question: scoreQuestion,
      caution: CAUTION,
      finding: (answer, context) => scoreFinding(answer, context),
      sheet: contributionsSheet,
    },
    notesPane(question),
  ],
}

/** Headings of the profile's parts. */
const PART_HEADINGS: Readonly<Record<string, string>> = {
  treaty: 'Instruments',
  count: 'Counts',
  position: 'Stances',
  route: 'Routes',
  figure: 'Figures of theatres in it',
  argument: 'Arguments',
}

/** "by 2019-01-25" is the longest; what happened is worth more than its kind, which narrow terminals leave out. */
const DATE = 13
const WHAT = 56

/** What a part is called where its name is not the word. */
const PART_WORDS: Readonly<Record<string, string>> = { treaty: 'instrument', position: 'stance' }

function profileSheet(answer: ComputedAnswer, { view }: PaneContext): TableSheet {
  const data = answer.answer.data as CountryData
  const { rows } = answer.table
  const treaties = new Map(data.treaties.map((treaty) => [treaty.id, treaty]))
  const part = (record: number) => String(rows[record]?.[0] ?? '')
  const id = (record: number) => String(rows[record]?.[3] ?? '')
  return flatSheet(answer, {
    columns: ['date', 'what', 'part'],
    empty: `No row of the ${view.edition.name} edition speaks of it.`,
    change: {
      date: { label: 'When', least: DATE, most: DATE },
      what: { label: 'What', least: WHAT, grows: true },
      part: { label: 'Kind', most: 14, least: 8 },
    },
    words: {
      date: (value) => (typeof value === 'string' ? shortDate(value, DATE) : ''),
      part: (value) =>
        EVENT_KIND_LABELS[value as keyof typeof EVENT_KIND_LABELS] ?? PART_WORDS[String(value)] ?? String(value),
    },
    idOf: (record) => `${part(record)} ${id(record)}`,
    rowsOf: (record) => [id(record)],
    headingOf: (record) => {
      const treaty = treaties.get(id(record))
      if (treaty) return `Instruments: ${TREATY_KIND_LABELS[treaty.kind].singular}`
      return PART_HEADINGS[part(record)] ?? 'What happened'
    },
    says: (record) => `${String(rows[record]?.[2] ?? '')} (${String(rows[record]?.[4] ?? '')})`,
    opens: (record) => openPart(part(record), id(record)),
  })
}

function openPart(part: string, id: string): Target | undefined {
  if (part === 'treaty') return { screen: 'treaty', subject: id }
  if (part === 'argument') return { screen: 'evidence', pane: 'theses', item: id }
  return undefined
}

function recordOf({ answer }: ComputedAnswer, { subject }: PaneContext) {
  return (answer.data as ScoreData).countries.find(({ iso3 }) => iso3 === subject)
}

function scoreFinding(answer: ComputedAnswer, context: PaneContext) {
  const record = recordOf(answer, context)
  const name = record?.name ?? nameOf(context)
  if (!record || record.score === null) {
    return { title: `${name}: no score`, subtitle: 'Nothing on record that the index counts.' }
  }
  const { score, rank, rankInterval, coverage } = record
  const range = rankInterval === null ? '' : `, ${rankInterval.lower}–${rankInterval.upper} in nine draws of ten`
  return {
    title: `${name}: score ${formatNumber(score, 2)}, rank ${rank ?? '–'}${range}`,
    subtitle: `What each indicator adds; ${formatShare(coverage)} of the index is known of it.`,
  }
}

function nameOf({ ask, subject }: PaneContext): string {
  const outcome = ask({ analysis: 'country', given: { iso3: subject } })
  return outcome && !isRefusal(outcome) ? (outcome.answer.data as CountryData).name : subject
}

function contributionsSheet(answer: ComputedAnswer, context: PaneContext): TableSheet {
  const record = recordOf(answer, context)
  const indicators = new Map((answer.answer.data as ScoreData).index.indicators.map((one) => [one.id, one]))
  return {
    kind: 'table',
    empty: 'Nothing on record that the index counts.',
    columns: [
      { key: 'title', label: 'Indicator', least: 16, most: 30 },
      { key: 'dimension', label: 'Dimension', least: 8 },
      { key: 'value', label: 'Value', align: 'right', falls: true },
      { key: 'weight', label: 'Weight', align: 'right', falls: true },
      { key: 'adds', label: 'Adds', align: 'right', falls: true },
      { key: 'basis', label: 'Basis', grows: true, least: 12 },
    ],
    rows: (record?.contributions ?? []).map(
      ({ indicator, dimension, value, weight, contribution, basis, evidence }) => ({
        id: indicator,
        says: `${indicators.get(indicator)?.title ?? indicator}: ${indicators.get(indicator)?.description ?? ''}`,
        rows: [...new Set(evidence.map(({ row }) => row))],
        cells: [
          { text: indicators.get(indicator)?.title ?? indicator, rows: [indicator] },
          { text: dimension, rows: [indicator] },
          { text: value === null ? '–' : formatNumber(value, 2), order: value },
          { text: formatShare(weight), order: weight },
          { text: contribution === null ? '–' : formatNumber(contribution, 3), order: contribution },
          { text: BASIS_LABELS[basis], tone: 'muted' as const },
        ],
      }),
    ),
  }
}
