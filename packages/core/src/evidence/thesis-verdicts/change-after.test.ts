import { describe, expect, it } from 'vitest'
import type { AssessedTurningPoint } from '../../interplay/interplay.ts'
import { type ExpectedChange, changeAfter } from './change-after.ts'
import type { JudgedCase } from './verdict.ts'

type Result = readonly [ratio: number | null, pValue: number | null]
type Results = Partial<Record<ExpectedChange['measures'][number], Result>>

const NOTHING: Result = [1, 0.5]

/** A turning point of which each day to assess gives these ratios and p-values. */
function point(id: string, days: readonly Results[], why: string | null = null): AssessedTurningPoint {
  const side = (name: string) => ({ sources: [{ row: `${id}-${name}` }] })
  const assessments = days.map(({ signatures, entries, hazard, outcomes }) => {
    const rate = (name: string, [rateRatio, pValue] = NOTHING) => ({
      rateRatio,
      pValue,
      before: side(`${name}-before`),
      after: side(`${name}-after`),
    })
    const [hazardRatio, hazardP] = hazard ?? NOTHING
    const [oddsRatio, oddsP] = outcomes ?? NOTHING
    return {
      signatures: rate('signatures', signatures),
      entries: rate('entries', entries),
      hazard: { hazardRatio, pValue: hazardP },
      outcomes: { oddsRatio, pValue: oddsP },
    }
  })
  return {
    id,
    title: id,
    date: id,
    days: [],
    sources: [{ row: id }],
    assessments,
    why,
  } as unknown as AssessedTurningPoint
}

const USUAL: ExpectedChange = {
  turningPoints: ['2015'],
  measures: ['signatures', 'entries', 'hazard', 'outcomes'],
  direction: 'more',
  notYetAt: ['2009'],
}

function judge(points: readonly AssessedTurningPoint[], expected: Partial<ExpectedChange> = {}) {
  const turningPoint = (id: string) => points.find((one) => one.id === id) ?? null
  return changeAfter({ ...USUAL, ...expected }).judge({ ask: { turningPoint } } as unknown as JudgedCase)
}

describe('a change after a turning point', () => {
  it.each([
    ['signatures', 'signatures of extradition treaties a year'],
    ['entries', 'entries into force a year'],
    ['hazard', 'the readiness of waiting treaties to bind'],
    ['outcomes', 'the odds of a return'],
  ] as const)('of %s is told with its size and its p-value', (measure, words) => {
    expect(judge([point('2015', [{ [measure]: [2, 0.01] }])])).toEqual({
      verdict: 'supported',
      because: `From 2015 on, ${words}: 2.0 times what it was (p = 0.010).`,
      rows: ['', '-signatures-before', '-signatures-after', '-entries-before', '-entries-after'].map((end) => ({
        row: `2015${end}`,
      })),
    })
    expect(judge([point('2015', [{ [measure]: [2, 0.01] }])], { measures: [] })).toBeTypeOf('string')
  })

  it('from none to some is more', () => {
    expect(judge([point('2015', [{ signatures: [null, 0.01] }])])).toMatchObject({
      verdict: 'supported',
      because: 'From 2015 on, signatures of extradition treaties a year: from none to some (p = 0.010).',
    })
  })

  it('the other way contradicts, and both ways are mixed', () => {
    const less = point('2015', [{ signatures: [0.5, 0.01] }])
    expect(judge([less])).toMatchObject({ verdict: 'contradicted' })
    expect(judge([less], { direction: 'less' })).toMatchObject({ verdict: 'supported' })
    expect(judge([less], { direction: 'any' })).toMatchObject({ verdict: 'supported' })
    const more = point('2015', [{ signatures: [2, 0.01] }])
    expect(judge([more], { direction: 'any' })).toMatchObject({ verdict: 'supported' })
    expect(judge([point('2015', [{ signatures: [0.5, 0.01], entries: [3, 0.01] }])])).toMatchObject({
      verdict: 'mixed',
      because:
        'From 2015 on, signatures of extradition treaties a year: 0.50 times what it was (p = 0.010). From 2015 on, entries into ' +
        'force a year: 3.0 times what it was (p = 0.010).',
    })
  })

  it('has to show on every day that the date allows, on the same side, at the level', () => {
    const days = (...results: readonly Result[]) =>
      judge([
        point(
          '2015',
          results.map((signatures) => ({ signatures })),
        ),
      ])
    expect(days([2, 0.01], [3, 0.04])).toMatchObject({ verdict: 'supported' })
    expect(days([2, 0.01], [3, 0.05])).toBeTypeOf('string')
    expect(days([2, 0.01], [0.5, 0.01])).toBeTypeOf('string')
    expect(days([2, null])).toBeTypeOf('string')
    expect(days([0.5, 0.01], [1, 0.01])).toMatchObject({ verdict: 'contradicted' })
  })

  it('that an earlier turning point shows already is mixed, if it is the same measure and side', () => {
    const now = point('2015', [{ signatures: [2, 0.01] }])
    const before = (results: Results) => judge([now, point('2009', [results])])
    expect(before({ signatures: [3, 0.01] })).toMatchObject({
      verdict: 'mixed',
      because: expect.stringMatching(
        /\. The same shows already from 2009 on, so that it began earlier; a slow trend would look alike\.$/,
      ),
    })
    expect(before({ signatures: [0.5, 0.01] })).toMatchObject({ verdict: 'supported' })
    expect(before({ entries: [3, 0.01] })).toMatchObject({ verdict: 'supported' })
    expect(before({ entries: [3, 0.01], signatures: [3, 0.01] })).toMatchObject({ verdict: 'mixed' })
    const both = point('2015', [{ signatures: [2, 0.01], entries: [2, 0.01] }])
    expect(judge([both, point('2009', [{ entries: [3, 0.01] }])])).toMatchObject({ verdict: 'mixed' })
  })

  it('is left untested where chance may be all, in the words of what was asked', () => {
    const points = [point('2015', [{}]), point('2017', [{}])]
    expect(
      judge(points, { turningPoints: ['2015', '2017', 'gone'], measures: ['signatures', 'entries', 'outcomes'] }),
    ).toBe(
      'Around 2015, 2017 no change in signatures of extradition treaties a year, entries into force a year or the odds of a ' +
        'return can be told from chance, nor its absence shown.',
    )
    expect(judge(points, { measures: ['entries'] })).toBe(
      'Around 2015 no change in entries into force a year can be told from chance, nor its absence shown.',
    )
  })

  it('cannot be told where no turning point can be assessed, and says why', () => {
    const points = [point('2015', [], 'Too early.'), point('2017', [])]
    expect(judge(points, { turningPoints: ['2015', '2017'] })).toBe(
      'Around 2015 nothing can be compared. Too early. Around 2017 nothing can be compared. No row dates it.',
    )
    expect(judge([])).toBeNull()
    expect(
      judge([...points, point('2018', [{ signatures: [2, 0.01] }])], { turningPoints: ['2015', '2018'] }),
    ).toMatchObject({
      verdict: 'supported',
    })
  })
})

it('the rule names what is measured and which way', () => {
  expect(changeAfter(USUAL).rule).toMatch(
    /^Supported if signatures .* a year, entries .* a year, the readiness .* bind or the odds of a return became higher \(p < 0\.05/,
  )
  expect(changeAfter({ ...USUAL, direction: 'less', measures: ['entries'] }).rule).toMatch(
    /^Supported if entries into force a year became lower \(/,
  )
  expect(changeAfter({ ...USUAL, direction: 'any' }).rule).toContain(' became other (')
})
