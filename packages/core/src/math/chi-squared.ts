import { gammaUpperTail } from './gamma.ts'

/** P(X > statistic) for a chi-squared variable with `degreesOfFreedom` > 0: the p-value of the usual large-sample tests. */
export function chiSquaredUpperTail(statistic: number, degreesOfFreedom: number): number {
  return gammaUpperTail(degreesOfFreedom / 2, statistic / 2)
}
