/** The legs of routes as lines of a map. */
import { formatEdtf } from '@ffc/core/present'
import type { Point, ScenePart } from '../../scene.ts'
import type { RouteGaps } from '../route-words.ts'
import type { RouteMapOptions } from './map-options.ts'

/** How a leg bends, as a share of its length, so that legs side by side stand apart. */
const BEND = 0.1
export const BEND_STEPS = 40
/** One part for each row of the table that both ends of are on the map. */
export function legParts(
  routes: readonly RouteGaps[],
  placed: ReadonlyMap<string, Point>,
  { legs, names, frame }: RouteMapOptions,
): ScenePart[] {
  return routes.flatMap((route) =>
    legs
      .filter((leg) => leg.route === route.route)
      .flatMap((leg): ScenePart[] => {
        const [from, to] = [placed.get(leg.fromCountry), placed.get(leg.toCountry)]
        if (!from || !to) return []
        const isUsed = route.inUse !== false
        const end = (code: string, place: string | null) => `${names.get(code) ?? code}${place ? ` (${place})` : ''}`
        const period = leg.period === null ? '' : `, in use ${formatEdtf(leg.period)}`
        return [
          {
            name: leg.id,
            marks: [
              {
                kind: 'polyline',
                points: bend(from, to),
                tone: isUsed ? 'ink' : 'muted',
                weight: frame.isGrid ? 1 : isUsed ? 1.75 : 1,
              },
            ],
            label: `Leg ${leg.leg} of ${route.title}: from ${end(leg.fromCountry, leg.fromPlace)} to ${end(leg.toCountry, leg.toPlace)}${period}.`,
            rows: [leg.id],
          },
        ]
      }),
  )
}

/** A quadratic curve from one place to another. */
function bend(from: Point, to: Point): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const middle = [(from[0] + to[0]) / 2 - BEND * dy, (from[1] + to[1]) / 2 + BEND * dx] as const
  return Array.from({ length: BEND_STEPS + 1 }, (_, step): Point => {
    const share = step / BEND_STEPS
    const at = (axis: 0 | 1) =>
      (1 - share) ** 2 * from[axis] + 2 * share * (1 - share) * middle[axis] + share ** 2 * to[axis]
    return [at(0), at(1)]
  })
}

/** The lines of a route on the map. */
export interface RouteCurves {
  readonly route: RouteGaps
  readonly curves: readonly (readonly Point[])[]
}

export function curvesOf(routes: readonly RouteGaps[], placed: ReadonlyMap<string, Point>): RouteCurves[] {
  return routes.map((route) => ({
    route,
    curves: route.stops.flatMap(({ state, from }) =>
      from.flatMap((origin) => {
        const [start, end] = [placed.get(origin), placed.get(state)]
        return start && end ? [bend(start, end)] : []
      }),
    ),
  }))
}
