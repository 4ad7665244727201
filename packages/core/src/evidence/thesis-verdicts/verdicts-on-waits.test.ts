/** What judges of waits give as their reason: how long a treaty took, and whether it will bind. */
import { describe, expect, it } from 'vitest'
import { type TreatyClaims, treatyId, treatyRows } from '../../../test/support/dossier.ts'
import { judged } from '../../../test/support/judged-thesis.ts'
import type { ViewRequest } from '../../dossier/view.ts'
import { asCivilDate } from '../../time/civil-date.ts'
import type { Questions } from './questions.ts'

/** Nine treaties that bound after one to nine years, and one with Indonesia. */
const OTHERS = ['AFG', 'ARE', 'BGR', 'BLR', 'ESP', 'FRA', 'ITA', 'KOR', 'LAO']
const waits = (indonesia: TreatyClaims) =>
  treatyRows({
    ...Object.fromEntries(
      OTHERS.map((state, index) => [state, { signed: '2000-01-01', 'in-force': `${2001 + index}-01-01` }]),
    ),
    IDN: { signed: '2000-01-01', ...indonesia },
  })
const INDONESIA = ['chn-idn.signed.page']
/** The year before any of them was signed. */
const BEFORE: ViewRequest = { asOf: asCivilDate('1999-01-01') }

/** Three treaties that bound after a year, and one with Indonesia that did not. */
const aQuarterWaits = treatyRows({
  ...Object.fromEntries(OTHERS.slice(0, 3).map((state) => [state, { signed: '2000-01-01', 'in-force': '2001-01-01' }])),
  IDN: { signed: '2000-01-01', pending: '2018-01-01' },
})

describe('a treaty took long', () => {
  it.each([
    ['supported', '2009-06-01'],
    ['mixed', '2006-06-01'],
    ['contradicted', '2001-06-01'],
  ])('is %s when it bound on %s', (verdict, day) => {
    expect(judged('indonesia-took-long', waits({ 'in-force': day }), INDONESIA)).toMatchObject({ verdict })
  })

  it('is too early to tell of one that waits no longer than most did', () => {
    expect(judged('indonesia-took-long', waits({ pending: '2002-06-01' }), INDONESIA)).toMatchObject({
      verdict: 'not-testable',
      because:
        'IDN’s treaty has waited 2.4 years so far, and 80% of extradition treaties wait as long: too early to tell.',
    })
  })

  it('is long of one that waits still if a quarter does', () => {
    expect(judged('indonesia-took-long', aQuarterWaits, INDONESIA)).toMatchObject({ verdict: 'supported' })
  })

  it('is told with the wait and the share, also of one that waits still', () => {
    expect(judged('indonesia-took-long', waits({ 'in-force': '2001-06-01' }), INDONESIA).because).toBe(
      'IDN’s treaty took 1.4 years; 90% of extradition treaties wait as long.',
    )
    expect(judged('indonesia-took-long', waits({ pending: '2010-01-01' }), INDONESIA)).toMatchObject({
      verdict: 'supported',
      because: 'IDN’s treaty has waited 10.0 years; 10% of extradition treaties wait as long.',
    })
  })

  /** Of four that bound after one to four years, a quarter waits as long as the last, and half as long as the last but one. */
  it.each([
    ['supported', 'KOR'],
    ['contradicted', 'ITA'],
  ])('is %s by the share that waits until its very day: %s', (verdict, state) => {
    const four = ['ESP', 'FRA', 'ITA', 'KOR'].map((one, index) => [
      one,
      { signed: '2001-01-01', 'in-force': `${2002 + index}-01-01` },
    ])
    const rows = treatyRows(Object.fromEntries(four))
    expect(judged('indonesia-took-long', rows, [`${treatyId(state)}.signed.page`])).toMatchObject({ verdict })
  })

  it('is not testable without the treaty', () => {
    expect(judged('indonesia-took-long', waits({ 'in-force': '2009-06-01' }), INDONESIA, {}, BEFORE)).toMatchObject({
      verdict: 'not-testable',
    })
    expect(judged('indonesia-took-long', waits({ 'in-force': '2009-06-01' }))).toMatchObject({
      verdict: 'not-testable',
    })
  })
})

describe('a treaty will bind', () => {
  const judge = (claims: TreatyClaims, more: Partial<Questions> = {}) =>
    judged('turkish-ratification-expected', waits(claims), INDONESIA, more)

  it('is supported once it did', () => {
    expect(judge({ 'in-force': '2009-06-01' })).toMatchObject({
      verdict: 'supported',
      because: 'IDN’s treaty came into force on 1 June 2009, 9.4 years after signature.',
    })
  })

  it('is contradicted after a wait that few reach', () => {
    expect(judge({ pending: '2018-06-01' })).toMatchObject({
      verdict: 'contradicted',
      because:
        'On 1 June 2018 IDN’s treaty had been pending for 18.4 years; 10% of extradition treaties wait as long. No source of this ' +
        'view reports its entry into force.',
    })
  })

  it('is too early to tell before, with the chance that is left where it can be told', () => {
    const early =
      'On 1 June 2001 IDN’s treaty had been pending for 1.4 years, and 90% of treaties wait as long: too early to tell.'
    const forecast = () => ({ months: 60, value: 0.5, pendingDays: 0 })
    expect(judge({ pending: '2001-06-01' }, { forecast })).toMatchObject({
      verdict: 'not-testable',
      because: `${early} The chance that it binds within 5.0 years is put at 50%.`,
    })
    expect(judge({ pending: '2001-06-01' }, { forecast: () => null }).because).toBe(early)
  })

  it('is contradicted by a wait that a quarter reaches, and untold without the treaty', () => {
    const judgeQuarter = (bearsOn: readonly string[], request: ViewRequest = {}) =>
      judged('turkish-ratification-expected', aQuarterWaits, bearsOn, {}, request).verdict
    expect(judgeQuarter(INDONESIA)).toBe('contradicted')
    expect(judgeQuarter([])).toBe('not-testable')
    expect(judgeQuarter(INDONESIA, BEFORE)).toBe('not-testable')
  })
})
