import * as z from 'zod'
import { DIMENSIONS } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { flip } from './flip.run.ts'
import { stateParameter } from './index-parameters.ts'
import { INDEX_PARAMETERS } from './score.schema.ts'

const place = z.object({ score: z.number(), rank: z.int() })
const side = z.object({ above: place, below: place })

export const flipEntry = defineEntry(flip, {
  title: 'What would swap two states',
  description:
    'The smallest change of the weights, by Euclidean distance, that makes two states score the same under the arithmetic ' +
    'mean, solved and not sampled, and the ranking run again with the weights found.',
  parameters: {
    one: stateParameter('A state: ISO 3166-1 alpha-3.'),
    other: stateParameter('Another state.'),
    ...INDEX_PARAMETERS,
  },
  data: z.object({
    above: z.string().meta({ description: 'The state with the higher score under the weights in use.' }),
    below: z.string(),
    aboveName: z.string(),
    belowName: z.string(),
    weights: z.array(
      z.object({
        indicator: z.string(),
        title: z.string(),
        dimension: z.enum(DIMENSIONS),
        from: z.number(),
        to: z.number().nullable().meta({ description: 'Null where no weights make the two equal.' }),
        aboveValue: z.number().nullable().meta({ description: 'Normalised: more is better; null where missing.' }),
        belowValue: z.number().nullable(),
      }),
    ),
    distance: z.number().nullable(),
    isExact: z.boolean().meta({ description: 'Whether no nearer weights exist at all.' }),
    before: side,
    after: side.nullable().meta({ description: 'Score and rank in the whole index under the weights found.' }),
  }),
  examples: [{ title: 'Indonesia and Malaysia', parameters: { one: 'IDN', other: 'MYS' } }],
})
