/** Lines of styled text: what a screen is before Ink draws it. Widths are counted in cells. */
import { stripControls } from '@ffc/core'
import type { Tone } from '@ffc/figures'
import { cellWidth } from '@ffc/figures/terminal'

export interface Span {
  readonly text: string
  readonly tone?: Tone
  readonly bold?: boolean
  readonly inverse?: boolean
}

export type Line = readonly Span[]

export type Style = Omit<Span, 'text'>

export const BLANK: Line = []

/** A span of somebody's data: what a terminal would act on is replaced. */
export function span(text: string, style: Style = {}): Span {
  return { text: stripControls(text), ...style }
}

export function line(text: string, style: Style = {}): Line {
  return [span(text, style)]
}

export function lineWidth(spans: Line): number {
  return spans.reduce((total, { text }) => total + cellWidth(text), 0)
}

/** Blanks at the end, up to the width. */
export function padLine(spans: Line, width: number): Line {
  const missing = width - lineWidth(spans)
  return missing > 0 ? [...spans, { text: ' '.repeat(missing) }] : spans
}

/** Exactly so many cells: cut with an ellipsis, or filled up with blanks. */
export function fitCell(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const clean = cutText(stripControls(text), width)
  const blanks = ' '.repeat(Math.max(0, width - cellWidth(clean)))
  return align === 'left' ? clean + blanks : blanks + clean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** As much of a text as fits, with an ellipsis where something is missing. */
export function cutText(text: string, width: number): string {
  if (cellWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const next = used + cellWidth(segment)
    if (next > width - 1) break
    kept += segment
    used = next
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`
}

/** A text in lines no wider than asked; words that are wider alone are cut. */
export function wrapWords(text: string, width: number, style: Style = {}): Line[] {
  const lines: string[] = []
  let current = ''
  for (const word of stripControls(text)
    .split(/\s+/)
    .filter((one) => one !== '')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && cellWidth(longer) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  if (current !== '') lines.push(current)
  return lines.map((text) => [{ text: cutText(text, width), ...style }])
}

/** At most so many lines; an ellipsis says that there were more. */
export function cutLines(lines: readonly Line[], count: number, width: number): Line[] {
  const last = lines[count - 1]
  if (lines.length <= count || !last) return lines.slice(0, count)
  const [{ text: _text, ...style } = { text: '' }] = last
  const words = last.map(({ text }) => text).join('')
  return [...lines.slice(0, count - 1), [{ text: cutText(`${words} …`, width), ...style }]]
}

/** Exactly so many lines: cut, or filled up with blank ones. */
export function fitLines(lines: readonly Line[], count: number): Line[] {
  const missing = Math.max(0, count - lines.length)
  return [...lines.slice(0, count), ...Array.from({ length: missing }, () => BLANK)]
}

/** Where a window of so many lines starts, so that the line under the cursor stands in its middle where it can. */
export function windowStart(cursor: number, size: number, total: number): number {
  return Math.max(0, Math.min(cursor - Math.floor(size / 2), total - size))
}
