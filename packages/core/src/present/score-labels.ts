/** The words for what a score is made of. */
import type { Basis } from '../cooperation/indicator-rule.ts'
import type { VariedInput } from '../cooperation/index-uncertainty.ts'

/** What a value rests on, as it stands beside the number. */
export const BASIS_LABELS: Record<Basis, string> = {
  'on-record': 'on record',
  'absence-claimed': 'a source says there is none',
  'none-on-record': 'none on record',
  'nothing-reported': 'nothing reported',
  'not-covered': 'not covered',
}

/** Inputs of a sensitivity analysis, as the subject of a sentence. */
export const VARIED_INPUT_LABELS: Record<VariedInput, string> = {
  weights: 'the weights',
  normalisation: 'the normalisation',
  aggregation: 'the kind of mean',
  indicators: 'leaving an indicator out',
  claims: 'reading claims the other way',
}
