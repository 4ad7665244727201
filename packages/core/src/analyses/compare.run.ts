import {
  type ComparisonData,
  type ComparisonOutcome,
  type ComparisonParameters,
  COMPARISON_DEFAULTS,
  compareStates,
} from '../cooperation/comparison.ts'
import type { Contribution } from '../cooperation/cooperation-index.ts'
import { citeText } from '../present/cite-text.ts'
import { comparisonFinding } from '../present/comparison-finding.ts'
import { BASIS_LABELS } from '../present/score-labels.ts'
import type { DossierView } from '../dossier/view.ts'
import type { AnalysisRun, Cell, Outcome } from './analysis.ts'
import { METHODS } from './methods.ts'

export const compare: AnalysisRun<ComparisonParameters, ComparisonData> = {
  name: 'compare',
  page: '/cooperation',
  defaults: COMPARISON_DEFAULTS,
  positionals: ['one', 'other'],

  run: (view, parameters) => comparisonOutcome(view, compareStates(view, parameters)),

  finding: comparisonFinding,

  table: ({ one, other, indicators }) => ({
    columns: [
      { key: 'indicator', label: 'Indicator' },
      { key: 'dimension', label: 'Dimension' },
      { key: 'one', label: one.name },
      { key: 'oneBasis', label: 'Basis' },
      { key: 'other', label: other.name },
      { key: 'otherBasis', label: 'Basis' },
      { key: 'difference', label: 'Adds to the gap' },
      { key: 'oneSources', label: 'Sources', detail: true },
      { key: 'otherSources', label: 'Sources', detail: true },
    ],
    rows: indicators.map((compared) => [
      compared.indicator,
      compared.dimension,
      ...side(compared.one),
      ...side(compared.other),
      compared.difference,
      citeText(compared.one.evidence),
      citeText(compared.other.evidence),
    ]),
  }),
}

/** What the analysis says of a comparison. */
export function comparisonOutcome(view: DossierView, { data, warnings }: ComparisonOutcome): Outcome<ComparisonData> {
  const evidence = data.indicators.flatMap(({ one, other }) => [...one.evidence, ...other.evidence])
  return {
    data,
    n: data.indicators.length,
    warnings,
    sources: [
      ...view.tables.indicators.map(({ source }) => source),
      ...[...evidence, ...data.one.figures, ...data.other.figures].map(({ source }) => source),
    ],
    methods: [METHODS.compositeIndicator, METHODS.rankUncertainty, METHODS.resolution],
  }
}

function side({ value, basis, evidence }: Contribution): Cell[] {
  return [value, evidence.length > 0 && basis === 'on-record' ? citeText(evidence) : BASIS_LABELS[basis]]
}
