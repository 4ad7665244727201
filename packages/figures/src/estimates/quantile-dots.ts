/** Dots of equal probability: a distribution that can be counted. */
import type { ProbabilityLaw } from '@ffc/core/meta'

export interface QuantileDot {
  /** The value at the middle of the dot’s share. */
  readonly value: number
  /** Column and place in its stack, from 0. */
  readonly column: number
  readonly level: number
}

/**
 * `count` dots, each for an equal share of the law, stacked in columns of `columnWidth` on the scale `x`. M. Kay, T. Kola,
 * J. Hullman and S. Munson, “When (ish) is My Bus?”, CHI 2016.
 */
export function quantileDots(
  { quantile }: Pick<ProbabilityLaw, 'quantile'>,
  count: number,
  x: (value: number) => number,
  columnWidth: number,
): QuantileDot[] {
  const heights = new Map<number, number>()
  return Array.from({ length: count }, (_, index) => {
    const value = quantile((index + 0.5) / count)
    const column = Math.floor(x(value) / columnWidth)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { value, column, level }
  })
}
