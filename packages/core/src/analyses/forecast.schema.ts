import * as z from 'zod'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { DISTRIBUTIONS, INTERVAL_KINDS } from '../survival/index.ts'
import { BACKTEST_MODELS } from '../treaty-lag/backtest.ts'
import { MODEL_CHOICES } from '../treaty-lag/forecast.ts'
import { FORECAST_MODELS } from '../treaty-lag/forecast-models.ts'
import { defineEntry } from './catalogue-entry.ts'
import { forecast } from './forecast.run.ts'
import { choice, level, positiveList } from './parameters.ts'
import { evidenceSchema } from './shared.schema.ts'

const number = z.number().nullable()
const value = z.object({ value: number, lower: number, upper: number })

export const forecastEntry = defineEntry(forecast, {
  title: 'What will become of the pending treaties',
  description:
    'For each pending treaty the probability of entry into force within given months, given how long it has waited, and the ' +
    'median wait left, with limits. The backtest’s best forecaster is named beside the best fit.',
  parameters: {
    kind: choice(TREATY_KINDS, forecast.defaults.kind, 'Kind of instrument.'),
    model: choice(
      MODEL_CHOICES,
      forecast.defaults.model,
      'best: lowest AIC; km: the Kaplan–Meier curve itself; or one distribution.',
    ),
    horizons: positiveList(forecast.defaults.horizons, 'Horizons in months of 365.25/12 days, separated by commas.'),
    interval: choice(INTERVAL_KINDS, forecast.defaults.interval, 'Scale of the Kaplan–Meier limits.'),
    level: level(forecast.defaults.level),
  },
  data: z.object({
    model: z.enum(FORECAST_MODELS),
    comparison: z.array(
      z.object({
        distribution: z.enum(DISTRIBUTIONS),
        parameters: z.int(),
        logLikelihood: z.number(),
        aic: z.number(),
      }),
    ),
    treaties: z.array(
      z.object({
        id: z.string(),
        partner: z.string().nullable(),
        partnerName: z.string().nullable(),
        signedOn: z.iso.date(),
        pendingOn: z.iso.date(),
        pendingDays: z.int(),
        disputed: z.boolean(),
        probabilities: z.array(value.extend({ months: z.number() })),
        medianResidualDays: value,
        sources: z.array(evidenceSchema),
      }),
    ),
    backtestWinner: z.enum(BACKTEST_MODELS).nullable(),
  }),
  examples: [
    { title: 'By the Kaplan–Meier curve alone', parameters: { model: 'km' } },
    { title: 'As it looked in 2017', parameters: { 'as-of': '2017-01-01' } },
  ],
})
