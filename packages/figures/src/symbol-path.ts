import type { Point, SymbolName } from './scene.ts'

/** How to draw a symbol: an SVG path, and whether it is filled, outlined over the page's colour, or outlined alone. */
export interface SymbolShape {
  readonly path: string
  readonly paint: 'fill' | 'outline' | 'stroke'
}

/** The shape of a symbol with that centre and radius. */
export function symbolShape(symbol: SymbolName, [x, y]: Point, size: number): SymbolShape {
  const move = (dx: number, dy: number) => `${round(x + dx * size)} ${round(y + dy * size)}`
  switch (symbol) {
    case 'filled-dot':
      return { path: circle(x, y, size), paint: 'fill' }
    case 'hollow-dot':
      return { path: circle(x, y, size), paint: 'outline' }
    case 'small-circle':
      return { path: circle(x, y, size * 0.6), paint: 'outline' }
    case 'ring':
      return { path: circle(x, y, size), paint: 'stroke' }
    case 'tick':
      return { path: `M${move(0, -1)}L${move(0, 1)}`, paint: 'stroke' }
    case 'short-tick':
      return { path: `M${move(0, -0.7)}L${move(0, 0.7)}`, paint: 'stroke' }
    case 'filled-triangle-left':
      return { path: `M${move(-1, 0)}L${move(0.8, -0.9)}L${move(0.8, 0.9)}Z`, paint: 'fill' }
    case 'triangle-right':
      return { path: `M${move(1, 0)}L${move(-0.8, -0.9)}L${move(-0.8, 0.9)}Z`, paint: 'outline' }
    case 'crossed':
      return {
        path: `M${move(-1, 0)}L${move(0.8, -0.9)}L${move(0.8, 0.9)}ZM${move(-0.5, 1.3)}L${move(0.7, -1.3)}`,
        paint: 'stroke',
      }
    case 'diamond':
      return { path: `M${move(0, -1)}L${move(1, 0)}L${move(0, 1)}L${move(-1, 0)}Z`, paint: 'fill' }
  }
}

function circle(x: number, y: number, radius: number): string {
  const r = round(radius)
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0Z`
}

/** Hundredths of a pixel are enough for any screen and keep files small. */
export function round(length: number): number {
  return Math.round(length * 100) / 100
}

/** Points of an SVG polyline or polygon. */
export function pointList(points: readonly Point[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
}
