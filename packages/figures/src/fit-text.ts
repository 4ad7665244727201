import type { Frame } from './scene.ts'

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitText(text: string, width: number, frame: Frame): string {
  if (frame.textWidth(text) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && frame.textWidth(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`
}

/** The first of several wordings, longest first, that fits; else the last. */
export function firstThatFits(wordings: readonly [string, ...string[]], width: number, frame: Frame): string {
  return wordings.find((wording) => frame.textWidth(wording) <= width) ?? wordings.at(-1) ?? wordings[0]
}

/** Breaks a text into lines no wider than asked; a word that is wider alone stands on its own line. */
export function wrapText(text: string, width: number, textWidth: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}
