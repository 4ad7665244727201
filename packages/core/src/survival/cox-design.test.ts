import { expect, test } from 'vitest'
import { makeCoxDesign, selectCovariates } from './cox-design.ts'

test('some of the columns of a design are the design of those columns', () => {
  const columns = { time: Float64Array.of(3, 1, 2), event: Uint8Array.of(1, 1, 0) }
  const covariates = [
    { name: 'x', values: Float64Array.of(1, 5, 6) },
    { name: 'y', values: Float64Array.of(0, 1, 0) },
    { name: 'z', values: Float64Array.of(-2, 4, 10) },
  ]
  const strata = Uint32Array.of(0, 1, 0)
  expect(selectCovariates(makeCoxDesign(columns, covariates, strata), [0, 2])).toEqual(
    makeCoxDesign(columns, [covariates[0]!, covariates[2]!], strata),
  )
})
