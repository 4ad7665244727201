import * as z from 'zod'
import { defineEntry } from './catalogue-entry.ts'
import { corrections } from './corrections.run.ts'
import { evidenceSchema } from './shared.schema.ts'

export const correctionsEntry = defineEntry(corrections, {
  title: 'Where the article is contradicted, and by whom',
  description:
    'Every claim of the article (sources of that kind) that another source contradicts: dates and status of treaties, dates and counts of ' +
    'events, counts of treaties; what stands here, and who says so on each side. Needs the extended edition.',
  parameters: {},
  data: z.array(
    z.object({
      id: z.string(),
      about: z.string(),
      field: z.enum(['date', 'status', 'people', 'count']),
      says: z.string(),
      instead: z.string(),
      standing: z.enum(['stands', 'overruled', 'both shown']),
      sources: z.array(evidenceSchema),
    }),
  ),
  examples: [{ title: 'Against everything sourced since', parameters: { edition: 'extended' } }],
})
