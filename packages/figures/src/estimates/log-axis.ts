import { formatNumber } from '@ffc/core/present'

/** A logarithmic scale with ticks at 1, 2 and 5 times the powers of ten. */
export interface LogAxis {
  /** From a value to pixels. A log axis has no zero: what lies below its start stands at its start. */
  readonly x: (value: number) => number
  readonly ticks: readonly LogTick[]
}

export interface LogTick {
  readonly value: number
  readonly label: string
}

/** Steps in a decade, the most wanted first. */
const STEPS = [1, 5, 2] as const

/** An axis from the tick at or below the least positive value to the one at or above the greatest. */
export function logAxis(values: readonly number[], left: number, right: number): LogAxis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value))
  const least = positive.length > 0 ? Math.min(...positive) : 1
  const most = positive.length > 0 ? Math.max(...positive) : 10
  const candidates = STEPS.flatMap((step) => {
    const exponents: number[] = []
    for (let exponent = Math.floor(Math.log10(least)) - 1; exponent <= Math.ceil(Math.log10(most)) + 1; exponent += 1)
      exponents.push(exponent)
    return exponents.map((exponent) => Number(`${step}e${exponent}`))
  })
  const start = Math.max(...candidates.filter((value) => value <= least))
  const atOrAbove = Math.min(...candidates.filter((value) => value >= most))
  const end = atOrAbove > start ? atOrAbove : Math.min(...candidates.filter((value) => value > start))
  const perLog = (right - left) / Math.log(end / start)
  return {
    x: (value) => left + perLog * Math.log(Math.min(Math.max(value, start), end) / start),
    ticks: candidates
      .filter((value) => value >= start && value <= end)
      .map((value) => ({ value, label: value < 1 ? String(value) : formatNumber(value) })),
  }
}
