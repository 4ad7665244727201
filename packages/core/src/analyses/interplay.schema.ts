import * as z from 'zod'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { defineEntry } from './catalogue-entry.ts'
import { interplay } from './interplay.run.ts'
import { choice, dayFilter, idFilter, level, positive } from './parameters.ts'
import { daySchema, evidenceSchema } from './shared.schema.ts'

const sources = z.array(evidenceSchema)
const number = z.number().nullable()

const stretch = { from: daySchema, to: daySchema, years: z.number().meta({ description: 'Days / 365.25.' }) }

const rateSide = z.object({
  ...stretch,
  events: z.int(),
  perYear: z.number(),
  treaties: z.array(z.string()),
  sources,
})

const smallestPValue = z.number().meta({ description: 'The smallest p-value that so few events could have given.' })

const rateSchema = z
  .object({
    before: rateSide,
    after: rateSide,
    rateRatio: number.meta({ description: 'Rate after over rate before; null where infinite or undefined.' }),
    lower: number,
    upper: number.meta({ description: 'Null: no upper limit.' }),
    pValue: z.number(),
    smallestPValue,
    unclear: z.array(z.string()).meta({ description: 'Treaties whose date allows either side.' }),
  })
  .meta({ id: 'RateChange' })

const testSchema = z.object({ chiSquared: z.number(), degreesOfFreedom: z.int(), pValue: z.number() }).nullable()

const hazardSchema = z
  .object({
    n: z.int(),
    treaties: z.array(z.string()),
    rows: z.int().meta({ description: 'Start–stop rows: a wait that spans the turning point is two.' }),
    eventsBefore: z.int(),
    eventsAfter: z.int(),
    hazardRatio: number,
    lower: number,
    upper: number,
    estimate: number.meta({ description: 'Log hazard ratio.' }),
    standardError: number,
    pValue: number.meta({ description: 'Wald test.' }),
    likelihoodRatio: testSchema,
    score: testSchema,
    why: z.string().nullable().meta({ description: 'Why there is no estimate.' }),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'HazardChange' })

const outcomeSide = z.object({
  returned: z.int(),
  notReturned: z.int(),
  happenings: z.array(z.string()),
  sources,
})

const outcomeSchema = z
  .object({
    before: outcomeSide,
    after: outcomeSide,
    oddsRatio: number.meta({
      description: 'Odds of a return after over odds before; null where infinite or undefined.',
    }),
    lower: number,
    upper: number,
    pValue: z.number(),
    smallestPValue,
    unclear: z.array(z.string()),
  })
  .meta({ id: 'OutcomeChange' })

const DAY_CHOICES = ['exact', 'first-possible', 'last-possible'] as const

export const interplayEntry = defineEntry(interplay, {
  title: 'What changed around a turning point',
  description:
    'Before and from a dated turning point on: signatures and entries into force a year (exact conditional Poisson test), ' +
    'the hazard of entry into force of treaties that wait (Cox model with the turning point as a time-varying covariate, over ' +
    'the whole record) and outcomes of requests, returns against refusals and transfers elsewhere (Fisher’s exact test). ' +
    'The window is the same number of years on either side, cut where the record begins or the view ends; the record ' +
    'begins on 1 January of the year of the first signature, and the turning point’s own day counts as after. Each test says ' +
    'what so few events can and cannot show.',
  parameters: {
    at: dayFilter('A day of your own.'),
    turningPoint: idFilter(
      'Id of an event row or a happening. Default: the named ones (riots of 2009, shift of the route about 2014, law of 2015, ' +
        'what the article calls mass internment).',
    ),
    kind: choice(TREATY_KINDS, interplay.defaults.kind, 'Kind of instrument.'),
    window: positive(interplay.defaults.window, 'Years on either side.'),
    level: level(interplay.defaults.level),
  },
  data: z.object({
    turningPoints: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        date: z.string().meta({ description: 'EDTF.' }),
        days: z.array(z.object({ day: daySchema, choice: z.enum(DAY_CHOICES) })),
        sources,
        assessments: z.array(
          z.object({
            at: daySchema,
            choice: z.enum(DAY_CHOICES),
            signatures: rateSchema,
            entries: rateSchema,
            hazard: hazardSchema,
            outcomes: outcomeSchema,
            readings: z.object({
              signatures: z.string(),
              entries: z.string(),
              hazard: z.string(),
              outcomes: z.string(),
            }),
          }),
        ),
        why: z.string().nullable().meta({ description: 'Why a day, or all of them, cannot be assessed.' }),
      }),
    ),
  }),
  examples: [
    { title: 'Around the riots of 2009', parameters: { 'turning-point': 'xinjiang-riots-2009' } },
    { title: 'Around a day of your own', parameters: { at: '2012-11-15' } },
    {
      title: 'Around what the article calls mass internment',
      parameters: { 'turning-point': 'xinjiang-mass-internment', edition: 'extended' },
    },
  ],
})
