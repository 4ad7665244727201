/** Where the parts of a scene stand: what a pointer is nearest to. */
import type { Mark, Point, Scene, ScenePart } from '@ffc/figures'

export interface PartPlace {
  /** Index of the part in the scene. */
  readonly index: number
  readonly centre: Point
}

/** The parts that say something, in the order of the scene. */
export function labelledParts(scene: Scene): PartPlace[] {
  return scene.parts.flatMap((part, index) => {
    const centre = part.label === undefined ? null : centreOf(part)
    return centre ? [{ index, centre }] : []
  })
}

/** The place nearest to a point; undefined when there is none. */
export function nearestPlace(places: readonly PartPlace[], [x, y]: Point): PartPlace | undefined {
  let nearest: PartPlace | undefined
  let least = Infinity
  for (const place of places) {
    const distance = Math.hypot(place.centre[0] - x, place.centre[1] - y)
    if (distance < least) [nearest, least] = [place, distance]
  }
  return nearest
}

function centreOf({ marks }: ScenePart): Point | null {
  const points = marks.flatMap(pointsOf)
  if (points.length === 0) return null
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

function pointsOf(mark: Mark): readonly Point[] {
  switch (mark.kind) {
    case 'line':
      return [mark.from, mark.to]
    case 'polyline':
    case 'area':
      return mark.points
    case 'bar':
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ]
    case 'symbol':
    case 'text':
      return [mark.at]
  }
}
