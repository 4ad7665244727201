import { expect, it } from 'vitest'
import { GLOBAL, coxRegression, numericTerm, proportionalHazardsTest } from '../survival/index.ts'
import { reportCox } from './cox-report.ts'

const columns = {
  time: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8),
  event: Uint8Array.of(1, 1, 0, 1, 1, 0, 1, 1),
}
const terms = [numericTerm('size', Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6))]

it('a fit is given as the engine gives it, with a test of its assumption for each covariate and for all', () => {
  const fit = coxRegression({ columns, terms })
  const { cox, warnings } = reportCox({ columns, terms })
  expect(fit).toMatchObject({ status: 'fitted', ...withoutHazards(cox!), concordance: { value: cox!.concordance } })
  expect(cox).toMatchObject({ ties: 'efron', n: 8, events: 6 })
  expect(cox!.proportionalHazards.map(({ term }) => term)).toEqual(['size', GLOBAL])
  expect(cox!.proportionalHazards).toEqual(
    fit.status === 'fitted' ? proportionalHazardsTest({ columns, terms }, fit) : [],
  )
  expect(warnings).toEqual(fit.status === 'fitted' ? fit.warnings : [])
})

function withoutHazards({
  proportionalHazards: _,
  concordance: __,
  ...rest
}: NonNullable<ReturnType<typeof reportCox>['cox']>) {
  return rest
}

it('without pairs to compare there is no concordance', () => {
  expect(reportCox({ columns, terms, concordance: false }).cox!.concordance).toBeNull()
  const together = { time: new Float64Array(8).fill(1), event: new Uint8Array(8).fill(1) }
  expect(reportCox({ columns: together, terms }).cox!.concordance).toBeNull()
})

it('a model that cannot be fitted says why, in which covariate, and gives no numbers', () => {
  const parted = [numericTerm('early', Float64Array.of(1, 1, 0, 0, 0, 0, 0, 0))]
  const separate = { time: columns.time, event: Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0) }
  const refused = reportCox({ columns: separate, terms: parted })
  expect(refused.cox).toBeNull()
  expect(refused.warnings).toEqual([expect.stringMatching(/^No Cox regression \(early\): \w/)])
  const twice = [...parted, numericTerm('first', Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0))]
  expect(reportCox({ columns: separate, terms: twice }).warnings).toEqual([
    expect.stringMatching(/^No Cox regression \(early, first\): \w/),
  ])
  const nothing = reportCox({ columns: { ...columns, event: new Uint8Array(8) }, terms })
  expect(nothing.warnings).toEqual([expect.stringMatching(/^No Cox regression: \w/)])
})
