import type { BandStep, SurvivalScales } from './survival-steps.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The first box that lies inside the plot and off the band; null when none does. */
export function placeLabel(
  candidates: readonly Box[],
  plot: Box,
  steps: readonly BandStep[],
  scales: SurvivalScales,
): Box | null {
  return candidates.find((box) => isInside(box, plot) && !steps.some((step) => touches(box, step, scales))) ?? null
}

function isInside(box: Box, plot: Box): boolean {
  return (
    box.left >= plot.left &&
    box.top >= plot.top &&
    box.left + box.width <= plot.left + plot.width &&
    box.top + box.height <= plot.top + plot.height
  )
}

function touches(box: Box, step: BandStep, { x, y }: SurvivalScales): boolean {
  return (
    x(step.from) < box.left + box.width &&
    x(step.to) > box.left &&
    y(step.upper) < box.top + box.height &&
    y(step.lower) > box.top
  )
}
