import { describe, expect, it } from 'vitest'
import { type Cells, type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { HAZARD_DEFAULTS, type HazardParameters, treatyHazard } from './hazard-model.ts'

const COUNTRIES: Cells[] = [
  { id: 'THA', region: 'SE Asia' },
  { id: 'LAO', region: 'SE Asia' },
  { id: 'FRA', region: 'Europe', name_official: 'The French Republic' },
  { id: 'ESP', region: 'Europe', name_official: 'The Kingdom of Spain' },
  { id: 'KEN', region: 'Other', name_official: 'The French Republic' },
]

/** The later signed, the sooner in force. */
const WORLD: Readonly<Record<string, TreatyClaims>> = {
  THA: { signed: '2000-01-01', 'in-force': '2008-01-01' },
  LAO: { signed: '2002-01-01', 'in-force': '2007-06-01' },
  FRA: { signed: '2004-01-01', 'in-force': '2009-01-01' },
  ESP: { signed: '2006-01-01', 'in-force': '2007-01-01' },
  KEN: { signed: '2012-01-01', pending: '2013-01-01' },
}

function hazard(parameters: Partial<HazardParameters> = {}, world = WORLD) {
  const view = selectView(makeDossier({ ...treatyRows(world), countries: COUNTRIES }))
  return treatyHazard(view, { ...HAZARD_DEFAULTS, ...parameters })
}

describe('the model of what goes with binding sooner', () => {
  it('finds treaties that were signed later to bind sooner, where they do', () => {
    const { data } = hazard()
    expect(data).toMatchObject({ n: 5, events: 4, censored: 1, leftOut: [] })
    expect(data.cox?.coefficients).toMatchObject([{ term: 'signature-year' }])
    expect(data.cox?.coefficients[0]?.hazardRatio).toBeGreaterThan(1)
    expect(data.cox?.ties).toBe('efron')
  })

  it('counts signature years from 2000 on, in years of 365.25 days', () => {
    const { observations } = hazard().data
    expect(observations.map(({ treaty, covariates }) => [treaty, covariates])).toEqual([
      ['chn-tha', { 'signature-year': 0 }],
      ['chn-lao', { 'signature-year': 731 / 365.25 }],
      ['chn-fra', { 'signature-year': 1461 / 365.25 }],
      ['chn-esp', { 'signature-year': 2192 / 365.25 }],
      ['chn-ken', { 'signature-year': 4383 / 365.25 }],
    ])
  })

  it('names the rows and the sources that each wait rests on', () => {
    const { data, sources } = hazard()
    expect(data.observations[0]).toMatchObject({ rows: ['chn-tha.signed.page', 'chn-tha.in-force.page'] })
    expect(data.observations[0]).not.toHaveProperty('claims')
    expect(new Set(sources)).toEqual(new Set(['page']))
    expect(sources).toHaveLength(10)
  })
})

describe('a covariate', () => {
  it('that is the region is compared with the first of the convention’s order that is there', () => {
    const world = {
      ...WORLD,
      FRA: { signed: '2004-01-01', 'in-force': '2011-01-01' },
      KEN: { signed: '2012-01-01', 'in-force': '2018-11-05' },
    }
    const terms = hazard({ covariates: ['region'] }, world).data.cox?.coefficients.map(({ term }) => term)
    expect(terms).toEqual(['region=Europe', 'region=Other'])
  })

  it('that is another text is compared with the first of its levels', () => {
    const world = {
      ...WORLD,
      ESP: { signed: '2006-01-01', 'in-force': '2009-06-01' },
      KEN: { signed: '2012-01-01', 'in-force': '2014-01-01' },
    }
    const terms = hazard({ covariates: ['name-official'] }, world).data.cox?.coefficients.map(({ term }) => term)
    expect(terms).toEqual(['name-official=The Kingdom of Spain'])
  })

  it('that is a list is none, so that all are left out', () => {
    const { data } = hazard({ covariates: ['parties'] })
    expect(data.leftOut).toHaveLength(5)
    expect(data).toMatchObject({ n: 0, observations: [] })
  })

  it('may be a column of the treaty', () => {
    const { data } = hazard({ covariates: ['title-en'] })
    expect(data.observations.map(({ covariates }) => covariates)).toEqual(
      Array.from({ length: 5 }, () => ({ 'title-en': 'A treaty' })),
    )
  })

  it('may be a column of the partner, and a treaty that has none is left out and said', () => {
    const { data } = hazard({ covariates: ['name-official'] })
    expect(data.observations.map(({ treaty, covariates }) => [treaty, covariates['name-official']])).toEqual([
      ['chn-fra', 'The French Republic'],
      ['chn-esp', 'The Kingdom of Spain'],
      ['chn-ken', 'The French Republic'],
    ])
    expect(data.leftOut).toEqual([
      { treaty: 'chn-tha', why: 'a covariate is missing' },
      { treaty: 'chn-lao', why: 'a covariate is missing' },
    ])
    expect(data).toMatchObject({ n: 3, events: 2, censored: 1 })
  })

  it('that does not exist is refused, with those that do', () => {
    const failure = failureOf(() => hazard({ covariates: ['colour'] }))
    expect(failure.code).toBe('bad-parameter')
    expect(failure.message).toBe('covariates: there is no covariate "colour"')
    expect(failure.tip).toMatch(/^Use some of: signature-year, .*region.*, .*titleEn/)
    expect(failure.tip.match(/\bsource\b/g)).toHaveLength(1)
  })

  it('of a treaty with several states is missing where it is one of the partner', () => {
    const view = selectView(
      makeDossier({
        treaties: [{ id: 'many', kind: 'multilateral', parties: 'CHN;FRA;THA' }],
        milestones: [
          { treaty: 'many', stage: 'signed', date: '2000-01-01' },
          { treaty: 'many', stage: 'in-force', date: '2001-01-01' },
        ],
      }),
    )
    const ask = { ...HAZARD_DEFAULTS, kind: 'multilateral', covariates: ['region'] } as const
    expect(treatyHazard(view, ask).data.leftOut).toEqual([{ treaty: 'many', why: 'a covariate is missing' }])
  })
})

describe('nothing is fitted', () => {
  const NOTHING = 'No covariate, or no treaty that has all of them: nothing to fit.'

  it('without a covariate, or without a wait', () => {
    expect(hazard({ covariates: [] })).toMatchObject({
      data: { n: 5, cox: null },
      warnings: expect.arrayContaining([NOTHING]),
    })
    expect(hazard({}, {})).toMatchObject({ data: { n: 0, events: 0, cox: null }, warnings: [NOTHING] })
  })

  it('by a covariate that is the same of all, and the reason is said', () => {
    const { data, warnings } = hazard({ covariates: ['name-zh'] })
    expect(data.cox).toBeNull()
    expect(warnings.join(' ')).toMatch(/No Cox regression/)
  })

  it('of a treaty whose wait cannot be measured, which is left out with its reason', () => {
    const { data } = hazard({}, { ...WORLD, MMR: { signed: '2016-01-01' } })
    expect(data.leftOut).toEqual([{ treaty: 'chn-mmr', why: 'no source says whether the wait was over' }])
  })
})
