import type { ChoiceValue } from '../screen.ts'

const named = (parameter: string, values: readonly string[]): ChoiceValue[] =>
  values.map((value) => ({ label: value, given: { [parameter]: value } }))

/** How indicators are put on one scale and averaged; the first of each is the index’s own. */
export const MEANS_AND_SCALES = {
  scales: named('normalise', ['target', 'min-max', 'z-score', 'rank', 'percentile']),
  means: named('aggregate', ['arithmetic', 'geometric', 'harmonic']),
} as const
