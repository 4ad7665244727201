import type { IndexResult } from '../composite/index.ts'
import { formatCount, formatList } from '../present/format.ts'
import type { CompositeParameters } from './composite-choices.ts'
import type { CompositeInputData } from './composite-input.ts'

/** What to know before quoting a composite of the caller's own table. `limit`: units above which pairs are left out. */
export function compositeWarnings(
  { units, names, columns, leftOut }: CompositeInputData,
  { warnings, coverage }: IndexResult,
  { aggregate, missing, vary, normalise, low }: CompositeParameters,
  limit: number | null,
): string[] {
  const unitsWith = (code: string) =>
    warnings.flatMap((warning) => (warning.code === code && 'unit' in warning ? [units[warning.unit]!] : []))
  const indicatorsWith = (code: string) =>
    warnings.flatMap((warning) => (warning.code === code && 'indicator' in warning ? [names[warning.indicator]!] : []))
  const sentences: [readonly string[], (list: string) => string][] = [
    [leftOut.map(({ column, why }) => `${column} (${why})`), (list) => `Not among the indicators: ${list}.`],
    [indicatorsWith('constant-indicator'), (list) => `Tells no units apart: ${list}.`],
    [indicatorsWith('empty-indicator'), (list) => `Without any value: ${list}.`],
    [
      unitsWith('unscored-unit'),
      (list) => `Without a score under the policy “${missing}” for missing values: ${list}.`,
    ],
    [
      unitsWith('zero-score'),
      (list) =>
        `A normalised value of 0 makes the ${aggregate} mean 0: ${list}. A scale that starts above 0, such as --low 1 --high 100, keeps them apart.`,
    ],
  ]
  const incomplete = [...coverage.keys()].filter((unit) => columns.some((column) => Number.isNaN(column[unit]!)))
  const isScaleMoved = vary.includes('aggregation') && normalise === 'min-max' && low === 0
  return [
    ...sentences.flatMap(([list, tell]) => (list.length === 0 ? [] : [tell(formatList(list))])),
    ...(incomplete.length === 0
      ? []
      : [
          `${formatCount(incomplete.length, 'unit lacks', 'units lack')} a value somewhere; ${MISSING_TEXTS[missing]}.`,
        ]),
    ...(aggregate === 'arithmetic'
      ? []
      : [`Contributions add up to the ${aggregate === 'geometric' ? 'logarithm' : 'reciprocal'} of the score.`]),
    ...(isScaleMoved
      ? [
          'In the draws values start at a hundredth of the scale and not at 0: otherwise the worst unit of any indicator would have a geometric mean of 0.',
        ]
      : []),
    ...(vary.includes('normalisation') && (vary.includes('aggregation') || aggregate !== 'arithmetic')
      ? ['Z-scores are not among the normalisations drawn: they fall below 0, which the other means do not take.']
      : []),
    ...(limit === null
      ? []
      : [
          `With more than ${limit} units the pairs and the probability of each rank are left out; the rank intervals are there.`,
        ]),
  ]
}

const MISSING_TEXTS: Record<CompositeParameters['missing'], string> = {
  renormalise: 'its other weights are scaled up',
  exclude: 'it gets no score',
  zero: 'the gap counts as 0 on the normalised scale',
  mean: 'the mean of the others stands in',
}
