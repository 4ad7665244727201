import type { Point } from '../../scene.ts'
import type { Box } from '../../survival/place-label.ts'

/** A closed ring cut to a box (Sutherland and Hodgman 1974); empty where nothing of it lies inside. */
export function clipRing(ring: readonly Point[], { left, top, width, height }: Box): readonly Point[] {
  const sides = [
    { axis: 0, limit: left, sign: 1 },
    { axis: 0, limit: left + width, sign: -1 },
    { axis: 1, limit: top, sign: 1 },
    { axis: 1, limit: top + height, sign: -1 },
  ] as const
  let points = ring
  for (const { axis, limit, sign } of sides) {
    const isInside = (point: Point) => sign * (point[axis] - limit) >= 0
    points = points.flatMap((point, index) => {
      const before = points.at(index - 1) ?? point
      const crossing = isInside(before) === isInside(point) ? [] : [crossingOf(before, point, axis, limit)]
      return isInside(point) ? [...crossing, point] : crossing
    })
  }
  return points
}

function crossingOf(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis])
  const other = axis === 0 ? 1 : 0
  const value = from[other] + share * (to[other] - from[other])
  return axis === 0 ? [limit, value] : [value, limit]
}
