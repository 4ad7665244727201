import type { Frame, Mark } from '../scene.ts'

/** Faint upright lines at the ticks of an axis. A terminal has none: they would fill whole cells. */
export function gridLines<Tick>(
  { isGrid }: Frame,
  [top, bottom]: readonly [top: number, bottom: number],
  ticks: readonly Tick[],
  x: (tick: Tick) => number,
): Mark[] {
  if (isGrid) return []
  return ticks.map((tick) => ({ kind: 'line', from: [x(tick), top], to: [x(tick), bottom], tone: 'faint' }))
}
