import { sortAscending } from '../math/sort-ascending.ts'
import type { CoxDesign, CoxStratum } from './cox-design.ts'

/** Sums over pairs of rows of one stratum of which one had the event while the other was still at risk. */
export interface Concordance {
  /** (concordant + tied/2) / all such pairs; NaN if there are none. */
  readonly value: number
  /** The one with the event had the higher risk score. */
  readonly concordant: number
  readonly discordant: number
  /** Both had the same risk score. */
  readonly tied: number
}

/**
 * Harrell's concordance of a risk score with what happened (JAMA 247, 1982), as R's `concordance` counts it: a row
 * censored at t was still at risk at t; two events at one time are no pair; pairs of weighted rows weigh the product.
 *
 * @param score by position of the design
 */
export function concordanceOf(design: CoxDesign, score: Float64Array): Concordance {
  let concordant = 0
  let discordant = 0
  let tied = 0
  for (const stratum of design.strata) {
    visitEvents(design, stratum, score, (count, below, same, above) => {
      concordant += count * below
      tied += count * same
      discordant += count * above
    })
  }
  return { value: (concordant + tied / 2) / (concordant + discordant + tied), concordant, discordant, tied }
}

/** For each event, how much of the risk set that outlived it has a lower, the same and a higher score. */
function visitEvents(
  { event, weight }: CoxDesign,
  { times, firstPosition, entries }: CoxStratum,
  score: Float64Array,
  visit: (weight: number, below: number, same: number, above: number) => void,
): void {
  const offset = firstPosition[0]!
  const { ranks, distinct } = denseRanks(score.subarray(offset, firstPosition[times.length]!))
  const atRisk = new Float64Array(distinct + 1)
  let total = 0
  let notEntered = entries?.order.length ?? 0
  const add = (position: number, sign: number): void => {
    const count = sign * (weight ? weight[position]! : 1)
    total += count
    for (let node = ranks[position - offset]! + 1; node <= distinct; node += node & -node) atRisk[node]! += count
  }
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const start = firstPosition[index]!
    const end = firstPosition[index + 1]!
    if (entries) {
      for (; notEntered > entries.entered[index]!; notEntered -= 1) add(entries.order[notEntered - 1]!, -1)
    }
    for (let position = start; position < end; position += 1) if (event[position] === 0) add(position, 1)
    for (let position = start; position < end; position += 1) {
      if (event[position] === 0) continue
      const below = sumBelow(atRisk, ranks[position - offset]!)
      const upTo = sumBelow(atRisk, ranks[position - offset]! + 1)
      visit(weight ? weight[position]! : 1, below, upTo - below, total - upTo)
    }
    for (let position = start; position < end; position += 1) if (event[position] === 1) add(position, 1)
  }
}

/** The sum over ranks below `rank` of a binary indexed tree (Fenwick 1994). */
function sumBelow(tree: Float64Array, rank: number): number {
  let sum = 0
  for (let node = rank; node > 0; node -= node & -node) sum += tree[node]!
  return sum
}

/** Each value's place among the distinct values, from 0. */
function denseRanks(scores: Float64Array): { ranks: Uint32Array; distinct: number } {
  const { values, order } = sortAscending(scores)
  const ranks = new Uint32Array(scores.length)
  let rank = 0
  for (let position = 1; position < order.length; position += 1) {
    if (values[position] !== values[position - 1]) rank += 1
    ranks[order[position]!] = rank
  }
  return { ranks, distinct: rank + 1 }
}
