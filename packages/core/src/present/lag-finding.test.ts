import { describe, expect, it } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type TreatyClaims, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { selectView } from '../dossier/view.ts'
import { asCivilDate, toCivilDate } from '../time/civil-date.ts'
import { LAG_DEFAULTS, type LagData, type LagParameters, treatyLag } from '../treaty-lag/treaty-lag.ts'
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
  const usual = () =>
    find({ THA: boundAfter(1050), FRA: boundAfter(2000), LAO: boundAfter(300), KEN: waitingFor(4000) })

  it('states the median in years, n, and the as-of date', () => {
    expect(usual().title).toBe('Half of China’s extradition treaties took more than 4.2 years to bind')
    expect(usual().subtitle).toBe(
      '4 extradition treaties, 3 in force, 1 still waiting as of 25 January 2019. ' +
        'Kaplan–Meier estimate; treaties still waiting are censored, not dropped.',
    )
  })

  it('gives quantiles with their limits, and says which are not reached', () => {
    expect(usual().notes[0]).toBe(
      'A quarter was over after 675 days (95% interval 300–2,000); half after 1,525 days (95% interval 300–not ' +
        'reached); three quarters after 3,000 days (95% interval 300–not reached).',
    )
    expect(usual().notes[1]).toMatch(/^Mean wait up to 10\.0 years: [\d,]+ days \(standard error [\d,]+\)\.$/)
  })

  it('says that the completed alone look faster', () => {
    expect(usual().notes).toContain(
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
    expect(title).toBe('The one extradition treaty measured took 1.0 year from signature to approval by the partner')
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
    const two = { THA: boundAfter(731), FRA: boundAfter(731) }
    expect(find(two, { kind: 'three-evils' }, 'three-evils').title).toBe(
      'Half of China’s “three evils” agreements took more than 2.0 years to bind',
    )
  })

  it('of one treaty is told as that of one', () => {
    const { title, notes } = find({ THA: boundAfter(731) })
    expect(title).toBe('The one extradition treaty measured took 2.0 years to bind')
    expect(notes).toEqual([
      'A quarter was over after 731 days (no limits can be given); half after 731 days (no limits can be given); three ' +
        'quarters after 731 days (no limits can be given).',
      'Mean wait up to 10.0 years: 731 days (standard error 0).',
      expect.stringMatching(
        /^With only 1 treaty a small-sample method is safer: its 95% interval for the median is 0–not reached\. [A-Z].*\.$/,
      ),
    ])
    expect(find({ THA: waitingFor(731) }).title).toBe(
      'The one extradition treaty measured has not come into force so far',
    )
    expect(find({ THA: { signed: '1993-08-26', pending: '1994-08-26' } }, { to: 'approved-by-partner' }).title).toBe(
      'The one extradition treaty measured has not come to approval by the partner so far',
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
    const { title } = find({ THA: boundAfter(731), FRA: boundAfter(731) }, { groupBy: 'decade' })
    expect(title).toBe('Half of China’s extradition treaties took more than 2.0 years to bind')
  })
})

describe('the numbers of a lag', () => {
  type Group = PartOf<LagData['groups'][number]>
  const quantile = (
    probability: number,
    value: number | null,
    lower: number | null = null,
    upper: number | null = null,
  ) => ({
    probability,
    value,
    lower,
    upper,
  })
  const GROUP: Group = {
    group: 'all',
    n: 4,
    quantiles: [quantile(0.25, 600.5, 500, 800.5), quantile(0.5, 1000, 700), quantile(0.75, null)],
    restrictedMean: { horizon: 3652.5, value: 1282.4, standardError: 150.2 },
    smallSample: null,
  }
  const told = (group: Group, changes: PartOf<LagData> = {}, parameters: Partial<LagParameters> = {}) =>
    lagFinding(
      partOf<LagData>({
        n: 4,
        events: 3,
        censored: 1,
        groups: [{ ...GROUP, ...group }],
        completedOnly: { n: 3, mean: 1184.4, median: 917.5 },
        tests: null,
        ...changes,
      }),
      CHINA_VIEW,
      { ...LAG_DEFAULTS, ...parameters },
    )

  it('are the quantiles, the mean and what the completed alone would say', () => {
    expect(told({}).notes).toEqual([
      'A quarter was over after 600.5 days (95% interval 500–800.5); half after 1,000 days (95% interval 700–not reached); ' +
        'three quarters: not reached.',
      'Mean wait up to 10.0 years: 1,282 days (standard error 150).',
      'The 3 completed alone have a median of 917.5 days and a mean of 1,184 days: dropping those still waiting would make it ' +
        'look faster than it is.',
    ])
  })

  it.each([
    [
      { n: 1, mean: 1000, median: 1000 },
      'The one completed alone has a median of 1,000 days and a mean of 1,000 days: dropping those still waiting would make it look no faster than it is.',
    ],
    [{ n: 0, mean: null, median: null }, undefined],
    [{ n: 1, mean: 1000, median: null }, undefined],
    [{ n: 1, mean: null, median: 1000 }, undefined],
  ])('of the completed alone: %j', (completedOnly, note) => {
    expect(told({}, { completedOnly }).notes[2]).toBe(note)
  })

  it.each([
    ['none waits', {}, { censored: 0 }],
    ['no median is reached', { quantiles: [quantile(0.5, null)] }, {}],
  ])('have nothing to say of the completed alone where %s', (_case, group, changes) => {
    expect(told(group, changes).notes).toHaveLength(2)
  })

  it.each([
    [700.5, 1587, '700.5–1,587 days'],
    [700, null, '700–not reached'],
    [null, null, 'not reached–not reached'],
  ])('have a safer interval where treaties are few: %s to %s', (lower, upper, interval) => {
    const smallSample = { method: 'A method', quantiles: [{ probability: 0.25 }, { probability: 0.5, lower, upper }] }
    expect(told({ smallSample }, { censored: 0 }).notes[2]).toBe(
      `With only 4 treaties a small-sample method is safer: its 95% interval for the median is ${interval}. A method.`,
    )
  })

  it.each([
    [[quantile(0.5, 731)], [quantile(0.5, 731)], 'The wait of China’s extradition treaties, by decade'],
    [[quantile(0.5, null)], [quantile(0.5, null)], 'The wait of China’s extradition treaties, by decade'],
    [
      [quantile(0.5, 1461)],
      [quantile(0.5, 731)],
      'The median wait of China’s extradition treaties runs from 2.0 years (2000s) to 4.0 years (1990s)',
    ],
  ])('are compared between groups', (first, second, title) => {
    const groups = [
      { ...GROUP, group: '1990s', quantiles: first },
      { ...GROUP, group: '2000s', quantiles: second },
    ]
    expect(told({}, { groups }, { groupBy: 'decade' })).toMatchObject({ title, notes: [] })
  })

  it.each([
    ['signed', 'in-force', 'Half of China’s extradition treaties took more than 2.7 years to bind'],
    [
      'negotiations-opened',
      'in-force',
      'Half of China’s extradition treaties took more than 2.7 years from opening of negotiations to entry into force',
    ],
    [
      'signed',
      'exchanged',
      'Half of China’s extradition treaties took more than 2.7 years from signature to exchange of instruments',
    ],
  ] as const)('are of the stages asked for: %s to %s', (from, to, title) => {
    expect(told({}, {}, { from, to }).title).toBe(title)
  })

  it.each([
    ['signed', 'in-force', 'come into force'],
    ['signed', 'exchanged', 'come to exchange of instruments'],
  ] as const)('may reach no median from %s to %s', (from, to, come) => {
    expect(told({ quantiles: [quantile(0.5, null)] }, {}, { from, to }).title).toBe(
      `Fewer than half of China’s extradition treaties have ${come} so far`,
    )
  })
})
