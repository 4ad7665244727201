/** Geometry of a survival estimate: a step function of days, and its confidence band. */
import type { LagCurvePoint } from '@ffc/core/treaty-lag'
import type { Point } from '../scene.ts'

/** From days and shares to pixels. */
export interface SurvivalScales {
  readonly x: (days: number) => number
  /** 1 is at the top. */
  readonly y: (share: number) => number
}

/** The curve from (0, 1) through every step to the last time anybody was seen. */
export function stepLine(curve: readonly LagCurvePoint[], { x, y }: SurvivalScales): Point[] {
  const points: Point[] = [[x(0), y(1)]]
  let share = 1
  for (const { time, survival } of curve) {
    points.push([x(time), y(share)])
    if (survival !== share) points.push([x(time), y(survival)])
    share = survival
  }
  return points
}

/** A stretch of the band: between two times, both limits stand still. */
export interface BandStep {
  readonly from: number
  readonly to: number
  readonly lower: number
  readonly upper: number
}

/** The band as stretches. Limits that do not exist (S = 0, or S = 1 on the log-log scale) have none. */
export function bandSteps(curve: readonly LagCurvePoint[]): BandStep[] {
  return curve.flatMap(({ time, lower, upper }, index) => {
    const next = curve[index + 1]
    return next && lower !== null && upper !== null && next.time > time
      ? [{ from: time, to: next.time, lower, upper }]
      : []
  })
}

/** The outlines of the band: one polygon for each run of stretches without a gap. */
export function bandOutlines(steps: readonly BandStep[], { x, y }: SurvivalScales): Point[][] {
  const runs: BandStep[][] = []
  for (const step of steps) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.to === step.from) run.push(step)
    else runs.push([step])
  }
  const edge = (run: readonly BandStep[], limit: 'lower' | 'upper'): Point[] =>
    run.flatMap((step) => [
      [x(step.from), y(step[limit])],
      [x(step.to), y(step[limit])],
    ])
  return runs.map((run) => edge(run, 'upper').concat(edge(run, 'lower').toReversed()))
}

/** How many wait for longer than, or exactly, so many days: the number at risk at that time. */
export function numberAtRisk(curve: readonly LagCurvePoint[], days: number): number {
  return curve.find(({ time }) => time >= days)?.atRisk ?? 0
}

/** How many waits were over by then, that day included. */
export function eventsBy(curve: readonly LagCurvePoint[], days: number): number {
  return curve.reduce((total, { time, events }) => (time <= days ? total + events : total), 0)
}
