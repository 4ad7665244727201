import { fitText } from '../fit-text.ts'
import type { Frame, Mark, Text } from '../scene.ts'

/** Most of the width that names may take where all of them fit in it, and where some are cut in any case. */
const NAME_SHARE = { fitting: 0.45, cut: 0.38 }
/** The same of a page in the hand, where a plot of a few ticks can spare the room and a name that is cut says too little. */
const NARROW_SHARE = { fitting: 0.56, cut: 0.5 }
/** Width in pixels below which a page is narrow. */
const NARROW = 480

/** A frame of a page as wide as a telephone. */
export function isNarrowPage({ width, isGrid }: Frame): boolean {
  return !isGrid && width < NARROW
}

/** Width of a column of names at the left of rows; of sparse rows, names may take more of a narrow page. */
export function nameColumn(names: readonly string[], frame: Frame, isSparse = false): number {
  const share = isSparse && isNarrowPage(frame) ? NARROW_SHARE : NAME_SHARE
  const longest = Math.max(0, ...names.map(frame.textWidth))
  return longest <= share.fitting * frame.width ? longest : share.cut * frame.width
}

export interface RowTexts {
  readonly names: readonly string[]
  /** What stands at the right margin of the rows, the heading of that column with it. */
  readonly values: readonly string[]
  /** Room that something else needs to the left of the plot, where there is that much. */
  readonly leastNameWidth?: number
  /** Whether the plot says little that needs room, so that on a narrow page names may take it. */
  readonly isSparse?: boolean
}

/** A list of rows: names to the left, a plot, figures at the right margin. */
export interface RowLayout {
  readonly nameWidth: number
  /** Where the scale of the plot starts and ends: marks there still have room. */
  readonly left: number
  readonly right: number
  readonly rowHeight: number
  readonly name: (text: string, middle: number) => Mark
  readonly value: (text: string, middle: number, tone?: Text['tone']) => Mark
}

export function rowLayout(frame: Frame, { names, values, leastNameWidth = 0, isSparse = false }: RowTexts): RowLayout {
  const gap = frame.characterWidth
  const inset = frame.isGrid ? frame.characterWidth / 2 : 8
  const nameWidth = Math.max(
    nameColumn(names, frame, isSparse),
    Math.min(leastNameWidth, NAME_SHARE.fitting * frame.width),
  )
  const valueWidth = Math.max(0, ...values.map(frame.textWidth))
  return {
    nameWidth,
    left: nameWidth + gap + inset,
    right: frame.width - (valueWidth === 0 ? 0 : valueWidth + gap) - inset,
    rowHeight: frame.isGrid ? frame.lineHeight : frame.lineHeight + 3,
    name: (text, middle) => ({
      kind: 'text',
      at: [nameWidth, middle],
      text: fitText(text, nameWidth, frame),
      anchor: 'end',
      tone: 'ink',
    }),
    value: (text, middle, tone = 'ink') => ({ kind: 'text', at: [frame.width, middle], text, anchor: 'end', tone }),
  }
}

/** A line of text that starts at the left edge, cut to the width. */
export function lineOfText(
  text: string,
  middle: number,
  frame: Frame,
  { tone = 'muted', bold = false, left = 0 }: { tone?: Text['tone']; bold?: boolean; left?: number } = {},
): Mark {
  return {
    kind: 'text',
    at: [left, middle],
    text: fitText(text, frame.width - left, frame),
    anchor: 'start',
    tone,
    ...(bold ? { bold } : {}),
  }
}

/** Labels of an axis in the order given, the most wanted first; one that would touch another or leave the room is left out. */
export function axisLabels(
  ticks: readonly { readonly at: number; readonly label: string }[],
  middle: number,
  frame: Frame,
): Mark[] {
  const taken: { left: number; right: number }[] = []
  return ticks.flatMap(({ at, label }): Mark[] => {
    const half = frame.textWidth(label) / 2
    const box = { left: at - half, right: at + half }
    const gap = frame.characterWidth
    const isFree = taken.every(({ left, right }) => box.right + gap <= left || right + gap <= box.left)
    if (!isFree || box.left < 0 || box.right > frame.width) return []
    taken.push(box)
    return [{ kind: 'text', at: [at, middle], text: label, anchor: 'middle', tone: 'muted' }]
  })
}

/** What stands where a view has nothing to draw. */
export const NOTHING_TO_DRAW = 'Nothing to draw in this view.'
