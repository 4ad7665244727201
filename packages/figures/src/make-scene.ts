import type { FigureContext } from './figure-context.ts'
import { wrapText } from './fit-text.ts'
import { NOTHING_TO_DRAW, lineOfText } from './rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from './scene.ts'

export interface DrawnParts {
  /** Height of what is drawn. */
  readonly height: number
  readonly description: string
  readonly parts: readonly ScenePart[]
}

/** A scene with the sentences of its answer. */
export function makeScene(
  name: string,
  { frame, finding, source }: FigureContext,
  { height, description, parts }: DrawnParts,
): Scene {
  const { title, subtitle } = finding
  // On a page descenders of a last line need a little more than its height.
  return {
    name,
    width: frame.width,
    height: height + (frame.isGrid ? 0 : 4),
    title,
    subtitle,
    description,
    source,
    parts,
  }
}

/** A scene that says why there is nothing in it. */
export function emptyScene(name: string, context: FigureContext, reason: string = NOTHING_TO_DRAW): Scene {
  const { marks, bottom } = paragraph(reason, 0, context.frame)
  return makeScene(name, context, { height: bottom, description: reason, parts: [{ name: 'nothing', marks }] })
}

/** A text from the left edge over as many lines as it takes. */
export function paragraph(
  text: string,
  top: number,
  frame: Frame,
): { readonly marks: Mark[]; readonly bottom: number } {
  const lines = wrapText(text, frame.width, frame.textWidth)
  return {
    marks: lines.map((line, index) => lineOfText(line, top + (index + 0.5) * frame.lineHeight, frame)),
    bottom: top + lines.length * frame.lineHeight,
  }
}
