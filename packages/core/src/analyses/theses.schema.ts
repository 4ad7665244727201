import * as z from 'zod'
import { VERDICTS } from '../evidence/thesis-verdicts/verdict.ts'
import { defineEntry } from './catalogue-entry.ts'
import { filter } from './parameters.ts'
import { evidenceSchema } from './shared.schema.ts'
import { recordShape } from './tables.schema.ts'
import { type ThesisRecord, theses } from './theses.run.ts'

const thesisRecordSchema = z
  .object({
    ...recordShape('theses'),
    verdict: z.enum(VERDICTS),
    because: z.string().meta({ description: 'Why, with the numbers; for not-testable, why not.' }),
    rule: z.string().nullable().meta({ description: 'How it is judged; null where nothing here can judge it.' }),
    rows: z.array(evidenceSchema).meta({ description: 'The rows behind the verdict.' }),
    otherSources: z.int().meta({ description: 'Sources behind it other than the one that makes the argument.' }),
    run: z.object({ api: z.string(), cli: z.string() }).nullable(),
  })
  .meta({ id: 'Thesis' }) as unknown as z.ZodType<ThesisRecord>

export const thesesEntry = defineEntry(theses, {
  title: 'The article’s arguments and what the data say of them',
  description:
    'Each argument in our own words with a verdict on what can be tested of it (supported, contradicted, mixed, or not ' +
    'testable here), why, by which stated rule, on which rows, and the analysis to run. A test that cannot tell leaves an ' +
    'argument untested; a verdict on part of an argument says which part.',
  parameters: { verdict: filter(VERDICTS, 'Only arguments with this verdict.') },
  data: z.array(thesisRecordSchema),
  examples: [
    { title: 'In the extended edition', parameters: { edition: 'extended' } },
    { title: 'What cannot be tested, and why', parameters: { verdict: 'not-testable' } },
  ],
})
