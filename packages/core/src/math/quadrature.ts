/**
 * Adaptive integration by the Gauss–Kronrod pair of 7 and 15 points (Piessens et al., QUADPACK, 1983): each panel is
 * halved until the two rules agree.
 */

/** A piece of the range on which a single 15-point rule is accurate. */
export interface Panel {
  readonly lower: number
  readonly upper: number
  /** The integral over the piece. */
  readonly integral: number
}

export interface QuadratureOptions {
  /** Error allowed, as a part of the integral of |f|. Default 1e-13. */
  readonly tolerance?: number
  /** Relative rounding error of the function, which no halving brings down. Default 50 units of the last place. */
  readonly noise?: number
}

const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848, 0,
]
const KRONROD_WEIGHTS = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
]
/** Of every second node, from 0.949 to 0. */
const GAUSS_WEIGHTS = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694]

/** A panel halved this often has no width left to halve. */
const MAXIMUM_DEPTH = 52

/** Panels looked at before an integration takes what it has: a function this rough has no better answer. */
const MAXIMUM_PANELS = 20_000

/** The nodes and weights of the 15-point rule on a panel. */
export function kronrodNodes(lower: number, upper: number): { at: number; weight: number }[] {
  const centre = (lower + upper) / 2
  const half = (upper - lower) / 2
  return NODES.flatMap((node, index) => {
    const weight = KRONROD_WEIGHTS[index]! * half
    if (node === 0) return [{ at: centre, weight }]
    return [
      { at: centre - half * node, weight },
      { at: centre + half * node, weight },
    ]
  })
}

/**
 * Splits a range into panels on which the function is integrated to tolerance.
 * @param evaluate finite everywhere inside the range; never evaluated at a cut
 * @param cuts ascending, the two ends among them; put one wherever the function is not smooth, and some near each peak
 */
export function integratePanels(
  evaluate: (at: number) => number,
  cuts: readonly number[],
  options: QuadratureOptions = {},
): Panel[] {
  const tolerance = options.tolerance ?? 1e-13
  const first = cuts.slice(1).map((upper, index) => applyRule(evaluate, cuts[index]!, upper))
  const size = first.reduce((sum, panel) => sum + panel.size, 0)
  const effort = { noise: options.noise ?? 50 * Number.EPSILON, panels: 0 }
  return first.flatMap((panel) => refine(evaluate, panel, tolerance * size, effort, 0))
}

/** The integral over a range. See `integratePanels`. */
export function integrate(
  evaluate: (at: number) => number,
  cuts: readonly number[],
  options: QuadratureOptions = {},
): number {
  return integratePanels(evaluate, cuts, options).reduce((sum, panel) => sum + panel.integral, 0)
}

interface RuleResult extends Panel {
  readonly error: number
  /** The integral of |f|. */
  readonly size: number
}

function applyRule(evaluate: (at: number) => number, lower: number, upper: number): RuleResult {
  const centre = (lower + upper) / 2
  const half = (upper - lower) / 2
  const middle = evaluate(centre)
  let kronrod = KRONROD_WEIGHTS[7]! * middle
  let gauss = GAUSS_WEIGHTS[3]! * middle
  let size = KRONROD_WEIGHTS[7]! * Math.abs(middle)
  for (let index = 0; index < 7; index += 1) {
    const offset = half * NODES[index]!
    const left = evaluate(centre - offset)
    const right = evaluate(centre + offset)
    kronrod += KRONROD_WEIGHTS[index]! * (left + right)
    size += KRONROD_WEIGHTS[index]! * (Math.abs(left) + Math.abs(right))
    if (index % 2 === 1) gauss += GAUSS_WEIGHTS[(index - 1) / 2]! * (left + right)
  }
  const error = half * Math.abs(kronrod - gauss)
  return { lower, upper, integral: half * kronrod, error, size: half * size }
}

/** What one integration may still do. */
interface Effort {
  readonly noise: number
  panels: number
}

function refine(
  evaluate: (at: number) => number,
  panel: RuleResult,
  allowed: number,
  effort: Effort,
  depth: number,
): Panel[] {
  const { lower, upper, integral, error, size } = panel
  effort.panels += 1
  const isDone = error <= allowed || error <= effort.noise * size
  if (isDone || depth >= MAXIMUM_DEPTH || effort.panels >= MAXIMUM_PANELS) return [{ lower, upper, integral }]
  const middle = (lower + upper) / 2
  return [
    ...refine(evaluate, applyRule(evaluate, lower, middle), allowed / 2, effort, depth + 1),
    ...refine(evaluate, applyRule(evaluate, middle, upper), allowed / 2, effort, depth + 1),
  ]
}
