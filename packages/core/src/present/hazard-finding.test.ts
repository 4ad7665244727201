import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { HAZARD_DEFAULTS, type HazardData } from '../treaty-lag/hazard-model.ts'
import { hazardFinding } from './hazard-finding.ts'

type Coefficient = PartOf<NonNullable<HazardData['cox']>['coefficients'][number]>

const coefficient = (term: string, hazardRatio: number | null, pValue: number | null): Coefficient => {
  const limits = hazardRatio === null ? [null, null] : [hazardRatio / 2, hazardRatio * 2]
  return { term, hazardRatio, pValue, lower: limits[0]!, upper: limits[1]! }
}

/** Treaties of the regions that have a coefficient, and of Elsewhere. */
const observationsOf = (coefficients: readonly Coefficient[]) =>
  [...coefficients.map(({ term = '' }) => term.split('=')[1] ?? 'Elsewhere'), 'Elsewhere'].map((region) => ({
    covariates: { 'signature-year': 8.5, region },
  }))

const find = (coefficients: readonly Coefficient[], parameters: Partial<typeof HAZARD_DEFAULTS> = {}, n = 36) =>
  hazardFinding(
    partOf<HazardData>({ n, events: 30, cox: { coefficients }, observations: observationsOf(coefficients) }),
    CHINA_VIEW,
    {
      ...HAZARD_DEFAULTS,
      ...parameters,
    },
  )

describe('what goes with binding sooner', () => {
  test.each([
    [
      'signature-year',
      0.9,
      0.01,
      'Each later year of signature goes with entry into force coming 10% slower at any moment',
    ],
    [
      'region=Europe',
      1.5,
      0.01,
      'Europe against Elsewhere (region) goes with entry into force coming 50% faster at any moment',
    ],
    ['some-number', 1.5, 0.01, 'One more of some number goes with entry into force coming 50% faster at any moment'],
    [
      'region=Europe',
      0.5,
      0.2,
      'Nothing here can be told from chance: the clearest, Europe against Elsewhere (region), goes with entry into force coming 50% ' +
        'slower, 95% interval ×0.25–×1.00',
    ],
    [
      'signature-year',
      1,
      1 - 0.95,
      'Nothing here can be told from chance: the clearest, signature year, goes with entry into force coming 0% faster, 95% ' +
        'interval ×0.50–×2.00',
    ],
  ])('%s at a ratio of %d, p %d', (term, hazardRatio, pValue, title) => {
    expect(find([coefficient(term, hazardRatio, pValue)]).title).toBe(title)
  })

  test('is told by the clearest, and every term after it', () => {
    const terms = [
      coefficient('signature-year', 0.5, 0.02),
      coefficient('region=Asia', null, null),
      coefficient('region=Other', 2, 0.0001),
    ]
    expect(find(terms)).toMatchObject({
      title: 'Other against Elsewhere (region) goes with entry into force coming 100% faster at any moment',
      notes: [
        'signature year: hazard ratio 0.500 (95% interval 0.250–1.000), p = 0.020.',
        'Asia against Elsewhere (region): not estimated.',
        'Other against Elsewhere (region): hazard ratio 2.000 (95% interval 1.000–4.000), p < 0.001.',
      ],
    })
  })

  test('names the stage that was asked for', () => {
    const approved = { to: 'approved-by-focal' } as const
    expect(find([], {}, 1).subtitle).toBe(
      'Cox regression of 1 extradition treaty, 30 in force, as of 25 January 2019. A hazard ratio above 1 goes with entry into ' +
        'force sooner; it does not say why.',
    )
    expect(find([coefficient('signature-year', 0.5, 0.02)], approved)).toMatchObject({
      title: 'Each later year of signature goes with approval by China coming 50% slower at any moment',
      subtitle:
        'Cox regression of 36 extradition treaties, 30 past approval by China, as of 25 January 2019. A hazard ratio above 1 ' +
        'goes with approval by China sooner; it does not say why.',
    })
  })

  test('is not told where no model can be fitted', () => {
    const none = {
      title: 'No model of what goes with earlier entry into force of extradition treaties can be fitted here',
      notes: [],
    }
    expect(
      hazardFinding(partOf<HazardData>({ n: 0, events: 0, cox: null, observations: [] }), CHINA_VIEW, HAZARD_DEFAULTS),
    ).toMatchObject(none)
    expect(find([])).toMatchObject(none)
  })
})
