import stringWidth from 'string-width'

const LOOKALIKES: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '.',
  '·': '-',
  '×': 'x',
  '≤': '<',
  '≥': '>',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '›': '>',
  '▸': '>',
  χ: 'X',
  '²': '2',
  '│': '|',
  '┃': '|',
  '─': '-',
  '━': '=',
  '●': '*',
  '░': ':',
  '▒': '*',
  '▓': '%',
  '█': '#',
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text in ASCII that takes the same room: look-alikes, letters without their accents, else question marks. */
export function asciiText(text: string): string {
  let result = ''
  for (const { segment } of graphemes.segment(text)) {
    const plain = LOOKALIKES[segment] ?? segment.normalize('NFD').replace(/\p{M}/gu, '')
    result += /^[\u0020-\u007e]$/.test(plain) ? plain : '?'.repeat(stringWidth(segment))
  }
  return result
}
