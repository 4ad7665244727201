import { InputError } from '../math/input-error.ts'
import type { ProbabilityLaw } from './probability-law.ts'

export interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** Between which values all claims lie, point by point: a probability box, and no choice between them. */
export interface Envelope {
  readonly cumulative: (x: number) => Bounds
  readonly quantile: (probability: number) => Bounds
  readonly mean: Bounds
}

/** The envelope of laws: at each point the least and the greatest that any of them says. Throws `InputError` without laws. */
export function envelopeOf(laws: readonly ProbabilityLaw[]): Envelope {
  if (laws.length === 0) {
    throw new InputError({ argument: 'claims', got: 'none', expected: 'at least one', tip: 'Widen the selection.' })
  }
  const boundsOf = (value: (law: ProbabilityLaw) => number): Bounds => {
    const values = laws.map(value)
    return { lower: Math.min(...values), upper: Math.max(...values) }
  }
  return {
    cumulative: (x) => boundsOf((law) => law.cumulative(x)),
    quantile: (probability) => boundsOf((law) => law.quantile(probability)),
    mean: boundsOf((law) => law.mean),
  }
}
