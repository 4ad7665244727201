/** A law known by its density up to a factor, normalised by adaptive integration. */
import { square } from '../math/square.ts'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { powerOfTwo } from '../math/power-of-two.ts'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import { type Panel, integrate, integratePanels, kronrodNodes } from '../math/quadrature.ts'
import { findRoot } from '../math/root.ts'
import { distinctAscending } from './distinct-ascending.ts'
import { LARGEST_SCORE, type ProbabilityLaw } from './probability-law.ts'

/** Where the log density lies this far below its peak, no double adds to the integral. */
const NEGLIGIBLE_DEPTH = 80

/** Largest value at which densities are looked for; beyond, squares overflow. */
const FARTHEST = 1e150

/** Where densities are looked at first. */
const HALF_SCORES = Array.from({ length: 4 * LARGEST_SCORE + 1 }, (_, index) => index / 2 - LARGEST_SCORE)

/** Steps that take the bracket of a peak to 4e-9 of its width. */
const GOLDEN_STEPS = 40

/** Steps, each to a quarter, that take a bracket of millions of standard deviations to less than one. */
const QUARTERINGS = 12

/**
 * @param logDensity up to a constant; −∞ where there is none
 * @param support where the density is positive
 * @param guides laws that tell by their quantiles and knots where the density may change
 * @returns null if the density is 0 throughout
 */
export function numericLaw(
  logDensity: (x: number) => number,
  support: ProbabilityLaw['support'],
  guides: readonly ProbabilityLaw[],
): ProbabilityLaw | null {
  const candidates = cutsFrom(guides)
  const best = candidates.reduce((one, other) => (logDensity(other) > logDensity(one) ? other : one))
  const around = candidates.indexOf(best)
  const [from, to] = [candidates[around - 1] ?? best, candidates[around + 1] ?? best]
  const peak = highestBetween(logDensity, from, to)
  const height = logDensity(peak)
  if (height === -Infinity) return null

  const cuts = distinctAscending([...candidates, ...cutsAround(peak, to - from)])
  const relevant = cutsNear(cuts, logDensity, height)
  const density = (x: number): number => exp(logDensity(x) - height)
  // The density has the rounding error of its logarithm, which claims far apart make large.
  const noise = 50 * Number.EPSILON * Math.max(1, Math.abs(height))
  const panels = integratePanels(density, relevant, { noise })
  const total = panels.reduce((sum, panel) => sum + panel.integral, 0)
  const constant = height + log(total)
  const mean = momentOver(panels, density, (x) => x) / total
  const variance = momentOver(panels, density, (x) => square(x - mean)) / total
  const belowPanel = runningShares(panels, total)
  const abovePanel = runningShares(panels.toReversed(), total).toReversed()
  const [first, last] = [panels[0]!.lower, panels.at(-1)!.upper]
  const shareWithin = (lower: number, upper: number): number => integrate(density, [lower, upper], { noise }) / total
  const panelOf = (x: number): number => panels.findIndex((panel) => x < panel.upper)

  const cumulative = (x: number): number => {
    if (x <= first) return 0
    if (x >= last) return 1
    const index = panelOf(x)
    return Math.min(1, belowPanel[index]! + shareWithin(panels[index]!.lower, x))
  }
  const upperTail = (x: number): number => {
    if (x <= first) return 1
    if (x >= last) return 0
    const index = panelOf(x)
    return Math.min(1, abovePanel[index]! + shareWithin(x, panels[index]!.upper))
  }
  const quantileFromBelow = (probability: number): number => {
    if (probability <= 0) return support.low
    const index = panels.findLastIndex((_, panel) => belowPanel[panel]! < probability)
    return solveWithin(panels[index]!, (x) => belowPanel[index]! + shareWithin(panels[index]!.lower, x) - probability)
  }
  const quantileFromAbove = (probability: number): number => {
    if (probability <= 0) return support.high
    const index = panels.findIndex((_, panel) => abovePanel[panel]! < probability)
    return solveWithin(panels[index]!, (x) => probability - abovePanel[index]! - shareWithin(x, panels[index]!.upper))
  }
  return {
    distribution: null,
    support,
    cumulative,
    upperTail,
    quantile: (probability) =>
      probability <= 0.5 ? quantileFromBelow(probability) : quantileFromAbove(1 - probability),
    quantileAtScore: (z) => (z <= 0 ? quantileFromBelow(normalCumulative(z)) : quantileFromAbove(normalUpperTail(z))),
    logDensity: (x) => logDensity(x) - constant,
    atoms: [],
    knots: distinctAscending(guides.flatMap((law) => law.knots)).filter(
      (knot) => knot > support.low && knot < support.high,
    ),
    mean,
    variance,
  }
}

/** Quantiles of the guides at every half score, and their knots, ascending. */
function cutsFrom(guides: readonly ProbabilityLaw[]): number[] {
  const values = guides.flatMap((law) => [...HALF_SCORES.map(law.quantileAtScore), ...law.knots])
  return distinctAscending(values.filter((value) => Math.abs(value) < FARTHEST))
}

/** A local maximum by golden section; the bracket is that of the highest candidate. */
function highestBetween(height: (x: number) => number, from: number, to: number): number {
  const shrink = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  for (let step = 0; step < GOLDEN_STEPS; step += 1) {
    const left = high - shrink * (high - low)
    const right = low + shrink * (high - low)
    if (height(left) >= height(right)) high = right
    else low = left
  }
  return [from, to, (low + high) / 2].reduce((one, other) => (height(other) > height(one) ? other : one))
}

/** The peak, and cuts ever closer to it: claims far from each other leave none of theirs near it, however wide it is. */
function cutsAround(peak: number, bracket: number): number[] {
  const distances = Array.from({ length: QUARTERINGS }, (_, index) => bracket * powerOfTwo(-2 * index))
  return [peak, ...distances.flatMap((distance) => [peak - distance, peak + distance])]
}

/** The cuts of the stretches on which the density is not negligible, with those that bound them. */
function cutsNear(cuts: readonly number[], height: (x: number) => number, peakHeight: number): number[] {
  const isNear = cuts.map((cut) => height(cut) > peakHeight - NEGLIGIBLE_DEPTH)
  const first = isNear.indexOf(true)
  const last = isNear.lastIndexOf(true)
  return cuts.slice(Math.max(0, first - 1), last + 2)
}

function momentOver(panels: readonly Panel[], density: (x: number) => number, of: (x: number) => number): number {
  return panels.reduce((sum, { lower, upper }) => {
    const nodes = kronrodNodes(lower, upper)
    return sum + nodes.reduce((part, { at, weight }) => part + weight * density(at) * of(at), 0)
  }, 0)
}

/** For each panel, the share that lies in the panels before it. */
function runningShares(panels: readonly Panel[], total: number): number[] {
  let sum = 0
  return panels.map((panel) => {
    const before = sum / total
    sum += panel.integral
    return before
  })
}

/** The root of a rising function on a panel, or the end that rounding has put it beyond. */
function solveWithin({ lower, upper }: Panel, excess: (x: number) => number): number {
  if (excess(upper) <= 0) return upper
  if (excess(lower) >= 0) return lower
  return findRoot(excess, lower, upper)
}
