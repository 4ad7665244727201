import { type FlipData, type FlipParameters, FLIP_DEFAULTS, cooperationFlip } from '../cooperation/flip.ts'
import { flipFinding } from '../present/flip-finding.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export const flip: AnalysisRun<FlipParameters, FlipData> = {
  name: 'flip',
  page: '/cooperation',
  defaults: FLIP_DEFAULTS,
  positionals: ['one', 'other'],

  run(view, parameters) {
    const { data, warnings, evidence } = cooperationFlip(view, parameters)
    return {
      data,
      n: data.weights.length,
      warnings,
      sources: [...view.tables.indicators, ...evidence].map(({ source }) => source),
      methods: [METHODS.compositeIndicator, METHODS.smallestFlip],
    }
  },

  finding: flipFinding,

  table: ({ weights, aboveName, belowName }) => ({
    columns: [
      { key: 'indicator', label: 'Indicator' },
      { key: 'title', label: 'Title', detail: true },
      { key: 'dimension', label: 'Dimension' },
      { key: 'aboveValue', label: aboveName },
      { key: 'belowValue', label: belowName },
      { key: 'from', label: 'Weight now' },
      { key: 'to', label: 'Weight then' },
      { key: 'change', label: 'Change' },
    ],
    rows: weights.map(({ indicator, title, dimension, from, to, aboveValue, belowValue }) => [
      indicator,
      title,
      dimension,
      aboveValue,
      belowValue,
      from,
      to,
      to === null ? null : to - from,
    ]),
  }),
}
