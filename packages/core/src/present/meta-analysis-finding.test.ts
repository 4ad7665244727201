import { expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { type MetaAnalysisData, metaAnalysis } from '../analyses/meta-analysis.run.ts'
import { metaAnalysisFinding } from './meta-analysis-finding.ts'

const find = (changes: PartOf<MetaAnalysisData>, level = 0.95) =>
  metaAnalysisFinding(
    partOf<MetaAnalysisData>({
      method: 'REML',
      k: 13,
      estimate: -0.71453,
      lower: -1.0669,
      upper: -0.3622,
      tau2: 0.31324,
      i2: 92.221,
      q: 152.233,
      qPValue: 1e-26,
      prediction: null,
      ...changes,
    }),
    { ...metaAnalysis.defaults, level },
  )

test('a pooled effect is told with its interval, its studies and their spread', () => {
  expect(find({})).toEqual({
    title: 'Pooled effect −0.7145 (95% interval −1.0669 to −0.3622)',
    subtitle: '13 studies, random effects, τ² by REML.',
    notes: ['τ² = 0.3132, I² = 92.2%, Q = 152.23 (p < 0.001).'],
  })
})

test('one study, one effect for all, and what a new one would find, at the level asked for', () => {
  const { title, subtitle, notes } = find({ k: 1, method: 'FE', prediction: { lower: -1.8667, upper: 0.4376 } }, 0.9)
  expect(title).toContain('(90% interval')
  expect(subtitle).toBe('1 study, fixed effect.')
  expect(notes[1]).toBe('90% prediction interval for the effect in a new study: −1.8667 to 0.4376.')
})
