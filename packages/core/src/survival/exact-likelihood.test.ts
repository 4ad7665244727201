import { describe, expect, test } from 'vitest'
import { type CoxDesign, makeCoxDesign } from './cox-design.ts'
import { walkExactRiskSets } from './exact-likelihood.ts'
import { makePartialSums } from './partial-likelihood.ts'

const time = Float64Array.of(1, 2, 2, 2, 3, 4, 4, 4)
const event = Uint8Array.of(0, 1, 1, 0, 0, 1, 1, 0)
const covariates = [
  { name: 'x', values: Float64Array.of(1, 0, 2, 1, 3, 1, 2, 0) },
  { name: 'y', values: Float64Array.of(0, 1, 1, 0, 1, 0, 0, 1) },
]
const logRisk = Float64Array.of(0.5, -1, 0.25, 1, -0.5, 0.75, -0.25, 0)

/** The sums of a walk, and the steps of the hazard by time. */
function walk(design: CoxDesign, logRisks: Float64Array) {
  const sums = makePartialSums(design.size)
  const steps: [at: number, hazard: number][] = []
  walkExactRiskSets(design, logRisks, sums, ({ times }, index, hazard) => steps.push([times[index]!, hazard]))
  return { ...sums, steps }
}

function designOf(entry?: Float64Array): CoxDesign {
  return makeCoxDesign({ time, event, entry }, covariates, undefined)
}

const close = (values: Float64Array) => Array.from(values, (value): unknown => expect.closeTo(value, 10))

test('by hand: the sum over all pairs at risk, and the hazard as Breslow has it', () => {
  const pair = { time: Float64Array.of(1, 1, 2), event: Uint8Array.of(1, 1, 0) }
  const { logLikelihood, steps } = walk(makeCoxDesign(pair, [], undefined), Float64Array.of(1, 2, 3).map(Math.log))
  expect(logLikelihood).toBeCloseTo(Math.log((1 * 2) / (1 * 2 + 1 * 3 + 2 * 3)), 14)
  expect(steps).toEqual([[1, expect.closeTo(2 / (1 + 2 + 3), 14)]])
})

test('an entry before every event is none, though the sums are then made anew at each', () => {
  const { score, information, ...rest } = walk(designOf(), logRisk)
  const late = walk(designOf(Float64Array.of(0, 0.5, 0, 1, 0, 0, 1, 0)), logRisk)
  expect(late).toMatchObject({
    logLikelihood: expect.closeTo(rest.logLikelihood, 12),
    steps: rest.steps.map(([at, hazard]) => [at, expect.closeTo(hazard, 12)]),
  })
  expect([...late.score, ...late.information]).toEqual([...close(score), ...close(information)])
})

// e^±150 is beyond what the sums hold without a scale of their own.
describe.each([150, -150])('all log risks higher by %s', (shift) => {
  test.each([
    ['observed from the origin on', undefined],
    ['entered late', Float64Array.of(0, 0, 1, 0, 2, 3, 0, 1)],
  ])('change the steps of the hazard only, of rows %s', (_, entry) => {
    const { logLikelihood, score, information, steps } = walk(designOf(entry), logRisk)
    const shifted = walk(
      designOf(entry),
      logRisk.map((one) => one + shift),
    )
    expect(shifted.logLikelihood).toBeCloseTo(logLikelihood, 10)
    expect([...shifted.score, ...shifted.information]).toEqual([...close(score), ...close(information)])
    expect(shifted.steps.map(([at, hazard]) => [at, Math.log(hazard)])).toEqual(
      steps.map(([at, hazard]) => [at, expect.closeTo(Math.log(hazard) - shift, 10)]),
    )
  })
})
