import * as z from 'zod'
import { TABLE_NAMES } from '../model/table-name.ts'
import { defineEntry } from './catalogue-entry.ts'
import { wordsParameter } from './parameters.ts'
import { search } from './search.run.ts'
import { evidenceSchema } from './shared.schema.ts'

export const searchEntry = defineEntry(search, {
  title: 'Find states, treaties, organisations, terms and arguments',
  description:
    'By English and Chinese names, pinyin, codes and aliases, without regard to case, accents and tone marks.',
  parameters: { words: wordsParameter('What to look for.') },
  data: z.array(
    z.object({
      id: z.string(),
      table: z.enum(TABLE_NAMES),
      title: z.string(),
      titleZh: z.string().nullable(),
      matched: z.string(),
      score: z.number(),
      sources: z.array(evidenceSchema),
    }),
  ),
  examples: [
    { title: 'By English name', parameters: { words: 'Turkey' } },
    { title: 'By Chinese name', parameters: { words: '三股势力' } },
  ],
})
