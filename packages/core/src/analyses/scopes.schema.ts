import * as z from 'zod'
import { defineEntry } from './catalogue-entry.ts'
import { scopeSchema } from './pool.schema.ts'
import { scopes } from './scopes.run.ts'
import { evidenceSchema } from './shared.schema.ts'

export const scopesEntry = defineEntry(scopes, {
  title: 'Whom the published figures count',
  description:
    'The scopes of the published figures (organisation, theatre, who is counted, cumulative or present, period), the claims ' +
    'in each, and which scope lies within which.',
  parameters: {},
  data: z.array(
    z.object({
      id: z.string(),
      scope: scopeSchema,
      claims: z.array(z.string()),
      within: z.array(z.string()),
      sources: z.array(evidenceSchema),
    }),
  ),
  examples: [{ title: 'In the extended edition', parameters: { edition: 'extended' } }],
})
