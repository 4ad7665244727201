import * as z from 'zod'

const number = z.number().nullable()

const chiSquaredTest = z.object({ chiSquared: z.number(), degreesOfFreedom: z.int(), pValue: z.number() })

/** A Cox regression as answers print it. */
export const coxSchema = z
  .object({
    ties: z.string(),
    n: z.int(),
    events: z.int(),
    coefficients: z.array(
      z.object({
        term: z.string(),
        estimate: number.meta({ description: 'Log hazard ratio for one unit more.' }),
        standardError: number,
        z: number,
        pValue: number,
        hazardRatio: number,
        lower: number.meta({ description: 'Limit of the hazard ratio.' }),
        upper: number,
      }),
    ),
    logLikelihood: z.object({ null: z.number(), fitted: z.number() }),
    tests: z.object({ likelihoodRatio: chiSquaredTest, wald: chiSquaredTest, score: chiSquaredTest }),
    concordance: number,
    proportionalHazards: z.array(chiSquaredTest.extend({ term: z.string() })),
  })
  .meta({ id: 'CoxRegression' })
