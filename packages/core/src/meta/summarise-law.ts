import type { ProbabilityLaw } from './probability-law.ts'

/** A law in numbers, in the unit of its quantity: quantiles by their share in percent, mean and standard deviation. */
export interface LawSummary {
  readonly q05: number
  readonly q25: number
  readonly median: number
  readonly q75: number
  readonly q95: number
  readonly mean: number
  readonly standardDeviation: number
}

/** The quantiles that readers are shown, and the first two moments, from the law itself: nothing is drawn. */
export function summariseLaw(law: ProbabilityLaw): LawSummary {
  return {
    q05: law.quantile(0.05),
    q25: law.quantile(0.25),
    median: law.quantile(0.5),
    q75: law.quantile(0.75),
    q95: law.quantile(0.95),
    mean: law.mean,
    standardDeviation: Math.sqrt(law.variance),
  }
}
