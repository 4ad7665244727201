import * as z from 'zod'
import { STAGES, TREATY_KINDS } from '../model/vocabulary.ts'
import { INTERVAL_KINDS } from '../survival/index.ts'
import { curveGroupSchema, curvePointSchema, groupTestsSchema } from './curve.schema.ts'
import { defineEntry } from './catalogue-entry.ts'
import { GROUPINGS } from '../treaty-lag/treaty-lag.ts'
import { lag } from './lag.run.ts'
import { choice, level, positive } from './parameters.ts'
import { evidenceSchema } from './shared.schema.ts'

/** The longest horizon of a restricted mean: no treaty has been waited for as long. */
const DAYS_PER_CENTURY = 36_525

const groupSchema = curveGroupSchema
  .extend({
    curve: z.array(
      curvePointSchema.extend({
        rows: z.array(z.string()).meta({ description: 'Treaties whose wait ended, or was last seen, at this time.' }),
      }),
    ),
  })
  .meta({ id: 'LagGroup' })

export const lagEntry = defineEntry(lag, {
  title: 'How long until a signature binds',
  description:
    'Days from one stage of a treaty to another (by default signature to entry into force), as a Kaplan–Meier estimate ' +
    'in which treaties still waiting are right-censored, with quantiles, restricted mean and, beside them, the naive ' +
    'figures of completed treaties alone.',
  parameters: {
    kind: choice(TREATY_KINDS, lag.defaults.kind, 'Kind of instrument.'),
    from: choice(STAGES, lag.defaults.from, 'Stage that starts the wait.'),
    to: choice(STAGES, lag.defaults.to, 'Stage that ends it.'),
    groupBy: choice(GROUPINGS, lag.defaults.groupBy, 'Compare groups: region of the partner, or decade of the start.'),
    interval: choice(INTERVAL_KINDS, lag.defaults.interval, 'Scale on which pointwise limits are computed.'),
    level: level(lag.defaults.level),
    horizon: positive(lag.defaults.horizon, 'Days up to which the restricted mean is taken.', DAYS_PER_CENTURY),
  },
  data: z.object({
    n: z.int(),
    events: z.int(),
    censored: z.int(),
    groups: z.array(groupSchema),
    completedOnly: z
      .object({ n: z.int(), mean: z.number().nullable(), median: z.number().nullable() })
      .meta({ description: 'The naive figures: days of completed waits alone.' }),
    tests: groupTestsSchema,
    observations: z.array(
      z.object({
        treaty: z.string(),
        partner: z.string().nullable(),
        partnerName: z.string().nullable(),
        startedOn: z.iso.date(),
        endedOn: z.iso.date(),
        lagDays: z.int(),
        happened: z.boolean().meta({ description: 'False: still waiting on endedOn.' }),
        rejected: z.boolean().meta({ description: 'Censored by a rejection on endedOn.' }),
        disputed: z.boolean(),
        group: z.string(),
        sources: z.array(evidenceSchema),
      }),
    ),
    leftOut: z.array(z.object({ treaty: z.string(), why: z.string() })),
  }),
  examples: [
    { title: 'By region', parameters: { 'group-by': 'region' } },
    { title: 'As it looked in 2010', parameters: { 'as-of': '2010-01-01' } },
    { title: 'With the limits that R prints by default', parameters: { interval: 'log' } },
  ],
})
