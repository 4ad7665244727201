import * as z from 'zod'
import { TABLE_NAMES } from '../model/table-name.ts'
import { defineEntry } from './catalogue-entry.ts'
import { CHANGES, changes } from './changes.run.ts'
import { dayFilter, filter } from './parameters.ts'
import { daySchema, evidenceSchema } from './shared.schema.ts'

const cellSchema = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
  .meta({ description: 'A cell as the table has it; null where it is empty.' })

export const changesEntry = defineEntry(changes, {
  title: 'What differs between versions of the data',
  description:
    'Every row that a version of the data brought, changed or took away, the newest version first, with the cells that read ' +
    'otherwise. The rows of the first version are all new. Own data have no versions but their own.',
  parameters: {
    since: dayFilter('Only versions made on this day or later.'),
    until: dayFilter('Only versions made on this day or earlier.'),
    table: filter(TABLE_NAMES, 'Only this table.'),
    change: filter(CHANGES, 'Only rows that are new, read otherwise, or are gone.'),
  },
  data: z.array(
    z.object({
      id: z.string().meta({ description: 'Version, table and row.' }),
      version: z.string(),
      createdOn: daySchema.nullable().meta({ description: 'Day on which the version was made.' }),
      dataHash: z.string().meta({ description: 'SHA-256 of the data of that version.' }),
      table: z.enum(TABLE_NAMES),
      row: z.string(),
      change: z.enum(CHANGES),
      columns: z
        .array(z.object({ column: z.string(), from: cellSchema, to: cellSchema }))
        .meta({ description: 'Cells that read otherwise; of a row that is gone, all that it said.' }),
      sources: z.array(evidenceSchema),
    }),
  ),
  examples: [{ title: 'New treaties', parameters: { table: 'treaties', change: 'added' } }],
  needsAllRows: true,
})
