import stringWidth from 'string-width'

/** Printable ASCII: a cell a letter. */
const PLAIN = /^[\u0020-\u007e]*$/

/** Texts whose width is remembered. */
const MOST_REMEMBERED = 20_000

const widths = new Map<string, number>()

/**
 * Cells that a text takes, wide letters counted twice and marks not at all. The same texts are measured with every
 * frame, so that their widths are remembered.
 */
export function cellWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  const known = widths.get(text)
  if (known !== undefined) return known
  const width = stringWidth(text)
  if (widths.size >= MOST_REMEMBERED) widths.clear()
  widths.set(text, width)
  return width
}
