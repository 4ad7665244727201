import * as z from 'zod'
import { CLAIM_RULE_NAMES } from '../estimates/claim-rules.ts'
import { COUNTED } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { choice, withDefault } from './parameters.ts'
import { LENS_PARAMETERS, pooledSchema, scopeSchema } from './pool.schema.ts'
import { evidenceSchema } from './shared.schema.ts'
import { shares } from './shares.run.ts'

const side = z.object({
  scope: scopeSchema,
  scopeInWords: z.string(),
  pooled: pooledSchema,
  claims: z.array(z.string()),
  sources: z.array(evidenceSchema),
})

export const sharesEntry = defineEntry(shares, {
  title: 'What share of all',
  description:
    'One pooled figure over another, with the range of both carried through: by default the Uyghurs among all foreigners ' +
    'who fought for the Islamic State in Syria and Iraq.',
  parameters: {
    organisation: withDefault(LENS_PARAMETERS.organisation, shares.defaults.organisation),
    theatre: withDefault(LENS_PARAMETERS.theatre, shares.defaults.theatre),
    part: choice(COUNTED, shares.defaults.part, 'Who is the part.'),
    whole: choice(COUNTED, shares.defaults.whole, 'Who is the whole.'),
    rule: choice(CLAIM_RULE_NAMES, shares.defaults.rule, 'Convention that makes distributions of figures.'),
  },
  data: z.object({ part: side, whole: side, share: pooledSchema.meta({ description: 'Part over whole, 0–1.' }) }),
  examples: [{ title: 'With wider bounds', parameters: { rule: 'wide' } }],
})
