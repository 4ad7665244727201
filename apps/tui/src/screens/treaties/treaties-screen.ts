import { TREATY_KINDS, TREATY_KIND_LABELS, TREATY_STATUS_LABELS, type DossierView } from '@ffc/core'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import {
  bySignature,
  treatyName,
  treatySentence,
  waitAxis,
  waitBar,
  waitFigure,
  waitRange,
  waitSpan,
} from '@ffc/figures'
import { renderCells, terminalFrame } from '@ffc/figures/terminal'
import type { ComputedAnswer } from '../answers.ts'
import { shortDate } from '../short-date.ts'
import { figureSheet } from '../figure-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { ChoiceDefinition, PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { SheetRow, TableSheet } from '../sheet.ts'
import { cellRows } from '../treaty/treaty-items.ts'

const DATE = 10
const WAIT = 8
/** Narrower, a bar cannot be told from its neighbours. */
const LEAST_BAR = 32

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'treaties', given: given('treaties') })

/** The kind of instrument, for every analysis that looks at one. */
export const kindChoice: ChoiceDefinition = {
  analyses: ['treaties', 'lag', 'forecast', 'stages', 'backtest', 'hazard'],
  values: () => TREATY_KINDS.map((kind) => ({ label: TREATY_KIND_LABELS[kind].plural, given: { kind } })),
}

const listChoice: ChoiceDefinition = {
  analyses: kindChoice.analyses,
  values: (context) => [...kindChoice.values(context), { label: 'all kinds', given: {} }],
}

export const treatiesScreen: ScreenDefinition = {
  name: 'treaties',
  title: 'Treaties',
  question: 'How long until a signature binds?',
  choice: listChoice,
  panes: [
    { name: 'list', title: 'List', question, sheet: listSheet },
    {
      name: 'figure',
      title: 'Calendar',
      question,
      sheet: (answer, context) =>
        figureSheet('treaties', answer, context, { opens: (id) => ({ screen: 'treaty', subject: id }) }),
    },
    notesPane(question),
  ],
}

function listSheet({ answer }: ComputedAnswer, { view, given }: PaneContext): TableSheet {
  const records = answer.data as readonly TreatyRecord[]
  const span = waitSpan(records, view.asOf)
  const byId = new Map(records.map((record) => [record.id, record]))
  const isMixed = given('treaties')['kind'] === undefined
  return {
    kind: 'table',
    empty: 'No instruments of this kind in this view.',
    columns: [
      { key: 'partner', label: 'Partner', title: 'the treaty', least: 20, most: isMixed ? 44 : 24 },
      { key: 'signedOn', label: 'Signed', title: 'signature', least: DATE, most: DATE },
      {
        key: 'bar',
        label: '',
        least: LEAST_BAR,
        grows: true,
        isDrawn: true,
        drawHeader: (width, { ascii }) =>
          renderCells(waitAxis({ frame: terminalFrame(width, 1), span }), width, 1, { ascii })[0] ?? [],
        draw: ({ id }, width, { ascii, isSelected }) => {
          const record = byId.get(id)
          if (!record) return []
          const scene = waitBar(record, { frame: terminalFrame(width, 1), span, asOf: view.asOf })
          return renderCells(scene, width, 1, { ascii, selected: isSelected ? id : undefined })[0] ?? []
        },
      },
      { key: 'wait', label: 'Years', title: 'the wait', align: 'right', least: WAIT, falls: true },
      { key: 'inForceOn', label: 'In force', title: 'entry into force', least: DATE, most: DATE },
      { key: 'status', label: 'Status', title: 'the status', least: 8 },
    ],
    rows: records
      .map((record, index) => listRow(record, index, isMixed, view))
      .toSorted((a, b) => bySignature(byId.get(a.id)!, byId.get(b.id)!)),
  }
}

function listRow(record: TreatyRecord, index: number, isMixed: boolean, { tables }: DossierView): SheetRow {
  const name = treatyName(record)
  const official = tables.countries.find(({ id }) => id === record.partner)?.nameOfficial ?? ''
  const range = waitRange(record)
  return {
    id: record.id,
    record: index,
    says: treatySentence(record),
    rows: [record.id],
    opens: { screen: 'treaty', subject: record.id },
    names: [record.partner, record.partnerNameZh, official, record.titleEn, record.titleZh].join(' '),
    cells: [
      { text: isMixed ? `${name}, ${TREATY_KIND_LABELS[record.kind].singular}` : name, rows: [record.id] },
      {
        text: shortDate(record.signedOn, DATE),
        order: record.signedOn,
        rows: cellRows(record, 'signature'),
      },
      { text: '' },
      {
        text: waitFigure(record),
        order: range?.least ?? null,
        rows: cellRows(record, 'wait'),
        ...(record.lagDays === null ? { tone: 'muted' } : {}),
      },
      {
        text: shortDate(record.inForceOn, DATE),
        order: record.inForceOn,
        rows: cellRows(record, 'wait'),
        ...(record.lagDays === null ? { tone: 'muted' } : {}),
      },
      { text: TREATY_STATUS_LABELS[record.status], rows: cellRows(record, 'wait') },
    ],
  }
}
