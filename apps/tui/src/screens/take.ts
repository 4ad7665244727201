/** What can be taken away from a view: texts to copy, a file, a command, a link. */
import { Failure, tableToCsv, tableToNdjson, formatAnswer, stripControls, toKebabCase, type FlatTable } from '@ffc/core'
import { FIGURES, pageFrame, FIGURE_WIDTH } from '@ffc/figures'
import { renderSvg } from '@ffc/figures/svg'
import { tableToMarkdown } from '../output/format-table.ts'
import type { ComputedAnswer } from './answers.ts'
import { type AppState, type CopyWhat, placeOf } from './app-state.ts'
import {
  cellUnderCursor,
  evidenceUnderCursor,
  itemUnderCursor,
  paneAt,
  presentAnswer,
  questionOf,
  rowsOf,
  sheetOf,
  viewOf,
} from './model.ts'
import type { SheetRow } from './sheet.ts'
import { viewFlags } from './view-flags.ts'
import { whyOf } from './why-entries.ts'

/** The command that prints what the screen shows. */
export function commandOf(state: AppState): string {
  const cli = presentAnswer(state)?.answer.meta.links.cli
  return `${cli ?? unansweredCommand(state)}${state.dataFlag}`
}

/** The command of a question that is refused, or still being computed. */
function unansweredCommand(state: AppState): string {
  const { analysis, given } = questionOf(state)
  return `ffc ${analysis}${viewFlags(viewOf(state), given)}`
}

/** The page of the same view. */
export function linkOf(state: AppState): string {
  const { overlay } = state
  const source = overlay?.name === 'why' ? whyOf(state, overlay.rows[overlay.index] ?? '')?.sources[0]?.url : null
  // An address of the data is followed only where it leads to the web.
  if (source && /^https?:\/\//.test(source)) return stripControls(source)
  const web = presentAnswer(state)?.answer.meta.links.web
  return web === undefined ? state.webOrigin : new URL(web, state.webOrigin).href
}

/** The text to copy, without anything that a terminal would act on; null where there is none. */
export function copyText(state: AppState, what: CopyWhat): string | null {
  const text = rawCopyText(state, what)
  return text === null || text === '' ? null : stripControls(text)
}

function rawCopyText(state: AppState, what: CopyWhat): string | null {
  const item = itemUnderCursor(state)
  switch (what) {
    case 'cell':
      return cellUnderCursor(state)?.text || item?.says || null
    case 'row': {
      const { cells } = (item ?? {}) as Partial<SheetRow>
      return cells
        ? cells
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join('\t')
        : (item?.says ?? null)
    }
    case 'command':
      return commandOf(state)
    case 'citation':
      return citationOf(state)
    case 'link':
      return linkOf(state)
  }
}

/** The answer’s citation, with the sources of what the cursor is on. */
function citationOf(state: AppState): string | null {
  const answer = presentAnswer(state)
  const { overlay } = state
  const rows =
    overlay?.name === 'why'
      ? overlay.rows.slice(overlay.index, overlay.index + 1)
      : (evidenceUnderCursor(state)?.rows ?? [])
  const sources = rows.slice(0, 3).flatMap((row) => whyOf(state, row)?.sources ?? [])
  const told = [...new Set(sources.map(({ title, publisher, locator }) => `${title} (${publisher}), ${locator}`))]
  return [answer?.answer.meta.citation, ...told].filter((part) => part !== undefined).join(' ') || null
}

const EXPORT_FORMATS = ['csv', 'json', 'ndjson', 'md', 'svg'] as const

/** A name for the file: what it is of. */
export function exportName(state: AppState): string {
  const { analysis } = questionOf(state)
  const { subject } = placeOf(state)
  const isNamed = subject !== '' && subject !== analysis
  return `ffc-${analysis}${isNamed ? `-${toKebabCase(subject).replaceAll(/[^\w-]/g, '')}` : ''}.csv`
}

/** The view as the bytes of a file. Throws a `Failure` for an ending that names no format, or a view without an answer. */
export function exportText(state: AppState, path: string): { readonly text: string; readonly what: string } {
  const format = EXPORT_FORMATS.find((one) => path.endsWith(`.${one}`))
  if (!format) {
    throw new Failure(
      'bad-parameter',
      `${path} has no ending that names a format`,
      `End it in .${EXPORT_FORMATS.join(', .')}.`,
    )
  }
  const answer = presentAnswer(state)
  if (!answer)
    throw new Failure('refused', 'there is no answer to export yet', 'Wait for it, or choose a view that has one.')
  if (format === 'json') return { text: formatAnswer(answer.answer), what: 'the whole answer' }
  if (format === 'svg') return { text: drawView(state, answer), what: 'the figure' }
  const { table, isPart } = seenTable(state, answer)
  const what = `${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}${isPart ? `, those seen of ${answer.table.rows.length}` : ''}`
  if (format === 'csv') return { text: tableToCsv(table), what }
  return { text: format === 'md' ? tableToMarkdown(table) : tableToNdjson(table), what }
}

/** The rows as they are seen, in their order; all of them where the pane shows something else than the table’s rows. */
function seenTable(
  state: AppState,
  { table }: ComputedAnswer,
): { readonly table: FlatTable; readonly isPart: boolean } {
  const sheet = sheetOf(state)
  if (sheet?.kind !== 'table') return { table, isPart: false }
  const rows = rowsOf(state, sheet).map(({ record }) => (record === undefined ? undefined : table.rows[record]))
  const found = rows.filter((row) => row !== undefined)
  const isUnchanged = rowsOf(state, sheet) === sheet.rows
  if (found.length !== rows.length || isUnchanged) return { table, isPart: false }
  return { table: { ...table, rows: found }, isPart: found.length < table.rows.length }
}

/** Figures of an analysis stand for all of its panes, unless a pane has its own. */
function drawView(state: AppState, { answer, finding }: ComputedAnswer): string {
  const { analysis } = answer.meta
  const name = paneAt(state).figure ?? analysis
  const figure = FIGURES.find((one) => one.name === name && one.analysis === analysis)
  if (!figure) throw new Failure('refused', `${analysis} has no figure`, 'Export it as .csv, .json, .ndjson or .md.')
  const answered = { answer: () => answer, finding: () => finding, view: viewOf(state) }
  return renderSvg(figure.scene(answered, pageFrame(FIGURE_WIDTH)), { scheme: 'light', standalone: true })
}
