import * as z from 'zod'
import { CLAIM_RULE_NAMES } from '../estimates/claim-rules.ts'
import { POOL_METHODS } from '../estimates/pool-claims.ts'
import { COUNTED, MEASURES, THEATRES } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { choice, filter, idFilter, toggle } from './parameters.ts'
import { pool } from './pool.run.ts'
import { edtfOrNull, evidenceSchema } from './shared.schema.ts'

export const TAU2_METHODS = ['FE', 'DL', 'REML', 'PM', 'HE'] as const

const number = z.number()
const numberOrNull = number.nullable()
const bounds = z.object({ lower: number, upper: number })

export const scopeSchema = z
  .object({
    organisation: z.string().nullable(),
    theatre: z.enum(THEATRES),
    counted: z.enum(COUNTED),
    measure: z.enum(MEASURES),
    period: edtfOrNull,
  })
  .meta({ id: 'Scope' })

export const pooledSchema = z.object({
  q05: number,
  q25: number,
  median: numberOrNull,
  q75: number,
  q95: number,
  mean: numberOrNull,
})

const distributionSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('log-normal'), mu: number, sigma: number }),
    z.object({ kind: z.literal('normal'), mean: number, standardDeviation: number }),
    z.object({ kind: z.literal('uniform'), low: number, high: number }),
    z.object({ kind: z.literal('log-uniform'), low: number, high: number }),
    z.object({ kind: z.literal('triangular'), low: number, mode: number, high: number }),
    z.object({ kind: z.literal('point'), value: number }),
    z.object({ kind: z.literal('discrete'), values: z.array(number), probabilities: z.array(number) }),
  ])
  .nullable()

/** The parameters that pick claims, as every analysis of estimates takes them. */
export const LENS_PARAMETERS = {
  organisation: idFilter(
    'Only figures about this organisation: its id, or any for figures about no group in particular.',
  ),
  theatre: filter(THEATRES, 'Only figures about this theatre.'),
  counted: filter(COUNTED, 'Only figures that count these people.'),
  measure: filter(MEASURES, 'Only figures of this kind, and those that do not say.'),
} as const

export const poolEntry = defineEntry(pool, {
  title: 'How many, pooled where figures count the same people',
  description:
    'Published figures of one scope as distributions, pooled. Figures that repeat one origin share its weight. Figures of ' +
    'more than one scope are refused, with the reason, unless a conversion is named; it carries its own uncertainty.',
  parameters: {
    ...LENS_PARAMETERS,
    convert: idFilter('Id of a conversion that brings figures into one scope.'),
    method: choice(POOL_METHODS, pool.defaults.method, 'How to pool.'),
    scale: choice(['natural', 'log'], pool.defaults.scale, 'Scale of quantile averaging.'),
    rule: choice(CLAIM_RULE_NAMES, pool.defaults.rule, 'Convention that makes distributions of figures.'),
    tau2Method: choice(TAU2_METHODS, pool.defaults.tau2Method, 'Estimator of the variance between voices.'),
    knappHartung: toggle('Knapp–Hartung standard error of the random-effects mean.'),
  },
  data: z.object({
    scope: scopeSchema,
    scopeInWords: z.string(),
    method: z.enum(POOL_METHODS),
    n: z.int(),
    voices: z.int().meta({ description: 'Independent origins of the claims.' }),
    pooled: pooledSchema,
    envelope: z.object({ q05: bounds, q25: bounds, median: bounds, q75: bounds, q95: bounds, mean: bounds }).nullable(),
    heterogeneity: z
      .object({
        k: z.int(),
        tau2: number,
        i2: number,
        h2: number,
        q: number,
        qPValue: number,
        prediction: bounds.nullable(),
      })
      .nullable(),
    claims: z.array(
      z.object({
        id: z.string(),
        weight: number,
        distribution: distributionSchema,
        q05: number,
        median: number,
        q95: number,
        origin: z.string(),
        converted: z.string().nullable(),
        statedBy: z.string(),
        statedOn: edtfOrNull,
        wording: z.string().nullable(),
        sources: z.array(evidenceSchema),
      }),
    ),
    influence: z.array(z.object({ without: z.string(), median: numberOrNull })),
    conflicts: z.array(z.object({ a: z.string(), b: z.string(), overlap: number })),
    setAside: z.array(z.object({ id: z.string(), why: z.string() })),
    growth: z.array(z.object({ knownAt: z.iso.date(), n: z.int(), q05: number, median: numberOrNull, q95: number })),
    conversion: z.object({ id: z.string(), assumption: z.string(), sources: z.array(evidenceSchema) }).nullable(),
    rule: z.object({
      name: z.string(),
      description: z.string(),
      parameters: z.object({ exactFactor: number, aboutFactor: number, openFactor: number }),
    }),
  }),
  examples: [
    {
      title: 'Uyghurs of the Islamic State',
      parameters: { organisation: 'islamic-state', counted: 'uyghur-fighters' },
    },
    {
      title: 'The same as a random-effects meta-analysis',
      parameters: { organisation: 'islamic-state', counted: 'uyghur-fighters', method: 'random-effects' },
    },
  ],
})
