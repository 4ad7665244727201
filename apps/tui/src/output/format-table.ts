import { type Cell, type FlatTable, formatNumber, stripControls } from '@ffc/core'
import stringWidth from 'string-width'

/** A table for reading: columns that are not for exports only, padded, numbers to the right. */
export function formatTable({ columns, rows }: FlatTable): string {
  const shown = columns.flatMap((column, index) => (column.detail ? [] : [index]))
  const body = rows.map((row) => shown.map((index) => cellText(row[index] ?? null)))
  const isNumeric = shown.map((index) => rows.some((row) => typeof row[index] === 'number'))
  const header = shown.map((index) => columns[index]?.label ?? '')
  const widths = header.map((label, column) =>
    body.reduce((width, row) => Math.max(width, stringWidth(row[column] ?? '')), stringWidth(label)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, isNumeric[column] ?? false))
      .join('  ')
      .trimEnd()
  return `${[line(header), line(widths.map((width) => '─'.repeat(width))), ...body.map(line)].join('\n')}\n`
}

function pad(text: string, width: number, toRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return toRight ? space + text : text + space
}

/** Decimals that a reader can use: four for shares and ratios, one for hundreds, none for thousands. */
function decimalsFor(value: number): number {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size >= 1000) return 0
  return size >= 100 ? 1 : 4
}

/** What four decimals would show as 0 that is not. */
const SMALLEST = 0.00005

/** A value as a reader sees it, without control characters. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') {
    const isSmall = cell !== 0 && Math.abs(cell) < SMALLEST
    return isSmall ? cell.toExponential(1).replaceAll('-', '−') : formatNumber(cell, decimalsFor(cell))
  }
  return stripControls(cell)
}

/** A GitHub-flavoured Markdown table of the columns for reading. */
export function tableToMarkdown({ columns, rows }: FlatTable): string {
  const shown = columns.flatMap((column, index) => (column.detail ? [] : [index]))
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`
  return (
    line(shown.map((index) => columns[index]?.label ?? '')) +
    line(shown.map((index) => (rows.some((row) => typeof row[index] === 'number') ? '---:' : '---'))) +
    rows.map((row) => line(shown.map((index) => markdownCell(row[index] ?? null)))).join('')
  )
}

function markdownCell(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : cellText(cell)
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\|<>`*_[\]]/g, (character) => (/^-+:?$/.test(text) ? character : `\\${character}`))
    .replaceAll('\n', ' ')
}
