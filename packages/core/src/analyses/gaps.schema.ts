import * as z from 'zod'
import { TREATY_KINDS, TREATY_STATUSES } from '../model/vocabulary.ts'
import { COVERS } from '../routes/instrument-cover.ts'
import { PRACTICE_KINDS } from '../routes/practice.ts'
import { defineEntry } from './catalogue-entry.ts'
import { gaps } from './gaps.run.ts'
import { dayFilter, idFilter } from './parameters.ts'
import { daySchema, edtfOrNull, evidenceSchema } from './shared.schema.ts'

const sources = z.array(evidenceSchema)

/** How far one kind of instrument covers a state. */
export const coverSchema = z
  .object({
    kind: z.enum(TREATY_KINDS),
    cover: z.enum(COVERS).meta({
      description:
        'Status of the instrument that goes furthest; none-claimed: a source says that there is none; none-on-record: ' +
        'no row of this view names one.',
    }),
    instruments: z.array(
      z.object({
        treaty: z.string(),
        status: z.enum(TREATY_STATUSES),
        signedOn: edtfOrNull,
        inForceOn: edtfOrNull,
        lagDays: z.int().nullable().meta({ description: 'Days from signature to entry into force.' }),
        pendingDays: z.int().nullable().meta({ description: 'Days from signature to pendingOn.' }),
        pendingOn: daySchema.nullable().meta({ description: 'Last day confirmed as pending.' }),
        disputed: z.boolean(),
        sources,
      }),
    ),
    denial: z.object({ statedBy: z.string(), asOf: edtfOrNull, sources }).nullable(),
  })
  .meta({ id: 'InstrumentCover' })

const practiceEvent = z.object({
  happening: z.string(),
  kind: z.enum(PRACTICE_KINDS),
  date: z.string().meta({ description: 'EDTF.' }),
  role: z.enum(['actor', 'counterpart']),
  peopleLow: z.int().nullable(),
  peopleHigh: z.int().nullable(),
  summary: z.string(),
  sources,
})

/** What became of people whom the focal state wanted from a state. */
export const outcomesSchema = z
  .object({
    returned: z.int(),
    notReturned: z.int(),
    sentOn: z.int(),
    returnedUnbound: z.array(z.string()).meta({
      description: 'Happenings: returned before, or without, an extradition treaty in force.',
    }),
    refusedBound: z.array(z.string()).meta({
      description: 'Happenings: not returned although an extradition treaty was in force.',
    }),
  })
  .meta({ description: 'Outcomes of what the focal state asked for, not people.' })

const stopSchema = z
  .object({
    state: z.string(),
    name: z.string(),
    leg: z.int(),
    from: z.array(z.string()),
    role: z.enum(['transit', 'destination']),
    instruments: z.array(coverSchema),
    outcomes: outcomesSchema,
    events: z.array(practiceEvent),
    sources,
  })
  .meta({ id: 'RouteStop' })

const linkSchema = z.object({ states: z.array(z.string()) }).nullable()

export const gapsEntry = defineEntry(gaps, {
  title: 'Where cooperation is thin along the routes',
  description:
    'Each migration route leg by leg: for every state on it the instruments in force, signed, sought or absent by kind, ' +
    'what it did with people who were wanted, and the weakest link on paper and in practice by a stated rule. With since, ' +
    'what changed from that day to the date of the view.',
  parameters: {
    route: idFilter('Only this route: its id.'),
    since: dayFilter('An earlier day: tell what changed from then to the date of the view.'),
  },
  data: z.object({
    since: daySchema.nullable(),
    routes: z.array(
      z.object({
        route: z.string(),
        title: z.string(),
        period: edtfOrNull,
        inUse: z.boolean().nullable(),
        stops: z.array(stopSchema),
        summary: z.object({
          transitStates: z.int(),
          extraditionInForce: z.int(),
          extraditionSigned: z.int(),
          extraditionNone: z.int(),
          anyInForce: z.int(),
        }),
        weakestOnPaper: linkSchema,
        weakestInPractice: linkSchema,
      }),
    ),
    changes: z
      .object({
        instruments: z.array(
          z.object({
            state: z.string(),
            routes: z.array(z.string()),
            treaty: z.string(),
            field: z.enum(['status', 'signedOn', 'inForceOn', 'dissent']),
            from: z.string().nullable(),
            to: z.string().nullable(),
            on: edtfOrNull,
            signedOn: edtfOrNull,
            sources,
          }),
        ),
        events: z.array(practiceEvent.extend({ state: z.string(), routes: z.array(z.string()) })),
        weakestOnPaper: z.array(
          z.object({ route: z.string(), from: z.array(z.string()), to: z.array(z.string()), sources }),
        ),
        sentences: z.array(z.object({ state: z.string().nullable(), sentence: z.string(), sources })),
      })
      .nullable(),
  }),
  examples: [
    { title: 'The routes in 2010', parameters: { 'as-of': '2010-01-01' } },
    { title: 'What changed in nine years', parameters: { since: '2010-01-01' } },
    { title: 'One route', parameters: { route: 'southeast-asia' } },
  ],
})
