import { TREATY_KIND_LABELS, TREATY_STATUS_LABELS } from '@ffc/core'
import { treatySentence, waitAxis, waitBar } from '@ffc/figures'
import { renderCells, terminalFrame } from '@ffc/figures/terminal'
import { BLANK, type Line, cutText, fitCell, fitLines, line, span, windowStart, wrapWords } from '../components/line.ts'
import { type AppState, placeOf } from './app-state.ts'
import { openTreaty, treatiesOf, viewOf } from './model.ts'
import type { Size } from './size.ts'
import { type TreatyItem, treatyItems } from './treaty-items.ts'

const MARKER = 2
const DATE = 17
const GAP = 2
const LONGEST_WORDS = 30

/** One treaty: what happened to it, who says so, and who says otherwise. */
export function treatyLines(state: AppState, size: Size): Line[] {
  const place = placeOf(state)
  const record = openTreaty(state)
  if (!record || place.screen !== 'treaty') {
    const id = place.screen === 'treaty' ? place.id : ''
    return fitLines(
      [
        line(`${id}: no such treaty in this view`, { bold: true }),
        ...wrapWords('It was not signed yet on this date, or no source of this edition speaks of it.', size.columns),
      ],
      size.rows,
    )
  }
  const { asOf } = viewOf(state)
  const { span: calendar } = treatiesOf(state)
  const frame = terminalFrame(size.columns, 1)
  const draw = (scene: ReturnType<typeof waitBar>): Line =>
    renderCells(scene, size.columns, 1, { ascii: size.ascii })[0] ?? []
  const head: Line[] = [
    ...wrapWords(record.titleEn, size.columns, { bold: true }),
    line(
      [record.titleZh, TREATY_KIND_LABELS[record.kind].singular, TREATY_STATUS_LABELS[record.status], record.id]
        .filter((part) => part !== null)
        .join(' · '),
      { tone: 'muted' },
    ),
    BLANK,
    draw(waitAxis({ frame, span: calendar })),
    draw(waitBar(record, { frame, span: calendar, asOf })),
    BLANK,
    ...wrapWords(treatySentence(record), size.columns),
    ...(record.note === null ? [] : wrapWords(`Note: ${record.note}`, size.columns, { tone: 'muted' })),
    BLANK,
  ]
  const { lines, cursor } = itemLines(treatyItems(record, viewOf(state)), place.index, size)
  const room = Math.max(1, size.rows - head.length)
  const start = windowStart(cursor, room, lines.length)
  return fitLines([...head, ...lines.slice(start, start + room)], size.rows)
}

/** The items under their headings, and the line that the cursor is on. */
function itemLines(items: readonly TreatyItem[], selected: number, { columns }: Size) {
  const dated = items.filter(({ date }) => date !== '')
  const wordsWidth = Math.min(LONGEST_WORDS, Math.max(0, ...dated.map(({ words }) => words.length)))
  const whoWidth = columns - MARKER - DATE - GAP - wordsWidth - GAP
  const lines: Line[] = []
  let cursor = 0
  for (const [index, { section, date, words, who }] of items.entries()) {
    if (section !== items[index - 1]?.section) {
      if (index > 0) lines.push(BLANK)
      lines.push(line(section, { tone: 'muted' }))
    }
    const isSelected = index === selected
    if (isSelected) cursor = lines.length
    const style = { bold: isSelected }
    const cells =
      date === ''
        ? ([[words, DATE + GAP + wordsWidth]] as const)
        : ([
            [date, DATE],
            [words, wordsWidth],
          ] as const)
    lines.push([
      isSelected ? span('› ', { tone: 'accent' }) : span('  '),
      ...cells.map(([text, width]) => span(`${fitCell(text, width)}  `, style)),
      span(cutText(who, whoWidth), { tone: 'muted' }),
    ])
  }
  return { lines, cursor }
}
