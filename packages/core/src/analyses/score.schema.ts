import * as z from 'zod'
import { MEANS, MISSING_POLICIES, NORMALISATIONS } from '../cooperation/index-choices.ts'
import { VARIED_INPUTS } from '../cooperation/index-uncertainty.ts'
import { BASES } from '../cooperation/indicator-rule.ts'
import { BEARINGS } from '../cooperation/state-figures.ts'
import { DIMENSIONS, DIRECTIONS } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import {
  UNCERTAINTY_PARAMETERS,
  aggregateParameter,
  missingParameter,
  normaliseParameter,
  weightAssignments,
  yearFilter,
} from './index-parameters.ts'
import { choiceList } from './parameters.ts'
import { score } from './score.run.ts'
import { evidenceSchema } from './shared.schema.ts'

const number = z.number()
const numberOrNull = number.nullable()

export const contributionSchema = z
  .object({
    indicator: z.string(),
    dimension: z.enum(DIMENSIONS),
    value: numberOrNull.meta({ description: 'On the scale of the rule, 0 to 1; null where missing.' }),
    normalised: numberOrNull.meta({ description: 'More is better; null where missing.' }),
    weight: number.meta({ description: 'Share that the value has in this state’s score; 0 where missing.' }),
    contribution: numberOrNull.meta({
      description:
        'Added up in this order these give the score exactly; its logarithm or reciprocal, as contributionScale says.',
    }),
    basis: z.enum(BASES).meta({ description: 'What the value rests on, or why it is missing.' }),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Contribution' })

const dimensionSchema = z.object({
  dimension: z.enum(DIMENSIONS),
  score: numberOrNull,
  weight: number,
  coverage: number,
})

/** A state of the ranking without what each indicator adds. */
export const scoredStateSchema = z.object({
  iso3: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
  score: numberOrNull,
  rank: z.int().nullable().meta({ description: '1 is best; states that tie share the smallest rank.' }),
  rankInterval: z
    .object({ lower: number, median: number, upper: number })
    .nullable()
    .meta({ description: 'The ranks of 90 % of the draws and the middle one.' }),
  coverage: number.meta({ description: 'Share of the weights whose indicator has a value.' }),
  bounds: z.object({ low: number, high: number }).nullable().meta({
    description:
      'The score if every missing value were the worst, and the best; null under a normalisation without ends.',
  }),
  dimensions: z.array(dimensionSchema),
  figures: z
    .array(
      evidenceSchema.extend({
        says: z.string(),
        low: z.int().nullable(),
        high: z.int().nullable(),
        bearing: z.enum(BEARINGS).meta({ description: 'What the row does to the score; beside enters no indicator.' }),
      }),
    )
    .meta({ description: 'What else the view says of the state: events, counts and stances.' }),
})

const scoreRecordSchema = scoredStateSchema
  .extend({ contributions: z.array(contributionSchema) })
  .meta({ id: 'ScoreRecord' })

/** Parameters that make an index, as every analysis of it takes them. */
export const INDEX_PARAMETERS = {
  weights: weightAssignments('Weights that differ from the index’s own, by indicator, such as returns=2,refusals=0.'),
  normalise: normaliseParameter('target'),
  missing: missingParameter,
} as const

export const VARY_DESCRIPTION =
  'What is drawn anew in each draw, and how much each moves the ranking. Without it: the weights, and no sensitivity indices.'

const groupMeans = z.object({ above: number, below: number }).meta({ description: 'Mean scores of the two groups.' })

const agreement = z.enum(['as-stated', 'equal', 'otherwise'])

export const scoreEntry = defineEntry(score, {
  title: 'Who cooperates, on paper, in practice and in terms',
  description:
    'A composite indicator of cooperation with the focal state’s requests: instruments, acts and the stance on terms, each from ' +
    'rows, with what it adds to the score, rank intervals from seeded draws, and the chance of standing above each other ' +
    'state. It counts removals, not fighters, and is no grade for virtue.',
  parameters: {
    ...INDEX_PARAMETERS,
    aggregate: aggregateParameter,
    ...UNCERTAINTY_PARAMETERS,
    vary: choiceList(VARIED_INPUTS, VARY_DESCRIPTION),
    since: yearFilter('Also the score at the end of each year from this one.'),
  },
  data: z.object({
    index: z.object({
      indicators: z.array(
        z.object({
          id: z.string(),
          dimension: z.enum(DIMENSIONS),
          title: z.string(),
          description: z.string(),
          direction: z.enum(DIRECTIONS),
          rule: z.string(),
          weight: number,
          isCovered: z.boolean().meta({ description: 'Whether any row of the view bears on it.' }),
        }),
      ),
      normalise: z.enum(NORMALISATIONS),
      aggregate: z.enum(MEANS),
      missing: z.enum(MISSING_POLICIES),
      contributionScale: z.enum(['natural', 'log', 'reciprocal']),
      varied: z.array(z.object({ input: z.enum(VARIED_INPUTS), alternatives: z.array(z.string()) })),
      draws: z.int(),
      rankLevel: number,
    }),
    countries: z.array(scoreRecordSchema),
    dominance: z.array(z.object({ above: z.string(), below: z.string(), probability: number })),
    sensitivity: z.array(
      z.object({
        input: z.enum(VARIED_INPUTS),
        firstOrder: numberOrNull,
        totalOrder: numberOrNull,
        firstOrderError: numberOrNull.meta({ description: 'Monte Carlo standard error.' }),
        totalOrderError: numberOrNull,
      }),
    ),
    doubts: z
      .array(z.object({ id: z.string(), what: z.string(), evidence: z.array(evidenceSchema) }))
      .meta({ description: 'Claims that could be read the other way; vary=claims draws them.' }),
    statement: z
      .object({
        thesis: z.string(),
        pairs: z.array(
          z.object({
            above: z.string(),
            below: z.string(),
            onPaper: agreement,
            inAll: agreement,
            lacks: z
              .array(z.string())
              .meta({ description: 'Instruments in which the second is ahead, where it should not be.' }),
          }),
        ),
        onPaper: groupMeans,
        inAll: groupMeans,
      })
      .nullable()
      .meta({ description: 'An argument of the article on who cooperates, and how each pair of it comes out.' }),
    history: z
      .array(
        z.object({
          asOf: z.iso.date(),
          indicators: z.array(z.string()),
          countries: z.array(
            z.object({
              iso3: z.string(),
              score: numberOrNull,
              rank: z.int().nullable(),
              dimensions: z.array(dimensionSchema),
            }),
          ),
        }),
      )
      .nullable(),
  }),
  examples: [
    { title: 'Practice counts double', parameters: { weights: 'returns=2,refusals=2,third-state-transfers=2' } },
    {
      title: 'How much each choice moves the ranking',
      parameters: { vary: 'weights,normalisation,aggregation,indicators,claims' },
    },
    { title: 'Year by year', parameters: { since: '2000' } },
  ],
})
