import * as z from 'zod'

const limit = z.number().nullable()

/** A point of a survival curve. */
export const curvePointSchema = z.object({
  time: z.number(),
  atRisk: z.number(),
  events: z.number(),
  censored: z.number(),
  survival: z.number().meta({ description: 'Share still waiting after this time.' }),
  standardError: limit.meta({ description: 'Of the survival estimate (Greenwood); null where it is undefined.' }),
  lower: limit,
  upper: limit,
  cumulativeHazard: z.number().meta({ description: 'Nelson–Aalen.' }),
})

/** A group’s curve with what is read off it. */
export const curveGroupSchema = z.object({
  group: z.string(),
  n: z.int(),
  events: z.number(),
  censored: z.number(),
  curve: z.array(curvePointSchema),
  quantiles: z.array(
    z.object({
      probability: z.number(),
      value: limit.meta({ description: 'Time by which this share has happened; null when not reached.' }),
      lower: limit,
      upper: limit,
    }),
  ),
  restrictedMean: z.object({ horizon: z.number(), value: z.number(), standardError: z.number() }),
  smallSample: z
    .object({
      method: z.string(),
      curve: z.array(z.object({ time: z.number(), lower: limit, upper: limit })),
      quantiles: z.array(z.object({ probability: z.number(), lower: limit, upper: limit })),
    })
    .nullable()
    .meta({ description: 'Limits that hold in small samples, beside the named ones.' }),
})

const testSchema = z.object({ chiSquared: limit, degreesOfFreedom: z.int(), pValue: limit })

/** Tests of no difference between groups; null with one group. */
export const groupTestsSchema = z.object({ logRank: testSchema, petoPeto: testSchema }).nullable()
