import * as z from 'zod'
import { STAGES, TREATY_KINDS } from '../model/vocabulary.ts'
import { TIE_METHODS } from '../survival/index.ts'
import { defineEntry } from './catalogue-entry.ts'
import { coxSchema } from './cox.schema.ts'
import { hazard } from './hazard.run.ts'
import { choice, level, wordList } from './parameters.ts'
import { daySchema } from './shared.schema.ts'

export const hazardEntry = defineEntry(hazard, {
  title: 'What goes with binding sooner',
  description:
    'Cox regression of the wait on the year of signature, the partner’s region, or any other column of the treaty or of the ' +
    'partner state, with tests of the model and of proportional hazards. Few treaties carry few covariates.',
  parameters: {
    kind: choice(TREATY_KINDS, hazard.defaults.kind, 'Kind of instrument.'),
    from: choice(STAGES, hazard.defaults.from, 'Stage that starts the wait.'),
    to: choice(STAGES, hazard.defaults.to, 'Stage that ends it.'),
    covariates: wordList(
      hazard.defaults.covariates,
      'Covariates, separated by commas: signature-year (years since 2000-01-01), region, or a column of treaties or countries.',
    ),
    ties: choice(TIE_METHODS, hazard.defaults.ties, 'How events at one time are treated.'),
    level: level(hazard.defaults.level),
  },
  data: z.object({
    n: z.int(),
    events: z.int(),
    censored: z.int(),
    cox: coxSchema.nullable(),
    leftOut: z.array(z.object({ treaty: z.string(), why: z.string() })),
    observations: z.array(
      z.object({
        treaty: z.string(),
        partner: z.string().nullable(),
        startedOn: daySchema,
        endedOn: daySchema,
        lagDays: z.int(),
        happened: z.boolean(),
        rejected: z.boolean(),
        disputed: z.boolean(),
        rows: z.array(z.string()),
        covariates: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
      }),
    ),
  }),
  examples: [
    { title: 'Year of signature and region', parameters: { covariates: 'signature-year,region' } },
    { title: 'Breslow ties', parameters: { ties: 'breslow' } },
  ],
})
