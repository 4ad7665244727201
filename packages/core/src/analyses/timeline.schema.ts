import * as z from 'zod'
import { defineEntry } from './catalogue-entry.ts'
import { countryFilter, filter } from './parameters.ts'
import { evidenceSchema } from './shared.schema.ts'
import { TIMELINE_KINDS, timeline } from './timeline.run.ts'

export const timelineEntry = defineEntry(timeline, {
  title: 'What happened when',
  description:
    'Every dated row as of the date, in order: events, stages of treaties and stances. Imprecise dates keep their span; ' +
    'accounts that differ stand side by side.',
  parameters: {
    kind: filter(TIMELINE_KINDS, 'Only entries of this kind.'),
    country: countryFilter('Only entries that involve this state: ISO 3166-1 alpha-3.'),
  },
  data: z.array(
    z.object({
      id: z.string(),
      date: z.string().meta({ description: 'EDTF.' }),
      earliest: z.iso.date().nullable(),
      latest: z.iso.date().nullable(),
      kind: z.enum(TIMELINE_KINDS),
      title: z.string(),
      countries: z.array(z.string()),
      happening: z.string(),
      sources: z.array(evidenceSchema),
    }),
  ),
  examples: [
    { title: 'Everything that involves Thailand', parameters: { country: 'THA' } },
    { title: 'Returns', parameters: { kind: 'return' } },
  ],
})
