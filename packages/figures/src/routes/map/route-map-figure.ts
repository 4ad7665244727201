import type { GapsData } from '@ffc/core/analyses/gaps.run'
import { formatCount, formatList } from '@ffc/core/present'
import { wrapText } from '../../fit-text.ts'
import { NOTHING_TO_DRAW, lineOfText } from '../../rows/row-layout.ts'
import type { Scene, ScenePart, SymbolName, Tone } from '../../scene.ts'
import { type Cover, type RouteGaps, type RouteStop, extraditionCover, stopRows, stopSentence } from '../route-words.ts'
import { labelsOf, titleParts } from './map-labels.ts'
import { landMarks, stateLand } from './map-land.ts'
import { curvesOf, legParts } from './map-legs.ts'
import type { MapState, RouteMapOptions } from './map-options.ts'
import { mapWindow } from './map-window.ts'
import { stateAnchor } from './world.ts'

const KEY: readonly string[] = [
  'Dot filled: extradition treaty in force; hollow: signed or pending; tick: none. Bold, in the accent: the weakest link.',
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
