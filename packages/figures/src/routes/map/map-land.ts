/** The land of a map, cut to its window. */
import type { Area, Frame, Mark, Point } from '../../scene.ts'
import { clipRing } from './clip-ring.ts'
import type { MapWindow } from './map-window.ts'
import { worldOutlines } from './world.ts'

/** The land of one state, tinted, with its border. */
export function stateLand(code: string, tint: Pick<Area, 'tone' | 'opacity'>, window: MapWindow): Mark[] {
  const outline = worldOutlines().find((one) => one.code === code)
  return ringsInside(outline?.rings ?? [], window).flatMap((points): Mark[] => [
    { kind: 'area', points, ...tint },
    { kind: 'polyline', points: [...points, ...points.slice(0, 1)], tone: 'paper', weight: 1 },
  ])
}

/** All other land, with borders. Drawn once for a window: it is most of the map, and dates do not move it. */
const drawnLand = new Map<string, readonly Mark[]>()
const MOST_DRAWN = 8

export function landMarks(window: MapWindow, without: ReadonlySet<string>, { isGrid }: Frame): readonly Mark[] {
  const key = JSON.stringify([window.room, window.toScene([0, 0]), window.toScene([1, 1]), isGrid, [...without]])
  const drawn = drawnLand.get(key)
  if (drawn) return drawn
  if (drawnLand.size >= MOST_DRAWN) drawnLand.clear()
  const rings = worldOutlines()
    .filter(({ code }) => isGrid || !without.has(code))
    .flatMap((outline) => ringsInside(outline.rings, window))
  const marks = rings.flatMap((points): Mark[] => [
    { kind: 'area', points, tone: 'faint', opacity: 0.7 },
    ...(isGrid
      ? []
      : [{ kind: 'polyline', points: [...points, ...points.slice(0, 1)], tone: 'paper', weight: 1 } as const]),
  ])
  drawnLand.set(key, marks)
  return marks
}

function ringsInside(rings: readonly (readonly Point[])[], { room, toScene }: MapWindow): (readonly Point[])[] {
  return rings.map((ring) => thin(clipRing(ring.map(toScene), room))).filter(({ length }) => length > 2)
}

/** Nearer than this to the point before, a point of a coast cannot be seen, in pixels. */
const FINEST = 0.8

function thin(ring: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const [x, y] of ring) {
    const last = kept.at(-1)
    if (last && Math.hypot(last[0] - x, last[1] - y) < FINEST) continue
    kept.push([Math.round(10 * x) / 10, Math.round(10 * y) / 10])
  }
  return kept
}
