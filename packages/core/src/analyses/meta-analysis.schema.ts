import * as z from 'zod'
import { defineTool } from './catalogue-entry.ts'
import { metaAnalysis } from './meta-analysis.run.ts'
import { choice, columnParameter, idFilter, level, toggle } from './parameters.ts'
import { TAU2_METHODS } from './pool.schema.ts'

const number = z.number()

export const metaAnalysisTool = defineTool(metaAnalysis, {
  title: 'Meta-analysis of effects and their variances',
  description:
    'Fixed or random effects (DerSimonian–Laird, REML, Paule–Mandel, Hedges), Knapp–Hartung, prediction interval and ' +
    'heterogeneity in metafor’s definitions, from any CSV with a column of effects and one of sampling variances.',
  parameters: {
    effect: columnParameter('Column of effects.'),
    variance: columnParameter('Column of sampling variances.'),
    label: idFilter('Column of study names.'),
    method: choice(TAU2_METHODS, metaAnalysis.defaults.method, 'FE, or the estimator of the variance between studies.'),
    knappHartung: toggle('Knapp–Hartung standard error with t limits.'),
    level: level(metaAnalysis.defaults.level),
  },
  data: z.object({
    method: z.enum(TAU2_METHODS),
    k: z.int(),
    estimate: number,
    standardError: number,
    statistic: number.nullable(),
    pValue: number,
    lower: number,
    upper: number,
    tau2: number,
    i2: number.meta({ description: 'Percent.' }),
    h2: number,
    q: number,
    qPValue: number,
    prediction: z.object({ lower: number, upper: number }).nullable(),
    studies: z.array(
      z.object({ row: z.int(), label: z.string().nullable(), effect: number, variance: number, weight: number }),
    ),
  }),
  examples: [
    {
      title: 'Paule–Mandel with Knapp–Hartung',
      parameters: { effect: 'yi', variance: 'vi', method: 'PM', 'knapp-hartung': 'true' },
    },
  ],
})
