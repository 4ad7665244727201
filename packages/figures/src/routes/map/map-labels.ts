/** Names on a map, where there is room for them. */
import { placeNames } from '../../cooperation/place-names.ts'
import type { Frame, Mark, Point, ScenePart } from '../../scene.ts'
import type { Box } from '../../survival/place-label.ts'
import { coverWords, extraditionCover } from '../route-words.ts'
import { BEND_STEPS, type RouteCurves } from './map-legs.ts'
import type { MapState, RouteMapOptions } from './map-options.ts'
import type { MapWindow } from './map-window.ts'

/** From this width on, in characters, a name says the state of the treaty too. */
const WORDY_CHARACTERS = 90

export type Label = Extract<Mark, { kind: 'text' }>

/** Names beside their places, the weakest links first: where there is no room, focus says it. */
export function labelsOf(
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
  // Off the lines where there is room near its place, else over them: a name far off would be another's.
  const lines = frame.isGrid ? [] : curves.flatMap((one) => one.curves.flatMap(obstaclesOf))
  const offLines = placeNames(requests, inset(room), radius, frame, lines).map((label, index) =>
    label && Math.abs(label.at[1] - (requests[index]?.at[1] ?? 0)) <= NEAR_LINES * frame.lineHeight ? label : null,
  )
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
/** How many lines of text a name may stand above or below its place. */
const NEAR_LINES = 1.25

function obstaclesOf(curve: readonly Point[]): Box[] {
  return curve.map(([x, y]) => ({
    left: x - LINE_HALF,
    top: y - LINE_HALF,
    width: 2 * LINE_HALF,
    height: 2 * LINE_HALF,
  }))
}

/** The name of a route near the middle of its longest leg, where nothing else stands; without room, none. */
export function titleParts(
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
