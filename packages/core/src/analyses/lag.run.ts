import { lagFinding } from '../present/lag-finding.ts'
import { LAG_DEFAULTS, type LagData, type LagParameters, treatyLag } from '../treaty-lag/treaty-lag.ts'
import type { AnalysisRun } from './analysis.ts'
import { CURVE_COLUMNS, curveRows } from './curve-table.ts'
import { curveMethods } from './methods.ts'

const LAG_LABELS: Readonly<Record<string, string>> = { time: 'Days', events: 'In force', survival: 'Still waiting' }

/** The curve's columns in the words of treaties. */
const LAG_COLUMNS = CURVE_COLUMNS.map((column) => ({ ...column, label: LAG_LABELS[column.key] ?? column.label }))

export const lag: AnalysisRun<LagParameters, LagData> = {
  name: 'lag',
  page: '/treaties',
  defaults: LAG_DEFAULTS,

  run(view, parameters) {
    const { data, warnings } = treatyLag(view, parameters)
    return {
      data,
      n: data.n,
      warnings,
      sources: data.observations.flatMap((record) => record.sources.map(({ source }) => source)),
      methods: curveMethods(parameters.interval, data.tests !== null),
    }
  },

  finding: lagFinding,

  table: ({ groups }) => ({ columns: LAG_COLUMNS, rows: curveRows(groups) }),
}
