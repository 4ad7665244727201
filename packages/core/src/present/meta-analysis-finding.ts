import type { MetaAnalysisData, MetaAnalysisParameters } from '../analyses/meta-analysis.run.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatNumber, formatPValue, formatLevel } from './format.ts'

/** A meta-analysis in sentences. */
export function metaAnalysisFinding(data: MetaAnalysisData, { level }: MetaAnalysisParameters): Finding {
  const { estimate, lower, upper, k, method, tau2, i2, q, qPValue, prediction } = data
  const number = (value: number) => formatNumber(value, 4)
  return {
    title: `Pooled effect ${number(estimate)} (${formatLevel(level)} interval ${number(lower)} to ${number(upper)})`,
    subtitle: `${formatCount(k, 'study', 'studies')}, ${method === 'FE' ? 'fixed effect' : `random effects, τ² by ${method}`}.`,
    notes: [
      `τ² = ${number(tau2)}, I² = ${formatNumber(i2, 1)}%, Q = ${formatNumber(q, 2)} (${formatPValue(qPValue)}).`,
      ...(prediction
        ? [
            `${formatLevel(level)} prediction interval for the effect in a new study: ${number(prediction.lower)} to ${number(prediction.upper)}.`,
          ]
        : []),
    ],
  }
}
