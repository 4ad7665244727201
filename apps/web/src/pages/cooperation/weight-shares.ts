/** The arithmetic of weights moved by hand: `id=2` for each that differs from the index’s own. */
import { parseAssignment } from '@ffc/core/cooperation'
import { DIMENSIONS, type Dimension, type Indicator } from '@ffc/core/model'
import { formatAssignment } from './cooperation-parameters.ts'

/** An indicator with its weight in use. */
export interface WeighedIndicator {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly dimension: Dimension
  readonly weight: number
  /** Of all weights in use, 0–1. */
  readonly share: number
}

export interface WeighedDimension {
  readonly dimension: Dimension
  readonly share: number
  readonly indicators: readonly WeighedIndicator[]
}

/** The weights in use by dimension; of indicators that no row of the view bears on there are none. */
export function weighIndicators(
  indicators: readonly Indicator[],
  covered: ReadonlySet<string>,
  assignments: readonly string[],
): WeighedDimension[] {
  const given = new Map(assignments.map(parseAssignment))
  const used = indicators.filter(({ id }) => covered.has(id))
  const weightOf = ({ id, weight }: Indicator) => given.get(id) ?? weight
  const total = used.reduce((sum, indicator) => sum + weightOf(indicator), 0)
  const shareOf = (weight: number) => (total > 0 ? weight / total : 0)
  return DIMENSIONS.flatMap((dimension) => {
    const members = used
      .filter((indicator) => indicator.dimension === dimension)
      .map((indicator): WeighedIndicator => {
        const { id, title, description } = indicator
        const weight = weightOf(indicator)
        return { id, title, description, dimension, weight, share: shareOf(weight) }
      })
    const share = members.reduce((sum, member) => sum + member.share, 0)
    return members.length === 0 ? [] : [{ dimension, share, indicators: members }]
  })
}

/** The assignments after some weights are set. What equals the index’s own is left out, so that one view has one form. */
export function setWeights(
  indicators: readonly Indicator[],
  assignments: readonly string[],
  changes: ReadonlyMap<string, number>,
): string[] {
  const given = new Map([...assignments.map(parseAssignment), ...changes])
  return [...given]
    .filter(([id, value]) => indicators.find((indicator) => indicator.id === id)?.weight !== value)
    .map(formatAssignment)
    .toSorted()
}

const DECIMALS = 1e4

/** Weights that sum to 1 as weights whose mean is 1, to four decimals: as the index writes its own. */
export function toMeanOne(shares: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...shares].map(([id, share]) => [id, Math.round(share * shares.size * DECIMALS) / DECIMALS]))
}
