/**
 * From a published figure to a distribution. No source says how sure it is of its figure; what a bound means as a
 * distribution is a convention, stated here, printed with every answer, and to be swapped by name.
 */
import type { Bound } from '../model/vocabulary.ts'
import { type ClaimDistribution, logNormalFromInterval } from '../meta/index.ts'

export interface PublishedFigure {
  readonly low: number | null
  readonly central: number | null
  readonly high: number | null
  readonly bound: Bound
}

/** The numbers that a rule uses. */
export interface ClaimRuleParameters {
  /** An exact count lies, with 90 %, within this factor of the truth either way. */
  readonly exactFactor: number
  /** So does an "about". */
  readonly aboutFactor: number
  /** "Up to x" spreads from x divided by this to x; "at least x" from x to x times this. */
  readonly openFactor: number
}

export interface ClaimRule {
  readonly name: string
  /** The rule in a sentence. */
  readonly description: string
  readonly parameters: ClaimRuleParameters
}

export const CLAIM_RULE_NAMES = ['usual', 'narrow', 'wide'] as const
export type ClaimRuleName = (typeof CLAIM_RULE_NAMES)[number]

const DESCRIPTION =
  'Exact, about and range: log-normal with the central 90% between the figure divided and multiplied by a factor, or ' +
  'between the ends of the range. Up to, at least and order of magnitude: every ratio equally likely (log-uniform).'

/** The conventions by name. `usual` is the default; the other two show how much hangs on it. */
export const CLAIM_RULES: Readonly<Record<ClaimRuleName, ClaimRule>> = {
  usual: {
    name: 'usual',
    description: DESCRIPTION,
    parameters: { exactFactor: 1.05, aboutFactor: 1.25, openFactor: 5 },
  },
  narrow: {
    name: 'narrow',
    description: DESCRIPTION,
    parameters: { exactFactor: 1.02, aboutFactor: 1.1, openFactor: 2 },
  },
  wide: { name: 'wide', description: DESCRIPTION, parameters: { exactFactor: 1.1, aboutFactor: 1.5, openFactor: 10 } },
}

/** The distribution of a figure; null where its numbers do not allow one (a figure of 0, or none at all). */
export function distributionOf(figure: PublishedFigure, { parameters }: ClaimRule): ClaimDistribution | null {
  const { exactFactor, aboutFactor, openFactor } = parameters
  const { low, central, high, bound } = figure
  const value = central ?? (low === high ? low : null)
  switch (bound) {
    case 'exact':
      return around(value ?? middle(low, high), exactFactor)
    case 'about':
      return around(value ?? middle(low, high), aboutFactor)
    case 'range':
      return low !== null && high !== null && low > 0 && high > low
        ? logNormalFromInterval(low, high)
        : around(value, aboutFactor)
    case 'up-to': {
      const ceiling = high ?? central ?? low
      return ceiling === null ? null : between(ceiling / openFactor, ceiling)
    }
    case 'at-least': {
      const floor = low ?? central ?? high
      return floor === null ? null : between(floor, floor * openFactor)
    }
    case 'order-of-magnitude':
      return low !== null && high !== null ? between(low, high) : around(value, openFactor)
  }
}

function around(value: number | null, factor: number): ClaimDistribution | null {
  return value !== null && value > 0 ? logNormalFromInterval(value / factor, value * factor) : null
}

function between(low: number, high: number): ClaimDistribution | null {
  return low > 0 && high > low ? { kind: 'log-uniform', low, high } : null
}

/** The middle of two ends on the scale of ratios. */
function middle(low: number | null, high: number | null): number | null {
  return low === null || high === null ? (low ?? high) : Math.sqrt(low * high)
}
