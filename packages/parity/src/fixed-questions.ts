/** Questions that are asked every time: each example of the catalogue, and each tool in many ways. */
import { CATALOGUE } from '@ffc/core'
import type { Question } from './random-questions.ts'

/** Few draws: each is as good a test of the bits as the next. */
const FEW = '200'

/** Waits, groups, covariates and effects for the tools that work on a caller's own table. */
const TABLE = [
  'unit,time,event,group,age,effect,variance',
  ...Array.from({ length: 24 }, (_, row) =>
    [
      `u${row}`,
      3 + ((row * 37) % 101) / 7,
      row % 3 === 0 ? 0 : 1,
      row % 2 === 0 ? 'a' : 'b',
      30 + ((row * 13) % 40),
      ((row * 29) % 17) / 10 - 0.7,
      0.05 + ((row * 7) % 11) / 50,
    ].join(','),
  ),
].join('\n')

/** Every example that help, OpenAPI and the reference print. */
export function exampleQuestions(): Question[] {
  return CATALOGUE.flatMap(({ name, examples, parameters }) =>
    examples.map((example) => ({
      analysis: name,
      parameters: { ...example.parameters, ...('draws' in parameters.shape ? { draws: FEW } : {}) },
    })),
  )
}

/** The engines on a caller's own table. */
export function toolQuestions(): Question[] {
  const survival = {
    time: 'time',
    event: 'event',
    group: 'group',
    covariates: 'age,group',
    fit: 'exponential,weibull,lognormal,loglogistic',
  }
  const effects = { effect: 'effect', variance: 'variance' }
  const composite = {
    unit: 'unit',
    weights: 'time=1,age=2',
    normalise: 'percentile',
    vary: 'weights,normalisation,aggregation,indicators',
    draws: FEW,
  }
  return [
    { analysis: 'survival', parameters: survival },
    ...['DL', 'REML', 'PM', 'HE'].map((method) => ({
      analysis: 'meta-analysis',
      parameters: { ...effects, method },
    })),
    ...['arithmetic', 'geometric', 'harmonic'].map((aggregate) => ({
      analysis: 'composite',
      parameters: { ...composite, aggregate },
    })),
  ].map((question) => ({ ...question, table: TABLE }))
}
