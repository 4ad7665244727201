import * as z from 'zod'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { SPLIT_STAGES } from '../treaty-lag/stage-durations.ts'
import { defineEntry } from './catalogue-entry.ts'
import { choice } from './parameters.ts'
import { daySchema, evidenceSchema } from './shared.schema.ts'
import { stages } from './stages.run.ts'

const day = daySchema.nullable()
const days = z.int().nullable()
const side = z.enum(['focal', 'partner'])

export const stagesEntry = defineEntry(stages, {
  title: 'Whose side took the time',
  description:
    'Each treaty’s wait split at the approvals of both sides and the exchange of instruments, as far as sources date ' +
    'them, with what is missing said. Needs the extended edition: the article dates signature and entry alone.',
  parameters: { kind: choice(TREATY_KINDS, stages.defaults.kind, 'Kind of instrument.') },
  data: z.object({
    focalName: z.string().meta({ description: 'Name of the state whose treaties these are.' }),
    n: z.int(),
    bothDated: z.int().meta({ description: 'Treaties with both approvals dated.' }),
    sides: z.array(z.object({ side, n: z.int(), medianDays: z.number().nullable(), approvedLast: z.int() })),
    treaties: z.array(
      z.object({
        treaty: z.string(),
        partner: z.string().nullable(),
        partnerName: z.string().nullable(),
        signedOn: day,
        approvedByFocalOn: day,
        approvedByPartnerOn: day,
        exchangedOn: day,
        inForceOn: day,
        focalDays: days,
        partnerDays: days,
        afterApprovalDays: days,
        lastSide: side.nullable(),
        missing: z.array(z.enum(SPLIT_STAGES)),
        sources: z.array(evidenceSchema),
      }),
    ),
  }),
  examples: [{ title: 'With everything sourced since', parameters: { edition: 'extended' } }],
})
