/**
 * Draws the outlines of the world's states once, so that whoever shows a map loads neither a projection nor topology:
 * d3-geo projects Natural Earth (1:110m; anchors 1:50m), and what remains are whole numbers.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type GeoContext, geoArea, geoCentroid, geoPath, geoProjection } from 'd3-geo'
import { iso31661 } from 'iso-3166'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>
type Ring = readonly (readonly [x: number, y: number])[]

/** Width of the drawn world: a tenth of a degree is one unit. */
const WORLD_WIDTH = 3600
const WORLD_HEIGHT = 2640

/** Cut through the Bering Strait, not through Chukotka. */
const MIDDLE_MERIDIAN = 11

/** Miller's cylindrical projection: shapes in middle latitudes stay themselves, and a part of the map is a map. */
const projection = geoProjection((longitude, latitude) => [
  longitude,
  1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * latitude)),
])
  .rotate([-MIDDLE_MERIDIAN, 0])
  .scale(WORLD_WIDTH / (2 * Math.PI))
  .translate([WORLD_WIDTH / 2, WORLD_HEIGHT / 2])
  .precision(0)

/** Where a line to a state ends, where the middle of its largest land is not where one would look for it. */
const ANCHORS: Readonly<Record<string, [longitude: number, latitude: number]>> = {
  FRA: [2.5, 46.7],
  IDN: [107, -6.7],
  MYS: [102, 3.8],
  NOR: [9.5, 61.3],
  USA: [-98.5, 39.6],
}

const ALPHA_3 = new Map(iso31661.map(({ numeric, alpha3 }) => [numeric, alpha3]))
/** Neither state nor stop of any route, and a third of the map. */
const ANTARCTICA = 'ATA'

/** The text of `src/routes/map/outlines.ts`. */
export async function mapOutlines(): Promise<string> {
  const coarse = await readStates('countries-110m.json')
  const fine = await readStates('countries-50m.json')
  const outlines = coarse
    .filter(({ code }) => code !== ANTARCTICA)
    .map(({ code, shape }) => `${code || '-'} ${ringsOf(shape).map(formatRing).join(';')}`)
  // A code may stand for several lands: the largest counts.
  const lands = fine.toSorted((a, b) => geoArea(a.shape) - geoArea(b.shape))
  const largest = new Map(lands.map(({ code, shape }) => [code, shape]))
  const anchors = [...largest]
    .filter(([code]) => code !== '' && code !== ANTARCTICA)
    .map(([code, shape]) => [code, projection(ANCHORS[code] ?? geoCentroid(largestPart(shape))) ?? [0, 0]] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, [x, y]]) => `  ${code}: [${Math.round(x)}, ${Math.round(y)}],`)
  return [
    '// Drawn by `pnpm --filter @ffc/figures map:build` from Natural Earth (public domain). Do not edit.',
    '',
    '/** A line for each state: its code (`-` without one), then its rings; each pair of numbers is a step from the one before. */',
    'export const OUTLINES = `',
    ...outlines,
    '`',
    '',
    '/** Where a line to a state ends. */',
    'export const ANCHORS: Readonly<Record<string, readonly [x: number, y: number]>> = {',
    ...anchors,
    '}',
    '',
  ].join('\n')
}

async function readStates(file: string) {
  const path = fileURLToPath(import.meta.resolve(`world-atlas/${file}`))
  const world = JSON.parse(await readFile(path, 'utf8')) as World
  return feature(world, world.objects.countries).features.map((shape) => ({
    code: ALPHA_3.get(String(shape.id)) ?? '',
    shape,
  }))
}

type Shape = Awaited<ReturnType<typeof readStates>>[number]['shape']

function largestPart({ geometry }: Shape) {
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  if (geometry.type === 'Polygon' || parts.length === 0) return geometry
  const polygons = parts.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  return polygons.toSorted((a, b) => geoArea(b) - geoArea(a))[0] ?? geometry
}

/** The rings of a shape as projected, cut where the map ends, rounded, without what rounding made superfluous. */
function ringsOf(shape: Shape): Ring[] {
  const rings: [number, number][][] = []
  const put = (x: number, y: number) => {
    const point: [number, number] = [Math.round(x), Math.round(y)]
    const last = rings.at(-1)?.at(-1)
    if (last?.[0] !== point[0] || last[1] !== point[1]) rings.at(-1)?.push(point)
  }
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      rings.push([])
      put(x, y)
    },
    lineTo: put,
    arc: () => undefined,
    closePath: () => undefined,
  }
  geoPath(projection, context)(shape)
  return rings.filter(({ length }) => length > 2)
}

function formatRing(ring: Ring): string {
  return ring
    .map(([x, y], index) => {
      const [beforeX, beforeY] = ring[index - 1] ?? [0, 0]
      return `${x - beforeX} ${y - beforeY}`
    })
    .join(' ')
}
