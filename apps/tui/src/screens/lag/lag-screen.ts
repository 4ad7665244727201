import { DAYS_PER_YEAR, GROUPINGS, type LagData, formatNumber, formatShare } from '@ffc/core'
import type { StagesData } from '@ffc/core/analyses/stages.run'
import type { ComputedAnswer } from '../answers.ts'
import { figureSheet } from '../figure-sheet.ts'
import { flatSheet } from '../flat-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { SheetRow, TableSheet } from '../sheet.ts'
import { kindChoice } from '../treaties/treaties-screen.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'lag', given: given('lag') })
const ask =
  (analysis: string): PaneDefinition['question'] =>
  ({ given }) => ({ analysis, given: given(analysis) })

export const lagScreen: ScreenDefinition = {
  name: 'lag',
  title: 'The wait',
  question: 'How long does a treaty take to bind?',
  choice: kindChoice,
  secondChoice: {
    analyses: ['lag'],
    values: () => GROUPINGS.map((grouping) => ({ label: `by ${grouping}`, given: { 'group-by': grouping } })),
  },
  panes: [
    {
      name: 'curve',
      title: 'Curve',
      question,
      sheet: (answer, context) =>
        figureSheet('lag', answer, context, {
          sticky: 0,
          opens: (_part, [treaty]) => (treaty === undefined ? undefined : { screen: 'treaty', subject: treaty }),
        }),
    },
    { name: 'steps', title: 'Steps', question, sheet: stepsSheet },
    { name: 'stages', title: 'Stages', question: ask('stages'), sheet: stagesSheet },
    { name: 'hazard', title: 'Hazard', question: ask('hazard'), sheet: (answer) => flatSheet(answer) },
    notesPane(question),
  ],
}

function stepsSheet({ answer }: ComputedAnswer, _context: PaneContext): TableSheet {
  const { groups, observations } = answer.data as LagData
  const isGrouped = groups.length > 1
  const names = new Map(observations.map(({ treaty, partnerName }) => [treaty, partnerName ?? treaty]))
  const claims = new Map(observations.map(({ treaty, sources }) => [treaty, sources.map(({ row }) => row)]))
  let record = 0
  const rows = groups.flatMap((group) =>
    group.curve.flatMap((point): SheetRow[] => {
      const index = record
      record += 1
      if (point.rows.length === 0) return []
      const who = point.rows.map((row) => names.get(row) ?? row).join(', ')
      const limits =
        point.lower === null || point.upper === null ? '–' : `${formatShare(point.lower)}–${formatShare(point.upper)}`
      const [treaty] = point.rows
      return [
        {
          id: `${group.group} ${point.time}`,
          record: index,
          ...(isGrouped ? { heading: group.group } : {}),
          says: `${who}: after ${formatNumber(point.time)} days ${formatShare(point.survival)} still wait (${limits}).`,
          rows: [...new Set(point.rows.flatMap((row) => claims.get(row) ?? [row]))],
          ...(treaty === undefined ? {} : { opens: { screen: 'treaty', subject: treaty } as const }),
          cells: [
            { text: (point.time / DAYS_PER_YEAR).toFixed(1), order: point.time },
            { text: formatNumber(point.time), order: point.time },
            { text: formatNumber(point.atRisk), order: point.atRisk },
            { text: formatNumber(point.events), order: point.events },
            { text: formatNumber(point.censored), order: point.censored },
            { text: formatShare(point.survival), order: point.survival },
            { text: limits, order: point.lower },
            { text: who },
          ],
        },
      ]
    }),
  )
  return {
    kind: 'table',
    empty:
      'No treaty of this kind has a day of signature by this date together with a day of entry into force, or a source that calls it pending.',
    columns: [
      { key: 'years', label: 'Years', align: 'right' },
      { key: 'time', label: 'Days', align: 'right' },
      { key: 'atRisk', label: 'At risk', align: 'right' },
      { key: 'events', label: 'Over', align: 'right' },
      { key: 'censored', label: 'Waiting', align: 'right' },
      { key: 'survival', label: 'Share', align: 'right' },
      { key: 'interval', label: 'Interval', align: 'right', least: 9 },
      { key: 'who', label: 'Who', grows: true, least: 12 },
    ],
    rows,
  }
}

/** The waits on each side first: narrow terminals leave out the days of approval. */
const STAGE_COLUMNS = [
  'partnerName',
  'signedOn',
  'focalDays',
  'partnerDays',
  'afterApprovalDays',
  'lastSide',
  'approvedByFocalOn',
  'approvedByPartnerOn',
  'exchangedOn',
  'inForceOn',
]
const DAY = { least: 10, most: 10 }

function stagesSheet(answer: ComputedAnswer): TableSheet {
  const { treaties } = answer.answer.data as StagesData
  return flatSheet(answer, {
    columns: STAGE_COLUMNS,
    empty: 'No treaty of this kind was signed by this date.',
    change: {
      partnerName: { least: 16, most: 24 },
      signedOn: DAY,
      afterApprovalDays: { label: 'After both' },
      lastSide: { label: 'Last', least: 7 },
      approvedByFocalOn: DAY,
      approvedByPartnerOn: DAY,
      exchangedOn: DAY,
      inForceOn: DAY,
    },
    idOf: (record) => treaties[record]?.treaty ?? '',
    rowsOf: (record) => [...new Set(treaties[record]?.sources.map(({ row }) => row))],
    opens: (record) => ({ screen: 'treaty', subject: treaties[record]?.treaty ?? '' }),
  })
}
