import { hazardFinding } from '../present/hazard-finding.ts'
import { HAZARD_DEFAULTS, type HazardData, type HazardParameters, treatyHazard } from '../treaty-lag/hazard-model.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export const hazard: AnalysisRun<HazardParameters, HazardData> = {
  name: 'hazard',
  page: '/treaties',
  defaults: HAZARD_DEFAULTS,

  run(view, parameters) {
    const { data, warnings, sources } = treatyHazard(view, parameters)
    return {
      data,
      n: data.n,
      warnings,
      sources,
      methods: data.cox ? [METHODS.cox, METHODS.proportionalHazards, METHODS.concordance] : [],
    }
  },

  finding: hazardFinding,

  table: ({ cox }) => ({
    columns: [
      { key: 'term', label: 'Term' },
      { key: 'hazardRatio', label: 'Hazard ratio' },
      { key: 'lower', label: 'Lower' },
      { key: 'upper', label: 'Upper' },
      { key: 'estimate', label: 'Log ratio' },
      { key: 'standardError', label: 'Std. error' },
      { key: 'z', label: 'z' },
      { key: 'pValue', label: 'p' },
    ],
    rows: (cox?.coefficients ?? []).map((one) => [
      one.term,
      one.hazardRatio,
      one.lower,
      one.upper,
      one.estimate,
      one.standardError,
      one.z,
      one.pValue,
    ]),
  }),
}
