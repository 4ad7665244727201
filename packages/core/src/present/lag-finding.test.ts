import { describe, expect, it } from 'vitest'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate, toCivilDate } from '../time/civil-date.ts'
import { LAG_DEFAULTS, type LagParameters, treatyLag } from '../treaty-lag/treaty-lag.ts'
import { lagFinding } from './lag-finding.ts'

const SIGNED_ON = 10_000

function boundAfter(days: number): TreatyClaims {
  return { signed: toCivilDate(SIGNED_ON), 'in-force': toCivilDate(SIGNED_ON + days) }
}

function waitingFor(days: number): TreatyClaims {
  return { signed: toCivilDate(SIGNED_ON), pending: toCivilDate(SIGNED_ON + days) }
}

function find(
  claims: Readonly<Record<string, TreatyClaims>>,
  parameters: Partial<LagParameters> = {},
  kind = 'extradition',
) {
  const dossier = makeDossier({
    ...treatyRows(claims, kind),
    countries: [
      { id: 'CHN', name_en: 'China' },
      { id: 'THA', region: 'SE Asia' },
      { id: 'FRA', region: 'Europe' },
    ],
  })
  const view = selectView(dossier, { asOf: asCivilDate('2019-01-25') })
  const asked = { ...LAG_DEFAULTS, ...parameters }
  return lagFinding(treatyLag(view, asked).data, view, asked)
}

describe('the lag in sentences', () => {
  const usual = find({ THA: boundAfter(1050), FRA: boundAfter(2000), LAO: boundAfter(300), KEN: waitingFor(4000) })

  it('states the median in years, n, and the as-of date', () => {
    expect(usual.title).toBe('Half of China’s extradition treaties took more than 4.2 years to bind')
    expect(usual.subtitle).toBe(
      '4 extradition treaties, 3 in force, 1 still waiting as of 25 January 2019. ' +
        'Kaplan–Meier estimate; treaties still waiting are censored, not dropped.',
    )
  })

  it('gives quantiles with their limits, and says which are not reached', () => {
    expect(usual.notes[0]).toBe(
      'A quarter was over after 675 days (95% interval 300–2,000); half after 1,525 days (95% interval 300–not ' +
        'reached); three quarters after 3,000 days (95% interval 300–not reached).',
    )
    expect(usual.notes[1]).toMatch(/^Mean wait up to 10\.0 years: [\d,]+ days \(standard error [\d,]+\)\.$/)
  })

  it('says that the completed alone look faster', () => {
    expect(usual.notes).toContain(
      'The 3 completed alone have a median of 1,050 days and a mean of 1,117 days: dropping those still waiting would ' +
        'make it look faster than it is.',
    )
  })

  it('has nothing to say of that where none is waiting', () => {
    const { notes } = find({ THA: boundAfter(100), FRA: boundAfter(200) })
    expect(notes.filter((note) => note.includes('completed alone'))).toEqual([])
  })

  it('does not round the level of an interval', () => {
    expect(find({ THA: boundAfter(100), FRA: boundAfter(200) }, { level: 0.975 }).notes[0]).toContain('97.5% interval')
  })

  it('without a median says that fewer than half have bound', () => {
    expect(find({ THA: boundAfter(100), FRA: waitingFor(200), LAO: waitingFor(300) }).title).toBe(
      'Fewer than half of China’s extradition treaties have come into force so far',
    )
  })

  it('between other stages names them', () => {
    const claims = { THA: { signed: '1993-08-26', 'approved-by-partner': '1994-08-26' } }
    const { title, subtitle } = find(claims, { to: 'approved-by-partner' })
    expect(title).toBe(
      'Half of China’s extradition treaties took more than 1.0 year from signature to approval by the partner',
    )
    expect(subtitle).toContain('1 extradition treaty, 1 past approval by the partner, 0 still waiting')
  })

  it('of no treaty says that there is none', () => {
    expect(find({})).toMatchObject({
      title: 'No extradition treaties to measure in this view',
      subtitle: expect.stringContaining('0 extradition treaties, 0 in force, 0 still waiting'),
      notes: [],
    })
    expect(find({}, { groupBy: 'region' }).title).toBe('No extradition treaties to measure in this view')
  })

  it('names the kind in its own words', () => {
    expect(find({ THA: boundAfter(731) }, { kind: 'three-evils' }, 'three-evils').title).toBe(
      'Half of China’s “three evils” agreements took more than 2.0 years to bind',
    )
  })
})

describe('the lag by group', () => {
  it('names the fastest and the slowest', () => {
    const { title, notes } = find({ THA: boundAfter(731), FRA: boundAfter(1461) }, { groupBy: 'region' })
    expect(title).toBe(
      'The median wait of China’s extradition treaties runs from 2.0 years (SE Asia) to 4.0 years (Europe)',
    )
    expect(notes).toEqual([
      expect.stringMatching(/^Log-rank test of no difference .* on 1 degree of freedom, p = \d\.\d{3}\.$/),
    ])
  })

  it('with a median in one group alone does not compare', () => {
    const { title } = find({ THA: boundAfter(731), FRA: waitingFor(1461) }, { groupBy: 'region' })
    expect(title).toBe('The wait of China’s extradition treaties, by region')
  })

  it('of one group is told as the whole', () => {
    const { title } = find({ THA: boundAfter(731) }, { groupBy: 'decade' })
    expect(title).toBe('Half of China’s extradition treaties took more than 2.0 years to bind')
  })
})
