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

/** As `wrapText`, in as many lines, but with the lines as even as they can be. */
export function balanceText(text: string, width: number, textWidth: (text: string) => number): string[] {
  const lines = wrapText(text, width, textWidth)
  let [tooNarrow, wideEnough] = [width / (lines.length + 1), width]
  while (wideEnough - tooNarrow > 1) {
    const middle = (tooNarrow + wideEnough) / 2
    const isEnough = wrapText(text, middle, textWidth).length <= lines.length
    if (isEnough) wideEnough = middle
    else tooNarrow = middle
  }
  return wrapText(text, wideEnough, textWidth)
}
