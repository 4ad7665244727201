/** The world as drawn at build time, in the units of `outlines.ts`. */
import type { Point } from '../../scene.ts'
import { ANCHORS, OUTLINES } from './outlines.ts'

export interface StateOutline {
  /** ISO 3166-1 alpha-3; empty for land without one. */
  readonly code: string
  readonly rings: readonly (readonly Point[])[]
}

let outlines: readonly StateOutline[] | undefined

/** The outline of every state. */
export function worldOutlines(): readonly StateOutline[] {
  outlines ??= OUTLINES.trim().split('\n').map(parseOutline)
  return outlines
}

/** Where a line to a state ends; undefined where the map does not know the state. */
export function stateAnchor(code: string): Point | undefined {
  return Object.hasOwn(ANCHORS, code) ? ANCHORS[code] : undefined
}

function parseOutline(line: string): StateOutline {
  const space = line.indexOf(' ')
  const code = line.slice(0, space)
  return {
    code: code === '-' ? '' : code,
    rings: line
      .slice(space + 1)
      .split(';')
      .map(parseRing),
  }
}

function parseRing(text: string): Point[] {
  const steps = text.split(' ').map(Number)
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0
    y += steps[index + 1] ?? 0
    points.push([x, y])
  }
  return points
}
