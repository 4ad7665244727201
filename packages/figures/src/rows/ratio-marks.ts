import type { LogAxis } from '../estimates/log-axis.ts'
import { firstThatFits, fitText } from '../fit-text.ts'
import type { Frame, Mark } from '../scene.ts'
import { gridLines } from './grid-lines.ts'

/** A ratio with its interval. */
export interface Ratio {
  /** Null where it is infinite or undefined. */
  readonly ratio: number | null
  readonly lower: number | null
  /** Null: no upper limit. */
  readonly upper: number | null
  readonly pValue: number | null
}

/** Ratios beyond these are drawn at the edge of an axis: such limits come of a handful of events. */
export const RATIO_ENDS = { least: 0.05, most: 20 } as const

export interface RatioPlace {
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly frame: Frame
  /** Confidence level: what a p-value is held against. */
  readonly level: number
}

/**
 * The estimate as a tick on its interval, which fades where it has no limit or runs off the axis; in the accent where the
 * interval leaves out "no change". What cannot be estimated is said.
 */
export function ratioMarks(
  { ratio, lower, upper, pValue }: Ratio,
  x: (ratio: number) => number,
  { left, right, middle, frame, level }: RatioPlace,
): Mark[] {
  const room = right - left
  if (ratio === null && lower === null && upper === null) {
    const text = fitText(firstThatFits(['not estimable', 'no estimate', 'none'], room, frame), room, frame)
    return [{ kind: 'text', at: [left, middle], text, anchor: 'start', tone: 'muted' }]
  }
  const tone = pValue !== null && pValue < 1 - level ? 'accent' : 'ink'
  const isOpenBelow = lower === null || lower < RATIO_ENDS.least
  const isOpenAbove = upper === null || upper > RATIO_ENDS.most
  const [from, to] = [isOpenBelow ? left : x(lower), isOpenAbove ? right : x(upper)]
  const centre = ratio === null ? (upper === null ? from : to) : x(ratio)
  const height = frame.isGrid ? frame.lineHeight / 2 : 2
  const side = (start: number, end: number, fade: 'left' | 'right', isOpen: boolean): Mark[] => {
    if (end - start < 1) return []
    return isOpen
      ? [{ kind: 'bar', x: start, y: middle - height / 2, width: end - start, height, tone, fade }]
      : [{ kind: 'line', from: [start, middle], to: [end, middle], tone, weight: frame.isGrid ? 1 : 1.5 }]
  }
  return [
    ...side(from, centre, 'left', isOpenBelow),
    ...side(centre, to, 'right', isOpenAbove),
    ...(ratio === null ? [] : [{ kind: 'symbol', symbol: 'tick', at: [centre, middle], tone, size: 5 } as const]),
  ]
}

/** Upright lines at the ticks of an axis of ratios: dashes at "no change", which stand on a terminal too. */
export function ratioLines(axis: LogAxis, ends: readonly [top: number, bottom: number], frame: Frame): Mark[] {
  const [top, bottom] = ends
  const x = axis.x(1)
  const others = axis.ticks.filter(({ value }) => value !== 1)
  return [
    ...gridLines(frame, ends, others, ({ value }) => axis.x(value)),
    { kind: 'line', from: [x, top], to: [x, bottom], tone: 'muted', dashed: true },
  ]
}
