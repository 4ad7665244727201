import { extent, nice, ticks } from 'd3-array'
import { formatNumber } from '@ffc/core/present'

/** The scale of scores: 0 to 1 by most normalisations; z-scores and the like have ends of their own. */
export interface ScoreScale {
  readonly low: number
  readonly high: number
  /** Where a value lies between the ends, 0 to 1. */
  readonly place: (value: number) => number
  /** The ends first: they are wanted most. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

export function scoreScale(values: readonly (number | null)[]): ScoreScale {
  const [least = 0, most = 1] = extent(values.filter((value) => value !== null))
  const [low, high] = least >= 0 && most <= 1 ? [0, 1] : nice(Math.min(0, least), Math.max(1, most), 4)
  const marked = low === 0 && high === 1 ? [0, 1, 0.5, 0.25, 0.75] : endsFirst(ticks(low, high, 4))
  return {
    low,
    high,
    place: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))),
    ticks: marked.map((value) => ({ value, label: tickText(value) })),
  }
}

function endsFirst(values: readonly number[]): number[] {
  const [first, last] = [values[0], values.at(-1)]
  return [...new Set([first, last, ...values])].filter((value) => value !== undefined)
}

/** As short as it can be, with a true minus. */
function tickText(value: number): string {
  return formatNumber(value, decimalsOf(value))
}

function decimalsOf(value: number): number {
  return [0, 1, 2].find((decimals) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) ?? 3
}
