import { TREATY_KIND_LABELS, TREATY_STATUS_LABELS } from '@ffc/core'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { treatySentence, waitAxis, waitBar, waitSpan } from '@ffc/figures'
import { renderCells, terminalFrame } from '@ffc/figures/terminal'
import { type Line, line } from '../../components/line.ts'
import type { ComputedAnswer } from '../answers.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { DrawHead, TableSheet, Target } from '../sheet.ts'
import { treatyItems } from './treaty-items.ts'

/** The treaty's row and claims: what `ffc why` prints. */
const question: PaneDefinition['question'] = ({ subject }) => ({ analysis: 'why', given: { id: subject } })

export const treatyScreen: ScreenDefinition = {
  name: 'treaty',
  title: 'A treaty',
  question: 'What happened to this one, and who says so?',
  panes: [{ name: 'claims', title: 'Claims', question, finding, head, sheet: claimsSheet }, notesPane(question)],
}

/** Every instrument of the view: the open one, and the calendar that it stands on. */
function recordsOf({ ask }: PaneContext): readonly TreatyRecord[] {
  const outcome = ask({ analysis: 'treaties', given: {} })
  return outcome && 'answer' in outcome ? (outcome.answer.data as readonly TreatyRecord[]) : []
}

function recordOf(context: PaneContext): TreatyRecord | undefined {
  return recordsOf(context).find(({ id }) => id === context.subject)
}

function finding(_answer: ComputedAnswer, context: PaneContext) {
  const record = recordOf(context)
  if (!record) return { title: context.subject, subtitle: '' }
  const { titleEn, titleZh, kind, status, id } = record
  return {
    title: titleEn,
    subtitle: [titleZh, TREATY_KIND_LABELS[kind].singular, TREATY_STATUS_LABELS[status], id]
      .filter((part) => part !== null)
      .join(' · '),
  }
}

function head(_answer: ComputedAnswer, context: PaneContext): DrawHead {
  const record = recordOf(context)
  const same = recordsOf(context).filter(({ kind }) => kind === record?.kind)
  return ({ columns, ascii }): Line[] => {
    if (!record) return []
    const span = waitSpan(same, context.view.asOf)
    const frame = terminalFrame(columns, 1)
    const draw = (scene: ReturnType<typeof waitBar>): Line => renderCells(scene, columns, 1, { ascii })[0] ?? []
    return [
      draw(waitAxis({ frame, span })),
      draw(waitBar(record, { frame, span, asOf: context.view.asOf })),
      line(treatySentence(record)),
      ...(record.note === null ? [] : [line(`Note: ${record.note}`, { tone: 'muted' })]),
    ]
  }
}

function claimsSheet(_answer: ComputedAnswer, context: PaneContext): TableSheet {
  const record = recordOf(context)
  return {
    kind: 'table',
    empty: 'It was not signed yet on this date, or no source of this edition speaks of it.',
    columns: [
      { key: 'date', label: 'When', least: 10, most: 17 },
      { key: 'words', label: 'What', least: 14, most: 40 },
      { key: 'who', label: 'Who says so', grows: true, least: 16 },
    ],
    rows: record
      ? treatyItems(record, context.view).map(({ section, row, date, order, words, who }) => {
          const partner = partnerTarget(record, row)
          return {
            id: `${section} ${row} ${words}`,
            heading: section,
            says: `${date} ${words}. ${who}.`.trim(),
            rows: [row],
            ...(partner ? { opens: partner } : {}),
            cells: [{ text: date, order }, { text: words }, { text: who, tone: 'muted' as const }],
          }
        })
      : [],
  }
}

/** From the treaty's own row on to the state that it is with. */
function partnerTarget({ id, partner }: TreatyRecord, row: string): Target | null {
  return row === id && partner !== null ? { screen: 'country', subject: partner } : null
}
