import * as z from 'zod'
import { TABLE_NAMES } from '../model/table-name.ts'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { diff } from './diff.run.ts'
import { daySchema, edtfOrNull, evidenceSchema } from './shared.schema.ts'

const sources = z.array(evidenceSchema)

const viewSchema = z.object({
  query: z.string(),
  edition: z.string(),
  asOf: daySchema,
  knownAt: daySchema.nullable(),
  exclude: z.array(z.string()),
})

const LONGEST_VIEW = 2000

const view = (description: string) =>
  z
    .string()
    .max(LONGEST_VIEW, `expected at most ${LONGEST_VIEW} characters`)
    .default('')
    .meta({ description }) as unknown as z.ZodType<string>

export const diffEntry = defineEntry(diff, {
  title: 'What differs between two views',
  description:
    'Two views of the same data, as records and as sentences: treaties that are new, changed status or date, or are disputed ' +
    'in one of them; rows of events, figures and stances that only one of them has. A view is a query string of edition, ' +
    'as-of, known-at and exclude; what it leaves out is as in the view of the question itself.',
  parameters: {
    from: view('The first view as a query string, such as "as-of=2010-01-01". Empty: the view of the question.'),
    to: view('The second. Empty: the view of the question.'),
  },
  needsAllRows: true,
  data: z.object({
    from: viewSchema,
    to: viewSchema,
    treaties: z.array(
      z.object({
        treaty: z.string(),
        kind: z.enum(TREATY_KINDS),
        partner: z.string().nullable(),
        field: z.enum(['status', 'signedOn', 'inForceOn', 'dissent']),
        from: z.string().nullable(),
        to: z.string().nullable(),
        on: edtfOrNull,
        signedOn: edtfOrNull,
        sentence: z.string(),
        sources,
      }),
    ),
    rows: z.array(
      z.object({
        table: z.enum(TABLE_NAMES),
        id: z.string(),
        change: z.enum(['new', 'gone']),
        date: z.string().nullable(),
        sentence: z.string(),
        sources,
      }),
    ),
  }),
  examples: [
    { title: 'Nine years', parameters: { from: 'as-of=2010-01-01', to: 'as-of=2019-01-25' } },
    {
      title: 'What other sources add to the article, as of its own date',
      parameters: { from: 'edition=article', to: 'edition=extended&as-of=2019-01-25' },
    },
  ],
})
