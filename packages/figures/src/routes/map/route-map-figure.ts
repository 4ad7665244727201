import type { GapsData } from '@ffc/core/analyses/gaps.run'
import type { DossierView } from '@ffc/core/dossier'
import { formatCount, formatEdtf, formatList } from '@ffc/core/present'
import { placeNames } from '../../cooperation/place-names.ts'
import type { FigureContext } from '../../figure-context.ts'
import { wrapText } from '../../fit-text.ts'
import { NOTHING_TO_DRAW, lineOfText } from '../../rows/row-layout.ts'
import type { Area, Frame, Mark, Point, Scene, ScenePart, SymbolName, Tone } from '../../scene.ts'
import {
  type Cover,
  type RouteGaps,
  type RouteStop,
  coverWords,
  extraditionCover,
  stopRows,
  stopSentence,
} from '../route-words.ts'
import type { Box } from '../../survival/place-label.ts'
import { clipRing } from './clip-ring.ts'
import { type MapWindow, mapWindow } from './map-window.ts'
import { stateAnchor, worldOutlines } from './world.ts'

export interface RouteMapOptions extends FigureContext {
  /** The state whose affairs these are. */
  readonly focalState: string
  /** Names of states by ISO code; a state without one is called by its code. */
  readonly names: ReadonlyMap<string, string>
  /** Rows of the table of routes. */
  readonly legs: DossierView['tables']['routes']
}

/** A state on the map, with every place that it has on the routes. */
interface MapState {
  readonly code: string
  readonly at: Point
  readonly stops: readonly { readonly route: RouteGaps; readonly stop: RouteStop }[]
}

/** How a leg bends, as a share of its length, so that legs side by side stand apart. */
const BEND = 0.1
const BEND_STEPS = 40
/** From this width on, in characters, a name says the state of the treaty too. */
const WORDY_CHARACTERS = 90

const KEY: readonly string[] = [
  'Dot filled: extradition treaty in force; hollow: signed or pending; tick: none. Accent: the weakest link.',
  'Lines join states, not places: no path on the ground is shown.',
]

/**
 * The routes on a map: the land of each state on them tinted, and marked, by its extradition treaty, a line for each
 * leg, the weakest links in the accent. States that the map does not know are named under it.
 */
export function routeMapFigure({ routes }: GapsData, options: RouteMapOptions): Scene {
  const { frame, finding, source, names } = options
  const { lineHeight, isGrid, characterWidth } = frame
  const states = statesOf(routes)
  const known = states.flatMap(({ code, stops }): MapState[] => {
    const at = stateAnchor(code)
    return at ? [{ code, at, stops }] : []
  })
  const unknown = states.filter(({ code }) => !stateAnchor(code)).map(({ code }) => names.get(code) ?? code)
  const head = { name: 'route-map', width: frame.width, title: finding.title, subtitle: finding.subtitle, source }
  if (known.length === 0) {
    const words = unknown.length === 0 ? NOTHING_TO_DRAW : `Not on this map: ${formatList(unknown)}.`
    const lines = wrapText(words, frame.width, frame.textWidth)
    const marks = lines.map((line, index) => lineOfText(line, (index + 0.5) * lineHeight, frame))
    return { ...head, height: lines.length * lineHeight, description: words, parts: [{ name: 'nothing', marks }] }
  }
  const window = mapWindow(
    known.map(({ at }) => at),
    0,
    frame,
  )
  const placed = new Map(known.map((state) => [state.code, window.toScene(state.at)]))
  const weakest = new Set(
    routes.flatMap((route) => [...(route.weakestOnPaper?.states ?? []), ...(route.weakestInPractice?.states ?? [])]),
  )
  const curves = curvesOf(routes, placed)
  const labels = labelsOf(known, placed, weakest, { window, curves }, options)
  const footTop = window.room.top + window.room.height + (isGrid ? 0 : lineHeight / 2)
  const notes = [
    ...(unknown.length > 0 ? [`Not on this map: ${formatList(unknown)}.`] : []),
    ...(isGrid ? [] : KEY),
  ].flatMap((text) => wrapText(text, frame.width, frame.textWidth))
  const radius = isGrid ? characterWidth / 2 : 5.5
  return {
    ...head,
    height: footTop + notes.length * lineHeight + (isGrid ? 0 : 4),
    description:
      `A map of ${formatCount(routes.length, 'route', 'routes')}: ${formatList(routes.map(({ title }) => title))}. ` +
      `Each of ${formatCount(known.length, 'state', 'states')} on them is marked with the status of its extradition treaty.`,
    parts: [
      { name: 'land', marks: landMarks(window, new Set(placed.keys()), frame) },
      ...known.map(({ code, stops }): ScenePart => ({
        name: `land ${code}`,
        marks: isGrid ? [] : stateLand(code, tintOf(stops), window),
      })),
      ...legParts(routes, placed, options),
      ...known.map(({ code, stops }): ScenePart => {
        const at = placed.get(code) ?? [0, 0]
        const label = labels.get(code)
        const tone = weakest.has(code) ? 'accent' : markOf(stops).tone
        return {
          name: code,
          marks: [
            {
              kind: 'symbol',
              symbol: markOf(stops).symbol,
              at,
              tone,
              size: sizeOf(markOf(stops).symbol, radius, isGrid),
            },
            ...(label ? [{ ...label, tone: weakest.has(code) ? ('accent' as const) : ('ink' as const) }] : []),
          ],
          label: stateSentence({ code, stops }, options),
          rows: [...new Set(stops.flatMap(({ stop }) => stopRows(stop)))],
        }
      }),
      ...titleParts(curves, [...labels.values()], window, frame),
      {
        name: 'notes',
        marks: notes.map((text, index) => lineOfText(text, footTop + (index + 0.5) * lineHeight, frame)),
      },
    ],
  }
}

/** Every state on a route, the origins too, which are no stops. */
function statesOf(routes: readonly RouteGaps[]): Omit<MapState, 'at'>[] {
  const states = new Map<string, { route: RouteGaps; stop: RouteStop }[]>()
  for (const route of routes) {
    for (const stop of route.stops) {
      for (const from of stop.from) if (!states.has(from)) states.set(from, [])
      states.set(stop.state, [...(states.get(stop.state) ?? []), { route, stop }])
    }
  }
  return [...states].map(([code, stops]) => ({ code, stops }))
}

const TINTS: Partial<Record<Cover, { readonly tone: Tone; readonly opacity: number }>> = {
  'in-force': { tone: 'in-force', opacity: 0.42 },
  pending: { tone: 'pending', opacity: 0.3 },
  unknown: { tone: 'pending', opacity: 0.3 },
}
const NO_TINT = { tone: 'muted', opacity: 0.28 } as const

function tintOf([first]: MapState['stops']) {
  return (first && TINTS[extraditionCover(first.stop)]) ?? NO_TINT
}

function markOf([first]: MapState['stops']): { readonly symbol: SymbolName; readonly tone: Tone } {
  if (!first) return { symbol: 'small-circle', tone: 'ink' }
  switch (extraditionCover(first.stop)) {
    case 'in-force':
      return { symbol: 'filled-dot', tone: 'in-force' }
    case 'pending':
    case 'unknown':
      return { symbol: 'hollow-dot', tone: 'pending' }
    default:
      return { symbol: 'short-tick', tone: 'ink' }
  }
}

/** A tick is thin: it is drawn longer, so that it is seen. */
function sizeOf(symbol: SymbolName, radius: number, isGrid: boolean): number {
  return symbol === 'short-tick' && !isGrid ? 2 * radius : radius
}

function stateLand(code: string, tint: Pick<Area, 'tone' | 'opacity'>, window: MapWindow): Mark[] {
  const outline = worldOutlines().find((one) => one.code === code)
  return ringsInside(outline?.rings ?? [], window).flatMap((points): Mark[] => [
    { kind: 'area', points, ...tint },
    { kind: 'polyline', points: [...points, ...points.slice(0, 1)], tone: 'paper', weight: 1 },
  ])
}

/** All other land, with borders. Drawn once for a window: it is most of the map, and dates do not move it. */
const drawnLand = new Map<string, readonly Mark[]>()
const MOST_DRAWN = 8

function landMarks(window: MapWindow, without: ReadonlySet<string>, { isGrid }: Frame): readonly Mark[] {
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

/** One part for each row of the table that both ends of are on the map. */
function legParts(
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

type Label = Extract<Mark, { kind: 'text' }>

/** The lines of a route on the map. */
interface RouteCurves {
  readonly route: RouteGaps
  readonly curves: readonly (readonly Point[])[]
}

function curvesOf(routes: readonly RouteGaps[], placed: ReadonlyMap<string, Point>): RouteCurves[] {
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

/** Names beside their places, the weakest links first: where there is no room, focus says it. */
function labelsOf(
  states: readonly MapState[],
  placed: ReadonlyMap<string, Point>,
  weakest: ReadonlySet<string>,
  { window: { room }, curves }: { readonly window: MapWindow; readonly curves: readonly RouteCurves[] },
  { frame, names, focalState }: RouteMapOptions,
): Map<string, Label> {
  const isWordy = frame.width >= WORDY_CHARACTERS * frame.characterWidth
  const inOrder = states.toSorted((a, b) => Number(weakest.has(b.code)) - Number(weakest.has(a.code)))
  const requests = inOrder.map(({ code, stops: [first] }) => {
    const name = names.get(code) ?? code
    const words = isWordy && first ? `${name}: ${coverWords(extraditionCover(first.stop))}` : name
    return { at: placed.get(code) ?? ([0, 0] as const), text: words }
  })
  const radius = frame.isGrid ? frame.characterWidth : 7
  // Off the lines where there is room, else over them.
  const lines = frame.isGrid ? [] : curves.flatMap((one) => one.curves.flatMap(obstaclesOf))
  const offLines = placeNames(requests, inset(room), radius, frame, lines)
  const taken = [
    ...offLines.flatMap((label) => (label ? [boxOf(label, frame)] : [])),
    ...requests.map(({ at: [x, y] }) => ({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius })),
  ]
  const labels = requests.map((request, index) => {
    const label =
      offLines[index] ??
      placeNames(
        [request],
        inset(room),
        radius,
        frame,
        taken.filter((box) => !isAt(box, request.at)),
      )[0] ??
      null
    if (label && !offLines[index]) taken.push(boxOf(label, frame))
    return label
  })
  return new Map(
    inOrder.flatMap(({ code }, index): [string, Label][] => {
      const label = labels[index]
      if (!label) return []
      const bold = code === focalState || weakest.has(code)
      return [[code, { kind: 'text', at: label.at, text: label.text, anchor: 'start', tone: 'ink', bold }]]
    }),
  )
}

function boxOf({ at: [x, y], text }: Pick<Label, 'at' | 'text'>, { textWidth, lineHeight }: Frame): Box {
  return { left: x, top: y - lineHeight / 2, width: textWidth(text), height: lineHeight }
}

function isAt({ left, top, width, height }: Box, [x, y]: Point): boolean {
  return left < x && x < left + width && top < y && y < top + height
}

const LINE_HALF = 1

function obstaclesOf(curve: readonly Point[]): Box[] {
  return curve.map(([x, y]) => ({
    left: x - LINE_HALF,
    top: y - LINE_HALF,
    width: 2 * LINE_HALF,
    height: 2 * LINE_HALF,
  }))
}

/** The name of a route near the middle of its longest leg, where nothing else stands; without room, none. */
function titleParts(
  routes: readonly RouteCurves[],
  labels: readonly Label[],
  { room }: MapWindow,
  frame: Frame,
): ScenePart[] {
  if (frame.width < WORDY_CHARACTERS * frame.characterWidth) return []
  const obstacles = [
    ...routes.flatMap(({ curves }) => curves.flatMap(obstaclesOf)),
    ...labels.map((label) => boxOf(label, frame)),
  ]
  const requests = routes.flatMap(({ route, curves }) => {
    const [longest] = curves.toSorted((a, b) => lengthOf(b) - lengthOf(a))
    const at = longest?.[BEND_STEPS / 2]
    return at ? [{ at, text: route.title }] : []
  })
  return placeNames(requests, inset(room), 3, frame, obstacles).flatMap((name): ScenePart[] => {
    if (!name) return []
    const marks: Mark[] = [{ kind: 'text', at: name.at, text: name.text, anchor: 'start', tone: 'muted' }]
    return [{ name: `title ${name.text}`, marks }]
  })
}

function lengthOf(curve: readonly Point[]): number {
  const [from, to] = [curve[0] ?? [0, 0], curve.at(-1) ?? [0, 0]]
  return Math.hypot(to[0] - from[0], to[1] - from[1])
}

function inset({ left, top, width, height }: MapWindow['room']): MapWindow['room'] {
  return { left: left + 2, top: top + 2, width: width - 4, height: height - 4 }
}

function stateSentence({ code, stops }: Omit<MapState, 'at'>, { names }: Pick<RouteMapOptions, 'names'>): string {
  if (stops.length === 0) return `${names.get(code) ?? code}: where routes start.`
  return stops
    .map(({ route, stop }) => {
      const links = [
        ...(route.weakestOnPaper?.states.includes(code) ? ['on paper'] : []),
        ...(route.weakestInPractice?.states.includes(code) ? ['in practice'] : []),
      ]
      return `${stopSentence(stop, route)}${links.length > 0 ? ` The weakest link ${formatList(links)}.` : ''}`
    })
    .join(' ')
}
