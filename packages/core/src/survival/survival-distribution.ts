import { exp, expm1 } from '../math/exp.ts'
import { log, log1p } from '../math/log.ts'
import { LOG_SQRT_TWO_PI, normalHazard, normalLogUpperTail, normalQuantile } from '../math/normal.ts'

/**
 * Accelerated-failure-time models: log T = μ + σ W, with W minimum extreme value (Weibull; exponential with σ = 1),
 * standard normal or standard logistic. A Weibull's shape is 1/σ and its scale exp μ.
 */
export const DISTRIBUTIONS = ['exponential', 'weibull', 'lognormal', 'loglogistic'] as const
export type Distribution = (typeof DISTRIBUTIONS)[number]

/** The distribution of W. */
export interface ErrorDistribution {
  /** Whether σ is 1 rather than estimated. */
  readonly hasFixedScale: boolean
  /** Writes log f(w), its slope and its curvature. */
  readonly writeLogDensity: (w: number, target: Float64Array) => void
  /** Writes log P(W > w), its slope and its curvature. */
  readonly writeLogSurvival: (w: number, target: Float64Array) => void
  /** log P(W > w). */
  readonly logSurvival: (w: number) => number
  /** f(w) / P(W > w). */
  readonly hazard: (w: number) => number
  /** The w with log P(W > w) = `logSurvival`. */
  readonly atLogSurvival: (logSurvival: number) => number
}

const extremeValue: ErrorDistribution = {
  hasFixedScale: false,
  writeLogDensity(w, target) {
    const power = exp(w)
    target[0] = w - power
    target[1] = 1 - power
    target[2] = -power
  },
  writeLogSurvival(w, target) {
    const power = exp(w)
    target[0] = -power
    target[1] = -power
    target[2] = -power
  },
  logSurvival: (w) => -exp(w),
  hazard: (w) => exp(w),
  atLogSurvival: (logSurvival) => log(-logSurvival),
}

const normal: ErrorDistribution = {
  hasFixedScale: false,
  writeLogDensity(w, target) {
    target[0] = -0.5 * w * w - LOG_SQRT_TWO_PI
    target[1] = -w
    target[2] = -1
  },
  writeLogSurvival(w, target) {
    const hazard = normalHazard(w)
    target[0] = normalLogUpperTail(w)
    target[1] = -hazard
    target[2] = -hazard * (hazard - w)
  },
  logSurvival: normalLogUpperTail,
  hazard: normalHazard,
  atLogSurvival: (logSurvival) => -normalQuantile(exp(logSurvival)),
}

const logistic: ErrorDistribution = {
  hasFixedScale: false,
  writeLogDensity(w, target) {
    const share = logisticCumulative(w)
    target[0] = w - 2 * logOnePlusExp(w)
    target[1] = 1 - 2 * share
    target[2] = -2 * share * (1 - share)
  },
  writeLogSurvival(w, target) {
    const share = logisticCumulative(w)
    target[0] = -logOnePlusExp(w)
    target[1] = -share
    target[2] = -share * (1 - share)
  },
  logSurvival: (w) => -logOnePlusExp(w),
  hazard: logisticCumulative,
  atLogSurvival: (logSurvival) => log(expm1(-logSurvival)),
}

export const ERROR_DISTRIBUTIONS: Record<Distribution, ErrorDistribution> = {
  exponential: { ...extremeValue, hasFixedScale: true },
  weibull: extremeValue,
  lognormal: normal,
  loglogistic: logistic,
}

function logisticCumulative(w: number): number {
  return 1 / (1 + exp(-w))
}

/** log(1 + e^w) without overflow. */
function logOnePlusExp(w: number): number {
  return w > 0 ? w + log1p(exp(-w)) : log1p(exp(w))
}
