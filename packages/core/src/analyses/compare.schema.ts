import * as z from 'zod'
import { VARIED_INPUTS } from '../cooperation/index-uncertainty.ts'
import { DIMENSIONS, DIRECTIONS } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { compare } from './compare.run.ts'
import { UNCERTAINTY_PARAMETERS, aggregateParameter, stateParameter } from './index-parameters.ts'
import { choiceList } from './parameters.ts'
import { INDEX_PARAMETERS, VARY_DESCRIPTION, contributionSchema, scoredStateSchema } from './score.schema.ts'

export const compareEntry = defineEntry(compare, {
  title: 'Two states side by side',
  description:
    'Two states of the cooperation ranking, indicator by indicator: the value of each with the rows that it rests on, what it ' +
    'adds to the gap, and the chance that the one stands above the other.',
  parameters: {
    one: stateParameter('A state: ISO 3166-1 alpha-3.'),
    other: stateParameter('Another state.'),
    ...INDEX_PARAMETERS,
    aggregate: aggregateParameter,
    ...UNCERTAINTY_PARAMETERS,
    vary: choiceList(VARIED_INPUTS, VARY_DESCRIPTION),
  },
  data: z.object({
    one: scoredStateSchema,
    other: scoredStateSchema,
    indicators: z.array(
      z.object({
        indicator: z.string(),
        dimension: z.enum(DIMENSIONS),
        title: z.string(),
        description: z.string(),
        direction: z.enum(DIRECTIONS),
        one: contributionSchema,
        other: contributionSchema,
        difference: z.number().nullable(),
      }),
    ),
    probability: z.object({ oneAbove: z.number(), otherAbove: z.number() }),
    draws: z.int(),
    contributionScale: z.enum(['natural', 'log', 'reciprocal']),
  }),
  examples: [{ title: 'Thailand and Malaysia', parameters: { one: 'THA', other: 'MYS' } }],
})
