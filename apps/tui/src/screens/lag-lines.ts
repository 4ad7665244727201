import { DAYS_PER_YEAR, focalName, formatNumber, formatShare } from '@ffc/core'
import { type Scene, survivalFigure } from '@ffc/figures'
import { renderCells, terminalFrame } from '@ffc/figures/terminal'
import { BLANK, type Line, fitCell, fitLines, line, span, windowStart, wrapWords } from '../components/line.ts'
import type { AppState } from './app-state.ts'
import { type LagModel, lagOf, stepIndex, stepsOf, viewOf } from './model.ts'
import type { Size } from './size.ts'

/** Rows that a plot needs to be read. */
const LOWEST_FIGURE = 13
/** Rows beyond which a plot is no better read, as a share of its columns. */
const HIGHEST_FIGURE = 0.22
const STEP_LINES = 2

/** How many steps of the table are seen at once. */
export function lagPage({ rows }: Size): number {
  return Math.max(1, rows - TABLE_HEAD)
}

/** The curve of the wait, or its table; the finding above, the step under the cursor and the naive figures below. */
export function lagLines(state: AppState, size: Size): Line[] {
  const model = lagOf(state)
  if (model.answer.data.n === 0) {
    return fitLines(
      [
        line(model.finding.title, { bold: true }),
        ...wrapWords(
          'No treaty of this kind has a day of signature by this date together with a day of entry into force, or a source that calls it pending.',
          size.columns,
          { tone: 'muted' },
        ),
      ],
      size.rows,
    )
  }
  return state.lag.pane === 'table' ? tableLines(model, state, size) : curveLines(model, state, size)
}

function curveLines(model: LagModel, state: AppState, { columns, rows, ascii }: Size): Line[] {
  const { finding } = model
  const head = [
    ...wrapWords(finding.title, columns, { bold: true }),
    ...wrapWords(finding.subtitle, columns, { tone: 'muted' }),
  ]
  // The last note is the one that a reader must not miss: what dropping the waiting ones would make of it.
  const notes = finding.notes.toReversed().map((note) => wrapWords(note, columns, { tone: 'muted' }))
  const room = rows - head.length - STEP_LINES
  const shown: Line[] = []
  for (const note of notes) {
    if (shown.length + note.length <= room - LOWEST_FIGURE) shown.unshift(...note)
  }
  const figureRows = room - shown.length
  const scene = survivalFigure(model.answer.data, {
    frame: terminalFrame(columns, Math.min(figureRows, Math.floor(columns * HIGHEST_FIGURE))),
    finding,
    asOf: viewOf(state).asOf,
    source: '',
    focalName: focalName(viewOf(state)),
    parameters: model.parameters,
  })
  const part = scene.parts.filter(({ label }) => label !== undefined)[stepIndex(model, state)]
  const skipRows = hiddenRows(scene, part?.name, figureRows)
  const drawn = renderCells(scene, columns, figureRows, { ascii, selected: part?.name, skipRows })
  return [...head, ...drawn, ...fitLines(wrapWords(part?.label ?? '', columns), STEP_LINES), ...shown]
}

/** Rows to leave out at the top, so that the panel of the part under the cursor is seen from its heading on. */
function hiddenRows(scene: Scene, name: string | undefined, room: number): number {
  const { lineHeight } = terminalFrame(1, 1)
  const hidden = Math.max(0, Math.ceil(scene.height / lineHeight) - room)
  const selected = scene.parts.findIndex((part) => part.name === name)
  const heading = scene.parts.slice(0, Math.max(0, selected)).findLast((part) => part.name.startsWith('heading '))
  const [first] = heading?.marks ?? []
  return first?.kind === 'text' ? Math.min(hidden, Math.floor(first.at[1] / lineHeight)) : 0
}

const TABLE_HEAD = 4

function tableLines(model: LagModel, state: AppState, { columns, rows }: Size): Line[] {
  const steps = stepsOf(model)
  const isGrouped = model.answer.data.groups.length > 1
  const names = new Map(
    model.answer.data.observations.map(({ treaty, partnerName }) => [treaty, partnerName ?? treaty]),
  )
  const room = Math.max(1, rows - TABLE_HEAD)
  const index = stepIndex(model, state)
  const start = windowStart(index, room, steps.length)
  const groupWidth = isGrouped ? Math.max(...model.answer.data.groups.map(({ group }) => group.length)) + 2 : 0
  const header = WIDTHS.map(([title, width]) => fitCell(title, width, 'right')).join('')
  return fitLines(
    [
      ...wrapWords(model.finding.title, columns, { bold: true }).slice(0, 1),
      line(model.finding.subtitle, { tone: 'muted' }),
      BLANK,
      [span(`  ${isGrouped ? fitCell('Group', groupWidth) : ''}${header}  Who`, { tone: 'muted' })],
      ...steps.slice(start, start + room).map(({ group, point }, offset): Line => {
        const isSelected = start + offset === index
        const cells = [
          (point.time / DAYS_PER_YEAR).toFixed(1),
          formatNumber(point.time),
          formatNumber(point.atRisk),
          formatNumber(point.events),
          formatNumber(point.censored),
          formatShare(point.survival),
          point.lower === null || point.upper === null
            ? '–'
            : `${formatShare(point.lower)}–${formatShare(point.upper)}`,
        ]
        const numbers = WIDTHS.map(([, width], column) => fitCell(cells[column] ?? '', width, 'right')).join('')
        const who = point.rows.map((row) => names.get(row) ?? row).join(', ')
        const used = 2 + groupWidth + numbers.length + 2
        return [
          isSelected ? span('› ', { tone: 'accent' }) : span('  '),
          span(`${isGrouped ? fitCell(group.group, groupWidth) : ''}${numbers}  `, { bold: isSelected }),
          span(fitCell(who, Math.max(0, columns - used)).trimEnd(), { bold: isSelected }),
        ]
      }),
    ],
    rows,
  )
}

const WIDTHS = [
  ['Years', 6],
  ['Days', 7],
  ['At risk', 9],
  ['Over', 6],
  ['Waiting', 9],
  ['Share', 7],
  ['Interval', 11],
] as const
