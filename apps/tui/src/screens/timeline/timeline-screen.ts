import {
  compareText,
  type DossierView,
  EVENT_KIND_LABELS,
  STAGES,
  type Stage,
  focalName,
  formatEdtf,
  stageLabel,
} from '@ffc/core'
import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import { type ComputedAnswer, isRefusal } from '../answers.ts'
import { shortDate } from '../short-date.ts'
import { figureSheet } from '../figure-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { ChoiceValue, PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet } from '../sheet.ts'
import { beforeAfterSheet } from './before-after-sheet.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'timeline', given: given('timeline') })

/** "by 2019-01-25" is the longest. */
const DATE = 13

export const timelineScreen: ScreenDefinition = {
  name: 'timeline',
  title: 'Timeline',
  question: 'What happened when?',
  choice: { analyses: ['timeline'], values: kindChoices },
  secondChoice: { analyses: ['timeline'], values: stateChoices },
  panes: [
    { name: 'list', title: 'List', question, sheet: listSheet },
    {
      name: 'lanes',
      title: 'Lanes',
      question,
      sheet: (answer, context) => figureSheet('timeline', answer, context),
    },
    {
      name: 'interplay',
      title: 'Before and after',
      question: ({ given }) => ({ analysis: 'interplay', given: given('interplay') }),
      sheet: beforeAfterSheet,
    },
    notesPane(question),
  ],
}

/** A kind of happening in words; a stage names the focal state. */
function kindWords(kind: string, view: DossierView): string {
  if ((STAGES as readonly string[]).includes(kind)) return stageLabel(kind as Stage, focalName(view))
  return EVENT_KIND_LABELS[kind as keyof typeof EVENT_KIND_LABELS] ?? kind
}

function listSheet({ answer }: ComputedAnswer, { view }: PaneContext): TableSheet {
  const names = new Map(view.tables.countries.map(({ id, nameEn }) => [id, nameEn]))
  const treaties = new Set(view.tables.treaties.map(({ id }) => id))
  return {
    kind: 'table',
    empty: 'Nothing of this kind happened in this view.',
    columns: [
      { key: 'date', label: 'When', least: DATE, most: DATE },
      { key: 'kind', label: 'Kind', least: 8, most: 16 },
      { key: 'countries', label: 'States', least: 8, most: 16 },
      { key: 'title', label: 'What', grows: true, least: 32 },
    ],
    rows: inTime(answer.data as readonly TimelineRecord[]).map(({ record, index }) => {
      const { id, date, kind, title, countries, happening, sources } = record
      const states = countries.filter((code) => code !== view.dossier.focalState).map((code) => names.get(code) ?? code)
      return {
        id,
        record: index,
        says: `${formatEdtf(date as Parameters<typeof formatEdtf>[0])}: ${title} Told by ${[...new Set(sources.map(({ source }) => source))].join(', ')}.`,
        rows: [...new Set([id, ...sources.map(({ row }) => row)])],
        names: `${id} ${countries.join(' ')}`,
        ...(treaties.has(happening) ? { opens: { screen: 'treaty', subject: happening } as const } : {}),
        cells: [
          { text: shortDate(date, DATE), order: placeInTime(record) },
          { text: kindWords(kind, view) },
          { text: states.join(', ') },
          { text: title },
        ],
      }
    }),
  }
}

/** By the last day that a date may mean: what is only known to be over by then stands where it was told. */
function inTime(records: readonly TimelineRecord[]) {
  return records
    .map((record, index) => ({ record, index }))
    .toSorted((a, b) => compareText(placeInTime(a.record), placeInTime(b.record)))
}

function placeInTime({ earliest, latest }: TimelineRecord): string {
  return latest ?? earliest ?? ''
}

function recordsOf({ ask }: PaneContext): readonly TimelineRecord[] {
  const outcome = ask({ analysis: 'timeline', given: {} })
  return outcome && !isRefusal(outcome) ? (outcome.answer.data as readonly TimelineRecord[]) : []
}

/** The kinds that occur in the view. */
function kindChoices(context: PaneContext): ChoiceValue[] {
  const kinds = [...new Set(recordsOf(context).map(({ kind }) => kind))].toSorted()
  return [
    { label: 'everything', given: {} },
    ...kinds.map((kind) => ({ label: kindWords(kind, context.view), given: { kind } })),
  ]
}

/** The states that occur, the one with most rows first. */
function stateChoices(context: PaneContext): ChoiceValue[] {
  const { view } = context
  const counts = new Map<string, number>()
  for (const code of recordsOf(context).flatMap(({ countries }) => countries)) {
    if (code !== view.dossier.focalState) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const names = new Map(view.tables.countries.map(({ id, nameEn }) => [id, nameEn]))
  return [
    { label: 'all states', given: {} },
    ...[...counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code]) => ({ label: names.get(code) ?? code, given: { country: code } })),
  ]
}
