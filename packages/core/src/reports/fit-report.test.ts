import { expect, it } from 'vitest'
import { log } from '../math/log.ts'
import { reportFits } from './fit-report.ts'

const columns = { time: Float64Array.of(1, 2, 3, 4, 5), event: Uint8Array.of(1, 1, 0, 1, 0) }

it('an exponential fit without covariates has the rate of three events in fifteen units', () => {
  const { fits, warnings } = reportFits(columns, [], ['exponential'])
  const [fit] = fits
  expect(fit!.distribution).toBe('exponential')
  expect(fit!.scale).toBe(1)
  expect(fit!.coefficients[0]!.estimate).toBeCloseTo(log(15 / 3), 8)
  expect(fit!.logLikelihood).toBeCloseTo(3 * log(3 / 15) - 3, 8)
  expect(fit!.parameters).toBe(1)
  expect(fit!.aic).toBeCloseTo(2 - 2 * fit!.logLikelihood, 8)
  expect(warnings).toEqual([expect.stringMatching(/^Few events \(3\) for the number of parameters \(1\)/)])
})

it('the distributions come in the order asked for', () => {
  const { fits } = reportFits(columns, [], ['weibull', 'exponential'])
  expect(fits.map(({ distribution, parameters }) => [distribution, parameters])).toEqual([
    ['weibull', 2],
    ['exponential', 1],
  ])
})

it('what cannot be fitted is left out with its reason, and a reason that all share stands once', () => {
  const none = { ...columns, event: new Uint8Array(5) }
  const { fits, warnings } = reportFits(none, [], ['exponential', 'weibull'])
  expect(fits).toEqual([])
  expect(warnings).toEqual([
    expect.stringMatching(/^No exponential fit: \w/),
    expect.stringMatching(/^No weibull fit: \w/),
  ])
})
