import * as z from 'zod'
import { REGIONS, STAGES, TREATY_KINDS, TREATY_STATUSES } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { countryFilter, filter } from './parameters.ts'
import { edtfOrNull, evidenceSchema } from './shared.schema.ts'
import { treaties } from './treaties.run.ts'

/** One treaty with its dates, status, sources and dissent. */
export const treatyRecordSchema = z
  .object({
    id: z.string(),
    kind: z.enum(TREATY_KINDS),
    titleEn: z.string(),
    titleZh: z.string().nullable(),
    partner: z
      .string()
      .nullable()
      .meta({ description: 'ISO 3166-1 alpha-3 of the other state of a bilateral instrument.' }),
    partnerName: z.string().nullable(),
    partnerNameZh: z.string().nullable(),
    parties: z.array(z.string()),
    region: z.enum(REGIONS).nullable(),
    signedOn: edtfOrNull,
    inForceOn: edtfOrNull,
    status: z.enum(TREATY_STATUSES),
    disputed: z.boolean(),
    lagDays: z.int().nullable().meta({ description: 'Days from signature to entry into force.' }),
    pendingDays: z.int().nullable().meta({ description: 'Days from signature to the last day confirmed as pending.' }),
    pendingOn: z.string().nullable().meta({ description: 'That day.' }),
    milestones: z.array(
      z.object({
        stage: z.enum(STAGES),
        date: edtfOrNull,
        party: z.string().nullable(),
        source: z.string(),
        locator: z.string(),
        row: z.string(),
      }),
    ),
    chosenBecause: z.array(z.object({ field: z.string(), reason: z.string() })),
    sources: z.array(evidenceSchema),
    alternatives: z.array(
      z.object({
        field: z.string(),
        value: z.string().nullable(),
        source: z.string(),
        locator: z.string(),
        row: z.string(),
      }),
    ),
    note: z.string().nullable(),
  })
  .meta({ id: 'Treaty' })

export const treatiesEntry = defineEntry(treaties, {
  title: 'Treaties and what became of them',
  description:
    'Every instrument that existed as of the date, with its signature, entry into force, status, lag, sources and ' +
    'dissent. An instrument signed later is absent; one that binds later is pending; without a source either way it is unknown.',
  parameters: {
    kind: filter(TREATY_KINDS, 'Only instruments of this kind.'),
    partner: countryFilter('Only instruments to which this state is a party: ISO 3166-1 alpha-3.'),
    status: filter(TREATY_STATUSES, 'Only instruments with this status as of the date.'),
  },
  data: z.array(treatyRecordSchema),
  examples: [
    { title: 'Pending extradition treaties', parameters: { kind: 'extradition', status: 'pending' } },
    { title: 'The world of 2010', parameters: { 'as-of': '2010-01-01' } },
    { title: 'Everything with Thailand', parameters: { partner: 'THA' } },
  ],
})
