import * as z from 'zod'

import { REGIONS } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { country } from './country.run.ts'
import { coverSchema, outcomesSchema } from './gaps.schema.ts'
import { stateParameter } from './index-parameters.ts'
import { evidenceSchema } from './shared.schema.ts'
import { recordsOf } from './tables.schema.ts'
import { treatyRecordSchema } from './treaties.schema.ts'

const sources = z.array(evidenceSchema)

export const countryEntry = defineEntry(country, {
  title: 'Everything on one state',
  description:
    'What lies between a state and the focal one: instruments and how far they go, what became of people who were wanted, ' +
    'events, stances, counts, figures of theatres that lie in it, legs of routes through it, and the arguments that rest on any ' +
    'of these rows.',
  parameters: { iso3: stateParameter('The state: ISO 3166-1 alpha-3.') },
  data: z.object({
    iso3: z.string(),
    name: z.string(),
    nameZh: z.string(),
    nameOfficial: z.string().nullable(),
    region: z.enum(REGIONS),
    isFocal: z.boolean(),
    sources,
    instruments: z.array(coverSchema),
    treaties: z.array(treatyRecordSchema),
    outcomes: outcomesSchema.nullable(),
    events: recordsOf('events'),
    positions: recordsOf('positions'),
    counts: recordsOf('counts'),
    estimates: recordsOf('estimates'),
    routes: recordsOf('routes'),
    theses: z.array(z.object({ id: z.string(), title: z.string(), rows: z.array(z.string()), sources })),
  }),
  examples: [
    { title: 'Malaysia', parameters: { iso3: 'MYS' } },
    { title: 'Turkey as it looked in 2016', parameters: { iso3: 'TUR', 'as-of': '2016-01-01' } },
  ],
})
