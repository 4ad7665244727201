import * as z from 'zod'
import { TABLE_NAMES } from '../model/table-name.ts'
import { defineEntry } from './catalogue-entry.ts'
import { idParameter } from './parameters.ts'
import { edtfOrNull, evidenceSchema } from './shared.schema.ts'
import { why } from './why.run.ts'

export const whyEntry = defineEntry(why, {
  title: 'Who says so, and who says otherwise',
  description:
    'Any row of any table: the claim, its source in full with the locator, the other accounts of the same thing, the ' +
    'claims that make it up, and whether it is the one that is used where sources disagree.',
  parameters: { id: idParameter('Id of a row, a happening or a route, as answers print it.') },
  data: z.object({
    id: z.string(),
    table: z.enum(TABLE_NAMES),
    row: z.record(z.string(), z.unknown()),
    standing: z.string().nullable(),
    sources: z.array(
      evidenceSchema.extend({
        title: z.string(),
        publisher: z.string(),
        citation: z.string().nullable(),
        kind: z.string(),
        tier: z.string(),
        language: z.string(),
        url: z.string().nullable(),
        published: edtfOrNull,
        accessed: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    dissent: z.array(evidenceSchema.extend({ field: z.string(), value: z.string() })),
    claims: z.array(evidenceSchema.extend({ says: z.string() })),
    namedBy: z.array(z.object({ row: z.string(), table: z.enum(TABLE_NAMES) })),
  }),
  examples: [
    { title: 'A treaty and its dates', parameters: { id: 'chn-fra-extradition-2007', edition: 'extended' } },
    { title: 'All accounts of one happening', parameters: { id: 'tha-return-2015', edition: 'extended' } },
    { title: 'One claim', parameters: { id: 'chn-tha-extradition-1993.signed.duchatel-2019' } },
  ],
})
