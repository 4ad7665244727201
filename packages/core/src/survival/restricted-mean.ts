import { InputError } from '../math/input-error.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** The mean time to the event if the clock stops at the horizon. */
export interface RestrictedMean {
  readonly horizon: number
  readonly value: number
  readonly standardError: number
}

/**
 * The area under a survival curve up to the horizon. Its variance is Σ A² d/(n(n − d)) over event times t up to the
 * horizon, with A the area beyond t (R's `survmean`, without the factor m/(m − 1)). Past the last time the curve is
 * carried on flat; a reader should know if that is a long way.
 *
 * @param horizon > 0, in the curve's unit of time
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RestrictedMean {
  if (!(horizon > 0 && horizon < Number.POSITIVE_INFINITY)) {
    throw new InputError({
      argument: 'horizon',
      got: String(horizon),
      expected: 'a finite number > 0',
      tip: 'The last time of the curve is a natural horizon.',
    })
  }
  const { time, survival, atRisk, events } = curve
  let beyond = 0
  let variance = 0
  let until = horizon
  for (let index = time.length - 1; index >= 0; index -= 1) {
    const at = time[index]!
    if (at > horizon) continue
    beyond += survival[index]! * (until - at)
    until = at
    const survivors = atRisk[index]! - events[index]!
    if (survivors > 0) variance += (beyond * beyond * events[index]!) / (atRisk[index]! * survivors)
  }
  return { horizon, value: beyond + until, standardError: Math.sqrt(variance) }
}
