/** A law known by its density up to a factor, normalised by adaptive integration. */
import { square } from '../math/square.ts'
import { exp } from '../math/exp.ts'
import { log } from '../math/log.ts'
import { normalCumulative, normalUpperTail } from '../math/normal.ts'
import { type Panel, integrate, integratePanels, kronrodNodes } from '../math/quadrature.ts'
import { findRoot } from '../math/root.ts'
import { LARGEST_SCORE, type ProbabilityLaw } from './probability-law.ts'

/** Where the log density lies this far below its peak, no double adds to the integral. */
const NEGLIGIBLE_DEPTH = 80

/** Largest value at which densities are looked for; beyond, squares overflow. */
const FARTHEST = 1e150

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
  const candidates = cutsFrom(support, guides)
  const best = candidates.reduce((one, other) => (logDensity(other) > logDensity(one) ? other : one))
  const around = candidates.indexOf(best)
  const [from, to] = [candidates[around - 1] ?? best, candidates[around + 1] ?? best]
  const peak = highestBetween(logDensity, from, to)
  const height = logDensity(peak)
  if (height === -Infinity) return null

  const cuts = [...candidates, ...cutsAround(peak, to - from, logDensity, support)].toSorted(
    (one, other) => one - other,
  )
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
  const shareWithin = (from: number, to: number): number =>
    from < to ? integrate(density, [from, to], { noise }) / total : 0
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
    logDensity: (x) => (x >= support.low && x <= support.high ? logDensity(x) - constant : -Infinity),
    atoms: [],
    knots: guides.flatMap((law) => law.knots).filter((knot) => knot > support.low && knot < support.high),
    mean,
    variance,
  }
}

/** Quantiles of the guides at every half score, their knots and the ends, inside the support and ascending. */
function cutsFrom({ low, high }: ProbabilityLaw['support'], guides: readonly ProbabilityLaw[]): number[] {
  const scores = Array.from({ length: 4 * LARGEST_SCORE + 1 }, (_, index) => index / 2 - LARGEST_SCORE)
  const values = guides.flatMap((law) => [...scores.map(law.quantileAtScore), ...law.knots])
  const ends = [low, high].filter(Number.isFinite)
  const inside = values.filter((value) => value > low && value < high && Math.abs(value) < FARTHEST)
  return [...new Set([...ends, ...inside])].toSorted((one, other) => one - other)
}

/** A local maximum by golden section; the bracket is that of the highest candidate. */
function highestBetween(height: (x: number) => number, from: number, to: number): number {
  const shrink = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  for (let step = 0; step < 100 && high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)); step += 1) {
    const left = high - shrink * (high - low)
    const right = low + shrink * (high - low)
    if (height(left) >= height(right)) high = right
    else low = left
  }
  return [from, to, (low + high) / 2].reduce((one, other) => (height(other) > height(one) ? other : one))
}

/** Cuts about as far apart as the peak is wide: claims far from each other leave none of theirs near it. */
function cutsAround(
  peak: number,
  bracket: number,
  height: (x: number) => number,
  { low, high }: ProbabilityLaw['support'],
): number[] {
  const drop = (distance: number): number => height(peak) - Math.max(height(peak - distance), height(peak + distance))
  let width = bracket
  while (drop(width) > 1 && width > Number.EPSILON * Math.abs(peak)) width /= 2
  const steps = Array.from({ length: 33 }, (_, index) => peak + (index - 16) * width)
  return steps.filter((value) => value > low && value < high)
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
