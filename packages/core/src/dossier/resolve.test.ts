import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { Milestone, Source } from '../model/tables.ts'
import { SOURCE_TIERS, type SourceTier } from '../model/vocabulary.ts'
import { isEdtf } from '../time/edtf.ts'
import { RESOLUTION_REASONS, compareClaims, contradicts, resolveClaims } from './resolve.ts'

interface Word {
  readonly id?: string
  readonly date: string | null
  readonly tier?: SourceTier
  readonly published?: string | null | undefined
  readonly accessed?: string | null | undefined
}

/** Claims on one stage, each by a source of its own. */
function claim(words: readonly Word[]): { claims: Milestone[]; sources: Map<string, Source> } {
  const claims = words.map(({ id, date }, index) => ({ id: id ?? `claim-${index}`, date, source: `source-${index}` }))
  const sources = words.map(({ tier = 'press', published = '2019', accessed = null }, index) => ({
    id: `source-${index}`,
    tier,
    published,
    accessed,
  }))
  return {
    claims: claims as unknown as Milestone[],
    sources: new Map(sources.map((source) => [source.id, source as unknown as Source])),
  }
}

/** What is resolved, in short. */
function resolve(...words: readonly Word[]) {
  const { claims, sources } = claim(words)
  const resolved = resolveClaims(claims, sources)
  return (
    resolved && {
      value: resolved.value,
      rule: resolved.rule,
      disputed: resolved.disputed,
      alternatives: resolved.alternatives.map(({ date }) => date),
    }
  )
}

describe('of several claims', () => {
  it('the one of the more authoritative source is used, however old and vague', () => {
    expect(
      resolve(
        { date: '2017-07-17', tier: 'press', published: '2019-01-25' },
        { date: '2015-07', tier: 'register', published: '2015' },
      ),
    ).toEqual({ value: '2015-07', rule: 'authority', disputed: true, alternatives: ['2017-07-17'] })
  })

  it.each(SOURCE_TIERS.slice(1).map((tier, index) => [SOURCE_TIERS[index]!, tier] as const))(
    'a %s outranks a %s',
    (better, worse) => {
      const words = [
        { date: '2001-01-01', tier: worse, published: '2020' },
        { date: '2002-02-02', tier: better, published: '2010' },
      ]
      expect(resolve(...words)).toMatchObject({ value: '2002-02-02', rule: 'authority' })
    },
  )

  it('of equal authority the more recently published is used, however vague', () => {
    expect(
      resolve({ date: '1998-02-10', published: '2018-12' }, { date: '1999', published: '2019-01-25' }),
    ).toMatchObject({ value: '1999', rule: 'recency', disputed: true })
  })

  it('an undated page is as recent as the day it was read', () => {
    expect(
      resolve({ date: '1998', published: '2020-01-01' }, { date: '1999', published: null, accessed: '2020-01-02' }),
    ).toMatchObject({ value: '1999', rule: 'recency' })
  })

  it('a page of which nobody knows when it was written is the least recent', () => {
    expect(
      resolve({ date: '1998', published: null, accessed: null }, { date: '1999', published: '1950' }),
    ).toMatchObject({ value: '1999', rule: 'recency' })
  })

  it('of equal authority and recency the more precise is used', () => {
    expect(resolve({ date: '2015' }, { date: '2016-03-01' })).toMatchObject({
      value: '2016-03-01',
      rule: 'precision',
      disputed: true,
    })
  })

  it('a doubted day is less precise than a sure one', () => {
    expect(resolve({ id: 'a', date: '2016-03-01?' }, { id: 'b', date: '2016-03-01' })).toMatchObject({
      value: '2016-03-01',
      disputed: false,
    })
    expect(resolve({ date: '2016-03-01?', tier: 'register' }, { date: '2016-03-01' })).toMatchObject({
      value: '2016-03-01',
      rule: 'precision',
    })
  })

  it('where nothing tells them apart the first by id is used', () => {
    expect(resolve({ id: 'b', date: '2001-01-01' }, { id: 'a', date: '2002-02-02' })).toMatchObject({
      value: '2002-02-02',
      rule: 'order',
      disputed: true,
    })
  })

  it('one with a date comes before one without, whoever says so', () => {
    expect(resolve({ date: null, tier: 'register' }, { date: '2015-07-17', tier: 'copy' })).toEqual({
      value: '2015-07-17',
      rule: 'all-agree',
      disputed: false,
      alternatives: [null],
    })
  })

  it('of two without a date the first by id is used, and they agree', () => {
    const { claims, sources } = claim([
      { id: 'b', date: null },
      { id: 'a', date: null },
    ])
    expect(resolveClaims(claims, sources)).toMatchObject({ value: null, claim: { id: 'a' }, rule: 'all-agree' })
    expect(resolveClaims(claims.slice(1), sources)).toMatchObject({ rule: 'only-claim', alternatives: [] })
  })

  it('no date is less precise than any', () => {
    const { claims, sources } = claim([{ date: null }, { date: '1900/..', tier: 'copy' }])
    const [undated, dated] = claims as [Milestone, Milestone]
    expect(compareClaims(undated, dated, sources)).toEqual({ rule: 'precision', order: 1 })
    expect(compareClaims(dated, undated, sources)).toEqual({ rule: 'precision', order: -1 })
  })

  it('the most precise that the trusted one allows gives the value', () => {
    expect(
      resolve({ date: '2002/2010', tier: 'register' }, { date: '2003-11-03', tier: 'copy' }, { date: '2011-01-01' }),
    ).toEqual({ value: '2003-11-03', rule: 'authority', disputed: true, alternatives: ['2002/2010', '2011-01-01'] })
    expect(resolve({ date: '2002/2010', tier: 'register' }, { date: '2003-11-03', tier: 'copy' })).toMatchObject({
      value: '2003-11-03',
      rule: 'precision',
      disputed: false,
    })
  })

  it('one that only overlaps the trusted one does not narrow it', () => {
    expect(resolve({ date: '2003/2005', tier: 'register' }, { date: '2005-06/2005-07' })).toMatchObject({
      value: '2005-06/2005-07',
    })
    expect(resolve({ date: '2003/2005', tier: 'register' }, { date: '2005/2006' })).toEqual({
      value: '2003/2005',
      rule: 'all-agree',
      disputed: false,
      alternatives: ['2005/2006'],
    })
  })

  it('a source that is not known ranks last', () => {
    const { claims, sources } = claim([{ date: '2001' }, { date: '2002', tier: 'copy' }])
    sources.delete('source-0')
    expect(resolveClaims(claims, sources)).toMatchObject({ value: '2002', rule: 'authority' })
  })
})

describe('agreement', () => {
  it('of one claim with itself is no agreement', () => {
    expect(resolve({ date: '2015-07-17' })).toEqual({
      value: '2015-07-17',
      rule: 'only-claim',
      disputed: false,
      alternatives: [],
    })
  })

  it('leaves no alternatives', () => {
    expect(resolve({ date: '2015-07-17' }, { date: '2015-07-17', tier: 'register' })).toEqual({
      value: '2015-07-17',
      rule: 'all-agree',
      disputed: false,
      alternatives: [],
    })
  })

  it('is not there without a claim', () => {
    expect(resolve()).toBeNull()
  })
})

const date = fc.option(
  fc
    .oneof(
      fc.constantFrom('2014', '2015', '2015-07', '2015-07-17', '2015-07-18', '2015-07-17?', '201X', '2016~'),
      fc.constantFrom('../2015', '2015/..', '2014/2015', '2015-07/2016'),
    )
    .filter(isEdtf),
  { freq: 8 },
)
const word: fc.Arbitrary<Word> = fc.record({
  date,
  tier: fc.constantFrom(...SOURCE_TIERS),
  published: fc.option(fc.constantFrom('2014', '2015-07', '2019-01-25', '2020/..')),
  accessed: fc.option(fc.constantFrom('2019-01-25', '2026-01-01')),
})

describe('whatever is claimed', () => {
  it('the order of the claims does not matter', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.integer(), (words, seed) => {
        const { claims, sources } = claim(words)
        const turned = claims.toSorted((a, b) => ((a.id.charCodeAt(6) * seed) % 7) - ((b.id.charCodeAt(6) * seed) % 7))
        expect(resolveClaims(turned, sources)).toEqual(resolveClaims(claims, sources))
      }),
    )
  })

  it('no claim with another value is lost, and none with the same is shown as another', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { claims, sources } = claim(words)
        const resolved = resolveClaims(claims, sources)!
        const others = claims.filter((one) => one.date !== resolved.value).map(({ id }) => id)
        expect(resolved.alternatives.map(({ id }) => id).toSorted()).toEqual(others.toSorted())
        expect(claims.map(({ id }) => id)).toContain(resolved.claim.id)
        expect(resolved.claim.date).toBe(resolved.value)
        expect(RESOLUTION_REASONS[resolved.rule]).toMatch(/\S/)
      }),
    )
  })

  it('the ranking is a strict order: two claims never rank alike, and three never in a circle', () => {
    fc.assert(
      fc.property(word, word, word, (...words) => {
        const { claims, sources } = claim(words)
        const [a, b, c] = claims as [Milestone, Milestone, Milestone]
        const order = (x: Milestone, y: Milestone) => Math.sign(compareClaims(x, y, sources).order)
        expect(order(a, b)).toBe(-order(b, a))
        expect(order(a, b)).not.toBe(0)
        expect(order(a, b) < 0 && order(b, c) < 0 && order(a, c) > 0).toBe(false)
      }),
    )
  })
})

it('two dates contradict each other where they share no day, and no date contradicts nothing', () => {
  const [year, day] = ['2015', '2016-01-01'].filter(isEdtf)
  expect(contradicts(year!, day!)).toBe(true)
  expect([
    contradicts(year!, year!),
    contradicts(year!, null),
    contradicts(null, day!),
    contradicts(null, null),
  ]).toEqual([false, false, false, false])
})
