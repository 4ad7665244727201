import type { ThesisRecord } from '@ffc/core/analyses/theses.run'
import type { ComputedAnswer } from '../answers.ts'
import { type FlatSheetOptions, evidenceOf, flatSheet } from '../flat-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet } from '../sheet.ts'

const ask =
  (analysis: string): PaneDefinition['question'] =>
  ({ given }) => ({ analysis, given: given(analysis) })
const VERDICTS = ['supported', 'contradicted', 'mixed', 'not-testable']

const table = (name: string, title: string, options: FlatSheetOptions = {}): PaneDefinition => ({
  name,
  title,
  question: ask(name),
  sheet: (answer) => flatSheet(answer, options),
})

export const evidenceScreen: ScreenDefinition = {
  name: 'evidence',
  title: 'Evidence',
  question: 'Who says so, and who disagrees?',
  choice: {
    analyses: ['theses'],
    values: () => [
      { label: 'all verdicts', given: {} },
      ...VERDICTS.map((verdict) => ({ label: verdict, given: { verdict } })),
    ],
  },
  panes: [
    { name: 'theses', title: 'Arguments', question: ask('theses'), sheet: thesesSheet },
    {
      name: 'corrections',
      title: 'Corrections',
      question: ask('corrections'),
      sheet: (answer) =>
        flatSheet(answer, {
          columns: ['says', 'instead', 'standing', 'sources'],
          empty: 'No source of this view contradicts the article; the extended edition (e) holds those that do.',
          change: { says: { least: 20 }, instead: { least: 20 }, standing: { least: 10 } },
          headingOf: (record) => String(answer.table.rows[record]?.[0] ?? ''),
        }),
    },
    table('sources', 'Sources', {
      columns: ['publisher', 'published', 'tier', 'title', 'id'],
      change: {
        publisher: { least: 16, most: 30 },
        published: { least: 10, most: 10 },
        tier: { least: 8, most: 12 },
        title: { least: 30, most: 90 },
        id: { least: 12, most: 24 },
      },
    }),
    table('organisations', 'Organisations', {
      columns: ['nameEn', 'nameZh', 'aliases', 'description'],
      change: { nameEn: { label: 'Name', least: 20 }, nameZh: { label: 'Chinese' }, description: { least: 20 } },
    }),
    table('ties', 'Ties'),
    table('positions', 'Stances', { opens: () => undefined }),
    table('counts', 'Counts'),
    notesPane(ask('theses')),
  ],
}

function thesesSheet({ answer, table: flat }: ComputedAnswer): TableSheet {
  const records = answer.data as readonly ThesisRecord[]
  return {
    kind: 'table',
    empty: 'No argument has this verdict in this view.',
    columns: [
      { key: 'title', label: 'Argument', least: 20, most: 50 },
      { key: 'verdict', label: 'Verdict', least: 12 },
      { key: 'otherSources', label: 'Other sources', align: 'right', falls: true, least: 7 },
      { key: 'because', label: 'Because', grows: true, least: 20 },
    ],
    rows: flat.rows.flatMap((_row, index) => {
      const record = records[index]
      if (!record) return []
      const { id, title, statement, verdict, because, otherSources } = record
      return [
        {
          id,
          record: index,
          says: `The article argues: ${statement} ${because}`,
          rows: [...new Set([id, ...evidenceOf(record)])],
          names: `${id} ${statement}`,
          cells: [
            { text: title, rows: [id] },
            { text: verdict.replaceAll('-', ' '), ...(verdict === 'contradicted' ? { tone: 'accent' as const } : {}) },
            { text: String(otherSources), order: otherSources },
            { text: because },
          ],
        },
      ]
    }),
  }
}
