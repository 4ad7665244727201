import * as z from 'zod'
import { DISTRIBUTIONS, INTERVAL_KINDS, TIE_METHODS } from '../survival/index.ts'
import { defineTool } from './catalogue-entry.ts'
import { coxSchema } from './cox.schema.ts'
import { curveGroupSchema, groupTestsSchema } from './curve.schema.ts'
import { choice, choiceList, columnParameter, idFilter, level, optionalPositive, wordList } from './parameters.ts'
import { survival } from './survival.run.ts'

const number = z.number().nullable()

export const survivalTool = defineTool(survival, {
  title: 'Survival analysis of any table',
  description:
    'Kaplan–Meier curves by group with log-rank and Peto–Peto tests, Cox regression with its tests, and parametric ' +
    'regressions in R’s survreg parametrisation, from any CSV. Events are 0/1 or true/false, or the value that --event-value names.',
  parameters: {
    time: columnParameter('Column of times.'),
    event: columnParameter('Column that says whether the event happened.'),
    eventValue: idFilter('Value that means an event.'),
    entry: idFilter('Column of entry times, for rows that came under observation late.'),
    group: idFilter('Column of groups to compare.'),
    weight: idFilter('Column of case weights.'),
    strata: idFilter('Column of strata, for Cox regression and the log-rank test.'),
    covariates: wordList(
      [],
      'Columns of covariates, separated by commas; text becomes indicators against its first level.',
    ),
    ties: choice(TIE_METHODS, survival.defaults.ties, 'How events at one time are treated in Cox regression.'),
    fit: choiceList(DISTRIBUTIONS, 'Distributions to fit, separated by commas.'),
    interval: choice(INTERVAL_KINDS, survival.defaults.interval, 'Scale on which pointwise limits are computed.'),
    level: level(survival.defaults.level),
    horizon: optionalPositive('Time up to which the restricted mean is taken; default: the largest time.'),
  },
  data: z.object({
    n: z.int(),
    events: z.number(),
    censored: z.number(),
    groups: z.array(curveGroupSchema),
    tests: groupTestsSchema,
    cox: coxSchema.nullable(),
    fits: z.array(
      z.object({
        distribution: z.enum(DISTRIBUTIONS),
        coefficients: z.array(z.object({ term: z.string(), estimate: number, standardError: number })),
        scale: z.number(),
        logLikelihood: z.number(),
        parameters: z.int(),
        aic: z.number(),
      }),
    ),
  }),
  examples: [
    {
      title: 'Two groups and a covariate',
      parameters: { time: 'time', event: 'status', group: 'sex', covariates: 'age' },
    },
  ],
})
