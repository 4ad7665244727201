import type { Frame } from './scene.ts'

/** Size of axis text on pages and in SVG files, in pixels. */
export const FONT_SIZE = 13

/** A frame for pages and SVG files: axis text of 13 px in a sans with tabular figures. */
export function pageFrame(width: number, height: number | null = null): Frame {
  return {
    width,
    height,
    characterWidth: FONT_SIZE / 2,
    lineHeight: 17,
    isGrid: false,
    textWidth: (text) => sansWidth(text, FONT_SIZE),
  }
}

/**
 * Advance widths in em by class of letter, the wider side of common sans faces: a scene is laid out before it is known
 * which font will draw it, and text that turns out narrower does no harm.
 */
const CLASSES: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI.,:;'’|!()[\]·ft/ ]/u, 0.32],
  [/[r“”"\-–]/u, 0.46],
  [/[mwMW@%—…]/u, 0.92],
  [/[\d+=<>±−×≥≤χ]/u, 0.61],
  [/\p{Lu}/u, 0.7],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3fffd}]/u, 1],
  [/\p{M}/u, 0],
]
const OTHER = 0.57

/** Width of a text in a sans of that size, in pixels; an estimate that errs on the wide side. */
export function sansWidth(text: string, fontSize: number): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width * fontSize
}

/** Widths of the letters seen so far: a page is laid out letter by letter on every step of a slider. */
const letterWidths = new Map<string, number>()

function letterWidth(letter: string): number {
  const seen = letterWidths.get(letter)
  if (seen !== undefined) return seen
  const width = CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER
  letterWidths.set(letter, width)
  return width
}
