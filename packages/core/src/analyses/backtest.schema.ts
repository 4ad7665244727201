import * as z from 'zod'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { BACKTEST_MODELS } from '../treaty-lag/backtest.ts'
import { backtestRun } from './backtest.run.ts'
import { defineEntry } from './catalogue-entry.ts'
import { choice, dayList, positive, toggle, year } from './parameters.ts'
import { daySchema } from './shared.schema.ts'

const byModel = z.record(z.enum(BACKTEST_MODELS), z.number())

export const backtestEntry = defineEntry(backtestRun, {
  title: 'Who forecasts well',
  description:
    'Every model refitted on the world as of each year-end (or only on what had been published by then), its forecasts of the ' +
    'treaties pending then scored against what happened, beside naive baselines. Says so when a naive one wins.',
  parameters: {
    kind: choice(TREATY_KINDS, backtestRun.defaults.kind, 'Kind of instrument.'),
    fromYear: year(backtestRun.defaults.fromYear, 'First year-end to forecast from.'),
    months: positive(backtestRun.defaults.months, 'Horizon of the forecasts, in months of 365.25/12 days.'),
    publishedByThen: toggle('Refit only on what had been published by each date.'),
    at: dayList('Forecast from these days instead of from year-ends, separated by commas.'),
  },
  data: z.object({
    months: z.number(),
    cutoffs: z.array(z.object({ asOf: daySchema, n: z.int(), events: z.int(), brier: byModel })),
    summary: z.array(
      z.object({
        model: z.enum(BACKTEST_MODELS),
        isBaseline: z.boolean(),
        brier: z.number(),
        logScore: z.number(),
        concordance: z.number().nullable(),
        meanForecast: z.number(),
      }),
    ),
    observedShare: z.number().nullable(),
    winner: z.enum(BACKTEST_MODELS).nullable(),
    bestFit: z.string().nullable(),
    cases: z.array(
      z.object({
        asOf: daySchema,
        treaty: z.string(),
        pendingDays: z.int(),
        happened: z.boolean(),
        forecasts: byModel,
        rows: z.array(z.string()),
      }),
    ),
  }),
  examples: [
    {
      title: 'Forecasts of the article’s day, scored by what happened since',
      parameters: { edition: 'extended', at: '2019-01-25' },
    },
    { title: 'On what had been published by then', parameters: { edition: 'extended', 'published-by-then': 'true' } },
  ],
})
