import type { Frame, Mark, Scene, ScenePart, Text } from '../../src/scene.ts'

export function marksOf<Kind extends Mark['kind']>(
  { marks }: Pick<ScenePart, 'marks'>,
  kind: Kind,
): Extract<Mark, { kind: Kind }>[] {
  return marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind)
}

export function partNamed(scene: Scene, name: string): ScenePart {
  const part = scene.parts.find((one) => one.name === name)
  if (!part) throw new Error(`no part ${name} in ${scene.parts.map((one) => one.name).join(', ')}`)
  return part
}

/** Parts that say something: what takes focus. */
export function dataParts(scene: Scene): ScenePart[] {
  return scene.parts.filter(({ label }) => label !== undefined)
}

interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where each text stands, by the widths that the layout went by. */
function textBoxes(scene: Scene, frame: Frame): TextBox[] {
  return scene.parts.flatMap((part) =>
    marksOf(part, 'text').map((mark) => {
      const left = leftOf(mark, frame)
      const { top, bottom } = rowOf(mark, frame)
      return { text: mark.text, left, right: left + frame.textWidth(mark.text), top, bottom }
    }),
  )
}

/** A grid has whole rows; on a page letters are a little lower than their line. */
function rowOf({ at: [, y] }: Text, { isGrid, lineHeight }: Frame): Pick<TextBox, 'top' | 'bottom'> {
  if (!isGrid) return { top: y - lineHeight / 2 + 2, bottom: y + lineHeight / 2 - 2 }
  const top = Math.floor(y / lineHeight) * lineHeight
  return { top, bottom: top + lineHeight }
}

function leftOf({ at: [x], anchor, text }: Text, frame: Frame): number {
  const width = frame.textWidth(text)
  return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
}

const SLACK = 0.5

/** Texts that leave the scene, as sentences. */
export function textsOutside(scene: Scene, frame: Frame): string[] {
  return textBoxes(scene, frame)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -SLACK || top < -SLACK || right > scene.width + SLACK || bottom > scene.height + SLACK,
    )
    .map(({ text, left, right, top, bottom }) => `"${text}" at ${left}–${right} × ${top}–${bottom}`)
}

/** Pairs of texts that cover each other, as sentences. */
export function textsOverlapping(scene: Scene, frame: Frame): string[] {
  const boxes = textBoxes(scene, frame).filter(({ text }) => text !== '')
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK,
      )
      .map((b) => `"${a.text}" over "${b.text}"`),
  )
}
