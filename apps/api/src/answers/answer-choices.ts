/** How an answer is given, beside what is asked: of every answer, of the rows of a table, and of one row. */
import * as z from 'zod'

const LARGEST_PAGE = 1000

const names = (description: string) =>
  z
    .string()
    .max(1000, 'expected at most 1000 characters')
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .meta({ description })

const EVERY = {
  formulas: z
    .enum(['guarded', 'raw'], { error: () => 'expected one of guarded, raw' })
    .default('guarded')
    .meta({
      description:
        'In CSV, text that a spreadsheet would run as a formula (it starts with =, +, -, @ or a control character) gets an ' +
        'apostrophe in front; raw leaves it as it is.',
    }),
}

const ROW = {
  fields: names('Only these fields of each row, separated by commas; the id always stays. Default: all.'),
  provenance: z
    .enum(['row', 'cell'], { error: () => 'expected one of row, cell' })
    .default('row')
    .meta({
      description:
        'cell gives each value as { value, claims }: the claims it rests on and those that differ. JSON only.',
    }),
}

/** Of what a tool makes of a table. */
export const toolChoices = z.strictObject(EVERY)

/** Of an answer that is one record. */
export const answerChoices = z.strictObject({
  ...EVERY,
  provenance: z
    .enum(['row', 'cell'], { error: () => 'expected one of row, cell' })
    .default('row')
    .meta({
      description:
        'cell tells every row that the answer names under `claims`: what it says, its source and locator, and who says ' +
        'otherwise. JSON only.',
    }),
})

/** Of one row. */
export const rowChoices = z.strictObject({ ...EVERY, ...ROW })

/** Of the rows of a table. */
export const rowsChoices = z.strictObject({
  ...EVERY,
  ...ROW,
  sort: names(
    'Fields to sort by, separated by commas, a minus in front for descending: -signedOn,id. Numbers as numbers, all else ' +
      'in code-point order; missing values last. Default: the order of the table.',
  ),
  limit: z.coerce
    .number({ error: () => `expected a whole number from 1 to ${LARGEST_PAGE}` })
    .int(`expected a whole number from 1 to ${LARGEST_PAGE}`)
    .min(1, `expected a whole number from 1 to ${LARGEST_PAGE}`)
    .max(LARGEST_PAGE, `expected a whole number from 1 to ${LARGEST_PAGE}`)
    .nullable()
    .default(null)
    .meta({
      description: `Most rows in one answer, 1 to ${LARGEST_PAGE}; Link: rel="next" leads on. Default: all rows at once.`,
    }),
  cursor: z
    .string()
    .max(4000, 'expected a cursor that an answer gave')
    .nullable()
    .default(null)
    .meta({ description: 'Where to go on: taken from the link to the next page, never made up.' }),
})

export type AnswerChoices = z.output<typeof toolChoices> & Partial<Omit<z.output<typeof rowsChoices>, 'formulas'>>

/** The choices that differ from their defaults, in a fixed order: part of the name of a representation. */
export function choicesKey(choices: AnswerChoices): string {
  const { formulas, fields = [], provenance = 'row', sort = [], limit = null, cursor = null } = choices
  const pairs = [
    ['sort', sort.join(',')],
    ['fields', fields.join(',')],
    ['limit', limit === null ? '' : String(limit)],
    ['cursor', cursor ?? ''],
    ['provenance', provenance === 'row' ? '' : provenance],
    ['formulas', formulas === 'guarded' ? '' : formulas],
  ].filter(([, value]) => value !== '')
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '').replaceAll('%2C', ',')}`).join('&')
}
