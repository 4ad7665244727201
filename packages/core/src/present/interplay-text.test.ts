import { describe, expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { HazardChange } from '../interplay/hazard-change.ts'
import type { OutcomeChange } from '../interplay/outcome-change.ts'
import type { RateChange } from '../interplay/rate-change.ts'
import { hazardText, outcomeText, rateText } from './interplay-text.ts'

const LEVEL = 0.95
const RARE = 'A difference as large would be rare had nothing changed; what changed it, the test does not say.'
const NEITHER = 'Neither a change nor its absence is shown.'
const TOO_FEW = 'So few events could not have told any change from chance: even the most lopsided split has p = 0.333.'

describe('a rate', () => {
  const RATE = {
    before: { events: 11, years: 10 },
    after: { events: 7, years: 1 },
    rateRatio: 6.36,
    lower: 0.511,
    upper: 16.4,
    pValue: 0.435,
    smallestPValue: 0.0001,
  }
  const FACTS = 'Signatures: 11 in 10.0 years before, 7 in 1.0 year after'
  const textOf = (changes: PartOf<RateChange> = {}, level = LEVEL) =>
    rateText(partOf<RateChange>({ ...RATE, ...changes }), 'signatures', level)

  test.each([
    [
      0.435,
      `${FACTS}, 6.4 times the rate (95% interval 0.51–16, p = 0.435). So few signatures fit anything from 0.51 to 16 times ` +
        'the rate: neither a change nor its absence is shown.',
    ],
    [0.00001, `${FACTS}, 6.4 times the rate (95% interval 0.51–16, p < 0.001). ${RARE}`],
    // The level is 1 less the bound, to the last digit.
    [1 - LEVEL, expect.stringContaining('(95% interval 0.51–16, p = 0.050). So few signatures fit')],
  ])('is told before and after, with what its p-value of %d shows', (pValue, text) => {
    expect(textOf({ pValue })).toEqual(text)
  })

  test.each([
    [0.333, `${FACTS}, 6.4 times the rate (95% interval 0.51–16, p = 0.435). ${TOO_FEW}`],
    [1 - LEVEL, expect.stringMatching(/even the most lopsided split has p = 0\.050\.$/)],
  ])('of which no split is lopsided enough cannot tell: %d', (smallestPValue, text) => {
    expect(textOf({ smallestPValue })).toEqual(text)
  })

  test('with as many on both sides is compared', () => {
    const seven = { events: 7, years: 10 }
    expect(textOf({ before: seven, after: seven, rateRatio: 1 })).toContain('7 in 10.0 years after, 1.0 times the rate')
  })

  test('with none before has no ratio', () => {
    const none = { before: { events: 0, years: 10 }, rateRatio: null, upper: null }
    const facts = 'Signatures: 0 in 10.0 years before, 7 in 1.0 year after, none before to compare with'
    expect(textOf({ ...none, pValue: 0.01 })).toBe(`${facts} (p = 0.010). ${RARE}`)
    expect(textOf(none)).toBe(
      `${facts} (p = 0.435). No upper limit can be given: neither a change nor its absence is shown.`,
    )
    expect(textOf({ ...none, smallestPValue: 0.333 })).toBe(`${facts} (p = 0.435). ${TOO_FEW}`)
  })

  test('of nothing on either side is not compared', () => {
    const none = { events: 0, years: 10 }
    expect(textOf({ before: none, after: none, rateRatio: null, lower: null, upper: null })).toBe(
      'Signatures: 0 in 10.0 years before, 0 in 10.0 years after: nothing to compare.',
    )
  })

  test('has the level that was asked for', () => {
    expect(textOf({ pValue: 0.04 }, 0.975)).toContain('(97.5% interval 0.51–16, p = 0.040). So few')
  })
})

describe('how fast waiting treaties bind', () => {
  const textOf = (changes: PartOf<HazardChange>) =>
    hazardText(
      partOf<HazardChange>({
        n: 36,
        eventsBefore: 23,
        eventsAfter: 7,
        hazardRatio: 0.43,
        lower: 0.2,
        upper: 0.94,
        ...changes,
      }),
      LEVEL,
    )

  test.each([
    [0.034, RARE],
    [0.327, NEITHER],
  ])('with a p-value of %d', (pValue, verdict) => {
    expect(textOf({ pValue })).toBe(
      'Waiting treaties: of 36 waits, 23 ended in force before, 7 after; from then on one that had waited as long came into ' +
        `force 0.43 times as readily (95% interval 0.20–0.94, p = ${pValue}). ${verdict}`,
    )
  })

  test('says why where nothing can be estimated', () => {
    expect(textOf({ n: 1, hazardRatio: null, why: 'Nothing happened.' })).toBe(
      'Waiting treaties: of 1 wait, 23 ended in force before, 7 after. Nothing happened.',
    )
  })
})

describe('outcomes of requests', () => {
  const side = (returned: number, notReturned: number) => ({ returned, notReturned })
  const NONE = side(0, 0)
  const textOf = (before: object, after: object, changes: PartOf<OutcomeChange> = {}) =>
    outcomeText(
      partOf<OutcomeChange>({ before, after, pValue: 0.262, smallestPValue: 0.01, unclear: [], ...changes }),
      LEVEL,
    )
  const ONE = '1 return and 1 refusal or transfer elsewhere'
  const MORE = '0 returns and 2 refusals or transfers elsewhere'
  const NOTHING = 'With none on one side there is nothing to compare.'

  test.each([
    [side(1, 1), side(0, 2), {}, `${ONE} before; ${MORE} after (p = 0.262). ${NEITHER}`],
    [side(1, 1), side(0, 2), { pValue: 0.01 }, `${ONE} before; ${MORE} after (p = 0.010). ${RARE}`],
    [side(1, 1), side(0, 2), { smallestPValue: 1 / 3 }, `${ONE} before; ${MORE} after (p = 0.262). ${TOO_FEW}`],
    [
      side(0, 2),
      side(1, 1),
      { unclear: ['one', 'other'] },
      `${MORE} before; ${ONE} after; 2 more may lie on either side (p = 0.262). ${NEITHER}`,
    ],
    [NONE, side(1, 1), {}, `none before; ${ONE} after. ${NOTHING}`],
    [side(1, 1), NONE, {}, `${ONE} before; none after. ${NOTHING}`],
  ])('%j before and %j after', (before, after, changes, text) => {
    expect(textOf(before, after, changes)).toBe(`Outcomes of requests: ${text}`)
  })
})
