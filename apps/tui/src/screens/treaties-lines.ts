import { TREATY_KIND_LABELS } from '@ffc/core'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { treatyName, treatySentence, waitAxis, waitBar, waitFigure } from '@ffc/figures'
import { renderCells, terminalFrame } from '@ffc/figures/terminal'
import stringWidth from 'string-width'
import {
  BLANK,
  type Line,
  type Style,
  fitCell,
  fitLines,
  line,
  padLine,
  span,
  windowStart,
  wrapWords,
} from '../components/line.ts'
import type { AppState, ListCell, SortKey } from './app-state.ts'
import { listIndex, listedOf, treatiesOf, viewOf } from './model.ts'
import type { Size } from './size.ts'

const MARKER = 2
const DATE = 10
const WAIT = 8
const GAP = 2
/** Most of the width that names may take. */
const NAME_SHARE = 0.3
/** Lines above and under the list. */
const HEAD_LINES = 4
const FOOT_LINES = 3
/** From this width on, the day of entry into force has a column of its own. */
const WIDE = 100

interface Columns {
  readonly name: number
  /** Zero where there is no room for it. */
  readonly inForce: number
  readonly bar: number
}

/** How many treaties are seen at once. */
export function treatiesPage({ rows }: Size): number {
  return Math.max(1, rows - HEAD_LINES - FOOT_LINES)
}

/** The list of treaties: the finding, a row for each with its wait as a bar, and what the row under the cursor says. */
export function treatiesLines(state: AppState, size: Size): Line[] {
  const { finding } = treatiesOf(state)
  const listed = listedOf(state)
  const index = listIndex(listed, state.list)
  const page = treatiesPage(size)
  const start = windowStart(index, page, listed.length)
  const widths = columnsOf(listed, state, size)
  const selected = listed[index]
  const rows = listed.slice(start, start + page)
  return [
    line(finding.title, { bold: true }),
    line(finding.subtitle, { tone: 'muted' }),
    BLANK,
    headerLine(state, widths, size),
    ...fitLines(
      rows.length > 0
        ? rows.map((record) => rowLine(record, state, record === selected, widths, size))
        : [nothingLine(state)],
      page,
    ),
    BLANK,
    ...fitLines(selected ? wrapWords(treatySentence(selected), size.columns) : [], FOOT_LINES - 1),
  ]
}

function columnsOf(listed: readonly TreatyRecord[], state: AppState, { columns }: Size): Columns {
  const longest = Math.max(10, ...listed.map((record) => stringWidth(rowName(record, state))))
  const name = Math.min(longest, Math.floor(columns * NAME_SHARE))
  const inForce = columns >= WIDE ? DATE + GAP : 0
  return { name, inForce, bar: columns - MARKER - name - GAP - DATE - GAP - inForce - WAIT - 1 }
}

function headerLine(state: AppState, { name, inForce, bar }: Columns, { ascii }: Size): Line {
  const { span: calendar } = treatiesOf(state)
  // The longest wait comes first; everything else starts at its beginning.
  const isFalling = (state.list.sort === 'wait') !== state.list.isReversed
  const mark = isFalling ? '↓' : '↑'
  const title = (words: string, key: SortKey) => (state.list.sort === key ? `${words} ${mark}` : words)
  const axis = renderCells(waitAxis({ frame: terminalFrame(bar, 1), span: calendar }), bar, 1, { ascii })[0] ?? []
  return [
    span(`  ${fitCell(title('Partner', state.list.sort === 'status' ? 'status' : 'partner'), name)}  `, {
      tone: 'muted',
    }),
    span(`${fitCell(title('Signed', 'signature'), DATE)}  `, { tone: 'muted' }),
    ...(inForce > 0 ? [span(`${fitCell('In force', DATE)}  `, { tone: 'muted' })] : []),
    ...padLine(axis, bar),
    span(` ${fitCell(title('Years', 'wait'), WAIT, 'right')}`, { tone: 'muted' }),
  ]
}

function rowLine(record: TreatyRecord, state: AppState, isSelected: boolean, widths: Columns, { ascii }: Size): Line {
  const { name, inForce, bar } = widths
  const { asOf } = viewOf(state)
  const frame = terminalFrame(bar, 1)
  const scene = waitBar(record, { frame, span: treatiesOf(state).span, asOf })
  const cells = renderCells(scene, bar, 1, { ascii, selected: isSelected ? record.id : undefined })[0] ?? []
  const style = (cell: ListCell): Style =>
    isSelected
      ? { bold: true, inverse: state.list.cell === cell }
      : record.lagDays === null && cell === 'wait'
        ? { tone: 'muted' }
        : {}
  const cell = (words: string, width: number, which: ListCell, align?: 'right') =>
    span(fitCell(words, width, align), style(which))
  return [
    isSelected ? span('› ', { tone: 'accent' }) : span('  '),
    cell(rowName(record, state), name, 'treaty'),
    span('  '),
    cell(shortDate(record.signedOn), DATE, 'signature'),
    span('  '),
    ...(inForce > 0 ? [cell(shortDate(record.inForceOn), DATE, 'wait'), span('  ')] : []),
    ...padLine(cells, bar),
    span(' '),
    cell(waitFigure(record), WAIT, 'wait', 'right'),
  ]
}

/** A state may have several instruments: where all kinds are listed, the kind is said. */
function rowName(record: TreatyRecord, { kind }: AppState): string {
  return kind === null ? `${treatyName(record)}, ${record.kind}` : treatyName(record)
}

/** EDTF where it fits; else an interval by the years of its ends. */
function shortDate(date: string | null): string {
  if (date === null) return '–'
  if (date.length <= DATE) return date
  return [...new Set(date.split('/').map((end) => end.slice(0, 4)))].join('/')
}

function nothingLine({ list, kind }: AppState): Line {
  const what = kind === null ? 'instruments' : TREATY_KIND_LABELS[kind].plural
  return line(
    list.filter === '' ? `  No ${what} in this view.` : `  No ${what} contain “${list.filter}”. Esc shows all.`,
    { tone: 'muted' },
  )
}
