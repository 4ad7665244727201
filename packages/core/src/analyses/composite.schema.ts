import * as z from 'zod'
import { defineTool } from './catalogue-entry.ts'
import { COMPOSITE_INPUTS } from './composite-choices.ts'
import { composite } from './composite.run.ts'
import {
  UNCERTAINTY_PARAMETERS,
  aggregateParameter,
  directionAssignments,
  finiteNumber,
  missingParameter,
  normaliseParameter,
  numberAssignments,
  weightAssignments,
} from './index-parameters.ts'
import { choiceList, columnParameter } from './parameters.ts'

const number = z.number()
const numberOrNull = number.nullable()

export const compositeTool = defineTool(composite, {
  title: 'A composite indicator from any table, and how sure its ranking is',
  description:
    'Normalises the columns, weights and aggregates them, with what each adds to the score; rank intervals and the chance of ' +
    'standing above each other unit from seeded draws of the weights or of what else is varied, with first- and ' +
    'total-order shares of each choice.',
  parameters: {
    unit: columnParameter('Column that names the units.'),
    weights: weightAssignments(
      'The columns that are indicators, with their weights, such as a=1,b=2. Without it: every column of numbers, equal weights.',
    ),
    direction: directionAssignments('Columns where less is better, such as a=-1.'),
    normalise: normaliseParameter('min-max'),
    low: finiteNumber(0, 'Lower end of the scale of min-max.'),
    high: finiteNumber(1, 'Upper end of the scale of min-max.'),
    goals: numberAssignments('Goal of each indicator, for the normalisation target, such as a=75,b=5.'),
    worst: numberAssignments('Worst value of each indicator, for the normalisation target.'),
    missing: missingParameter,
    aggregate: aggregateParameter,
    ...UNCERTAINTY_PARAMETERS,
    vary: choiceList(
      COMPOSITE_INPUTS,
      'What is drawn anew in each draw, and how much each moves the ranking. Without it: the weights, and no sensitivity indices.',
    ),
  },
  data: z.object({
    units: z.array(
      z.object({
        unit: z.string(),
        score: numberOrNull,
        rank: z.int().nullable().meta({ description: '1 is best; ties share the smallest rank.' }),
        rankInterval: z.object({ lower: number, median: number, upper: number }).nullable(),
        rankProbabilities: z.array(number).meta({ description: 'Of rank 1, 2, …' }),
        coverage: number,
        contributions: z.array(
          z.object({
            indicator: z.string(),
            value: numberOrNull,
            normalised: numberOrNull,
            weight: number,
            contribution: numberOrNull,
          }),
        ),
      }),
    ),
    dominance: z.array(z.object({ above: z.string(), below: z.string(), probability: number })),
    sensitivity: z.array(
      z.object({
        input: z.enum(COMPOSITE_INPUTS),
        firstOrder: numberOrNull,
        totalOrder: numberOrNull,
        firstOrderError: numberOrNull,
        totalOrderError: numberOrNull,
      }),
    ),
    indicators: z.array(z.object({ indicator: z.string(), weight: number, direction: z.int() })),
    contributionScale: z.enum(['natural', 'log', 'reciprocal']),
    varied: z.array(z.enum(COMPOSITE_INPUTS)),
    draws: z.int(),
  }),
  examples: [
    {
      title: 'Two columns, the second where less is better',
      parameters: { unit: 'name', weights: 'a=1,b=2', direction: 'b=-1' },
    },
    {
      title: 'What moves the ranking',
      parameters: { unit: 'name', vary: 'weights,normalisation,aggregation,indicators' },
    },
  ],
})
