import { InputError } from '../math/input-error.ts'

/** Effects and their sampling variances, study by study. */
export interface StudyEffects {
  readonly effects: Float64Array
  readonly variances: Float64Array
}

/** Checks effects and variances. Throws `InputError` that names the first study at fault. */
export function asStudyEffects(effects: ArrayLike<number>, variances: ArrayLike<number>): StudyEffects {
  if (effects.length === 0 || effects.length !== variances.length) {
    throw new InputError({
      argument: 'variances',
      got: `${variances.length} variances of ${effects.length} effects`,
      expected: 'at least one effect, and one variance for each',
      tip: 'Leave out studies without a variance.',
    })
  }
  const studies = { effects: Float64Array.from(effects), variances: Float64Array.from(variances) }
  studies.effects.forEach((effect, study) => {
    if (Number.isFinite(effect)) return
    throw new InputError({
      argument: `effects[${study}]`,
      got: String(effect),
      expected: 'a finite number',
      tip: 'Leave the study out, or give its effect.',
    })
  })
  studies.variances.forEach((variance, study) => {
    const weight = 1 / variance
    if (weight > 0 && weight < Infinity) return
    throw new InputError({
      argument: `variances[${study}]`,
      got: String(variance),
      expected: 'a finite number above 0',
      tip: 'Give the square of the standard error; an effect known exactly cannot be pooled by its variance.',
    })
  })
  return studies
}

/** A weighted mean with weights 1 / (variance + τ²), and what the estimators need to know about it. */
export interface WeightedFit {
  readonly mean: number
  readonly sumOfWeights: number
  readonly sumOfSquaredWeights: number
  /** Σ w (effect − mean)²; Cochran's Q at τ² = 0. */
  readonly squares: number
  /** Σ w² (effect − mean)². */
  readonly weightedSquares: number
}

export function fitWeighted({ effects, variances }: StudyEffects, tau2: number): WeightedFit {
  let sumOfWeights = 0
  let sumOfSquaredWeights = 0
  let weightedSum = 0
  for (let study = 0; study < effects.length; study += 1) {
    const weight = 1 / (variances[study]! + tau2)
    sumOfWeights += weight
    sumOfSquaredWeights += weight * weight
    weightedSum += weight * effects[study]!
  }
  const mean = weightedSum / sumOfWeights
  let squares = 0
  let weightedSquares = 0
  for (let study = 0; study < effects.length; study += 1) {
    const weight = 1 / (variances[study]! + tau2)
    const deviation = effects[study]! - mean
    squares += weight * deviation * deviation
    weightedSquares += weight * weight * deviation * deviation
  }
  return { mean, sumOfWeights, sumOfSquaredWeights, squares, weightedSquares }
}
