/** The part of the world that a map shows, and how it is laid on the page. */
import type { Frame, Point } from '../../scene.ts'
import type { Box } from '../../survival/place-label.ts'

export interface MapWindow {
  /** In the scene. */
  readonly room: Box
  /** From units of the world to the scene. */
  readonly toScene: (point: Point) => Point
}

/** Land around the outermost places, as a share of the distance between them, and least in units of the world. */
const MARGIN_SHARE = 0.14
const LEAST_MARGIN = 60
/** Shortest side of what is shown, in units of the world: six degrees. */
const LEAST_SIDE = 60
/** Height over width. */
const [FLATTEST, STEEPEST] = [0.5, 0.85]
/** Cells of a terminal are twice as high as wide, and few. */
const GRID_ASPECT = 0.55

/** The window that holds all places with land around them; as wide as the frame. */
export function mapWindow(places: readonly Point[], top: number, frame: Frame): MapWindow {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  const [left, right, upper, lower] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [spanX, spanY] = [Math.max(right - left, LEAST_SIDE), Math.max(lower - upper, LEAST_SIDE)]
  const withMargin = (span: number) => span + 2 * Math.max(MARGIN_SHARE * span, LEAST_MARGIN)
  const wanted = [withMargin(spanX), withMargin(spanY)] as const
  const aspect = frame.isGrid ? GRID_ASPECT : Math.min(Math.max(wanted[1] / wanted[0], FLATTEST), STEEPEST)
  const height = Math.round((aspect * frame.width) / frame.lineHeight) * frame.lineHeight
  const scale = Math.min(frame.width / wanted[0], height / wanted[1])
  const [middleX, middleY] = [(left + right) / 2, (upper + lower) / 2]
  return {
    room: { left: 0, top, width: frame.width, height },
    toScene: ([x, y]) => [frame.width / 2 + (x - middleX) * scale, top + height / 2 + (y - middleY) * scale],
  }
}
