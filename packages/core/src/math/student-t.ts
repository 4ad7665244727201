import { betaCumulative, betaUpperTail } from './beta.ts'
import { findRoot } from './root.ts'

/**
 * P(T > t) for Student's t with `degreesOfFreedom` > 0, to full relative accuracy however small: half the incomplete
 * beta function at ν / (ν + t²) (Abramowitz and Stegun 26.7.1). NaN without degrees of freedom.
 */
export function studentTUpperTail(t: number, degreesOfFreedom: number): number {
  if (t < 0) return 1 - studentTUpperTail(-t, degreesOfFreedom)
  // In this order, since t² may be too large or too small for a number.
  const ratio = degreesOfFreedom / t / t
  const share = ratio === Infinity ? 1 : ratio / (1 + ratio)
  return 0.5 * betaCumulative(share, degreesOfFreedom / 2, 0.5, 1 / (1 + ratio))
}

/**
 * The t with P(T ≤ t) = `probability`, to some 13 digits up to 10⁵ degrees of freedom and one fewer for each further
 * power of ten. −∞ at 0, ∞ at 1, NaN outside [0, 1] or without degrees of freedom.
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0 && probability >= 0)) return Number.NaN
  if (probability > 0.5) return -studentTQuantile(1 - probability, degreesOfFreedom)
  const half = degreesOfFreedom / 2
  const tails = 2 * probability
  const inside = 1 - tails
  // X = ν / (ν + T²) is beta distributed. Solve for X or 1 − X, whichever is below ½, and for the smaller probability,
  // so that neither loses digits against 1.
  if (tails < betaCumulative(0.5, half, 0.5)) {
    const share = findRoot((x) => betaCumulative(x, half, 0.5) - tails, 0, 0.5)
    return -Math.sqrt((degreesOfFreedom * (1 - share)) / share)
  }
  const excess = (x: number) =>
    tails < 0.5 ? tails - betaUpperTail(x, 0.5, half) : betaCumulative(x, 0.5, half) - inside
  // At the end of the bracket, rounding may leave a root just outside it.
  const share = excess(0.5) <= 0 ? 0.5 : findRoot(excess, 0, 0.5)
  return -Math.sqrt((degreesOfFreedom * share) / (1 - share))
}
