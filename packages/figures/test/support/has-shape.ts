import { renderPng } from '@ffc/figure-png'

const known = new Map<string, boolean>()

/** Whether the fonts that pictures come with have a shape for a letter; without one, a box is drawn in its place. */
export function hasShape(letter: string): boolean {
  const answer = known.get(letter) ?? [400, 600].every((weight) => isDrawnOtherwise(letter, weight))
  known.set(letter, answer)
  return answer
}

/** A letter of private use, of which no font here has a shape. */
const SHAPELESS = '\u{e123}'

function isDrawnOtherwise(letter: string, weight: number): boolean {
  return Buffer.compare(draw(letter, weight), draw(SHAPELESS, weight)) !== 0
}

function draw(letter: string, weight: number): Uint8Array {
  const text = `<text x="8" y="24" font-family="Source Sans 3" font-size="16" font-weight="${weight}">&#${letter.codePointAt(0)};</text>`
  return renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">${text}</svg>`, { scale: 1 })
}
