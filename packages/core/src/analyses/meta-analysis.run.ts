import { completeRows, leftOutWarnings, numberColumn, textColumn } from '../dossier/data-table.ts'
import { badParameter } from '../failure.ts'
import { type MetaAnalysis, type MetaAnalysisMethod, type MetaAnalysisWarning, metaAnalyse } from '../meta/index.ts'
import { metaAnalysisFinding } from '../present/meta-analysis-finding.ts'
import type { ToolRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface MetaAnalysisParameters {
  /** Names of columns. */
  readonly effect: string
  readonly variance: string
  readonly label: string | null
  readonly method: MetaAnalysisMethod
  readonly knappHartung: boolean
  readonly level: number
}

export interface MetaAnalysisData extends Omit<
  MetaAnalysis,
  'statistic' | 'degreesOfFreedom' | 'weights' | 'warnings'
> {
  /** Null where the standard error is 0. */
  readonly statistic: number | null
  readonly studies: readonly {
    readonly row: number
    readonly label: string | null
    readonly effect: number
    readonly variance: number
    readonly weight: number
  }[]
}

export const metaAnalysis: ToolRun<MetaAnalysisParameters, MetaAnalysisData> = {
  name: 'meta-analysis',
  page: '/data?tool=meta-analysis',
  defaults: { effect: '', variance: '', label: null, method: 'REML', knappHartung: false, level: 0.95 },

  run(table, { effect, variance, label, method, knappHartung, level }) {
    if (effect === '') throw badParameter('effect', 'missing', 'Name the column of effects.')
    if (variance === '') throw badParameter('variance', 'missing', 'Name the column of sampling variances.')
    const effects = numberColumn(table, 'effect', effect)
    const variances = numberColumn(table, 'variance', variance)
    const labels = label === null ? null : textColumn(table, 'label', label)
    const complete = completeRows([effects, variances])
    const rows = Array.from(complete.kept)
    const result = metaAnalyse(
      rows.map((row) => effects[row]!),
      rows.map((row) => variances[row]!),
      { method, level, test: knappHartung ? 'knapp-hartung' : 'z' },
    )
    const { weights, warnings, statistic, degreesOfFreedom: _degreesOfFreedom, ...quantities } = result
    return {
      data: {
        ...quantities,
        statistic: Number.isFinite(statistic) ? statistic : null,
        studies: rows.map((row, index) => ({
          row: table.records[row]!.row,
          label: labels?.[row] ?? null,
          effect: effects[row]!,
          variance: variances[row]!,
          weight: weights[index]!,
        })),
      },
      n: rows.length,
      warnings: [...leftOutWarnings(table, complete), ...warnings.map((warning) => WARNINGS[warning])],
      sources: [],
      methods: [METHODS.randomEffects],
    }
  },

  finding: metaAnalysisFinding,

  table: ({ studies }) => ({
    columns: [
      { key: 'row', label: 'Row' },
      { key: 'label', label: 'Study' },
      { key: 'effect', label: 'Effect' },
      { key: 'variance', label: 'Variance' },
      { key: 'weight', label: 'Weight' },
    ],
    rows: studies.map(({ row, label, effect, variance, weight }) => [row, label, effect, variance, weight]),
  }),
}

const WARNINGS: Record<MetaAnalysisWarning, string> = {
  'single-study': 'One study: nothing is pooled, and nothing is known about heterogeneity.',
  'knapp-hartung-narrower':
    'Knapp–Hartung made the interval narrower than the variances allow for: the studies agree better than chance would have it.',
  'knapp-hartung-collapsed':
    'All effects are the same, so the Knapp–Hartung standard error is 0 and its interval a point.',
  'several-maxima': 'The restricted likelihood has more than one maximum; the highest was taken.',
}
