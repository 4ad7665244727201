import { describe, expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import { type PoolData, pool } from '../analyses/pool.run.ts'
import { poolDensityFinding } from './pool-density-finding.ts'
import { poolFinding } from './pool-finding.ts'
import { poolInfluenceFinding } from './pool-influence-finding.ts'

const QUANTILES = { q05: 87.3, q25: 150.2, median: 199.98, q75: 243.1, q95: 349.6 }
const claim = (id: string, origin: string, statedBy: string) => ({ id, origin, statedBy })
const CLAIMS = [
  claim('press-1', 'leak', 'the press'),
  claim('office-1', 'leak', 'an office'),
  claim('study-1', 'study', 'a study'),
  claim('study-2', 'study', 'a study'),
]

const DATA: PartOf<PoolData> = {
  scopeInWords: 'members in Syria',
  method: 'linear',
  n: 1050,
  voices: 2,
  pooled: QUANTILES,
  heterogeneity: null,
  claims: CLAIMS,
  influence: [],
  conflicts: [],
}
const ask = (finding: typeof poolFinding) => (changes: PartOf<PoolData>) =>
  finding(partOf<PoolData>({ ...DATA, ...changes }), CHINA_VIEW, pool.defaults)
const ENVELOPE = { ...QUANTILES, median: null }

describe('a pool', () => {
  const find = ask(poolFinding)

  test.each([
    [{}, 'Published figures of members in Syria pool to about 200 (90% interval 87–350)'],
    [{ n: 1 }, 'The one published figure of members in Syria comes to about 200 (90% interval 87–350)'],
    [{ pooled: ENVELOPE }, 'Published figures of members in Syria lie between 87 and 350'],
    [{ pooled: ENVELOPE, n: 1 }, 'The one published figure of members in Syria lies between 87 and 350'],
  ])('is told by its median and its range: %j', (changes, title) => {
    expect(find(changes).title).toBe(title)
  })

  test.each([
    [
      {},
      '1,050 figures from 2 voices as of 25 January 2019, article edition; linear opinion pool. What sources say, not a count.',
    ],
    [
      { n: 1, voices: 1, method: 'random-effects' },
      '1 figure from 1 voice as of 25 January 2019, article edition; random-effects meta-analysis on the log scale. What ' +
        'sources say, not a count.',
    ],
  ] as const)('says how many speak, and how they are pooled: %j', (changes, subtitle) => {
    expect(find(changes).subtitle).toBe(subtitle)
  })

  test('names who can hardly both be right, by who says it', () => {
    const conflicts = [
      { a: 'press-1', b: 'study-1', overlap: 0.0001 },
      { a: 'study-1', b: 'study-2', overlap: 0.011 },
    ]
    expect(find({ conflicts, heterogeneity: { i2: 97.2 } }).notes).toEqual([
      'The press and a study can hardly both be right, as far as their bounds say (overlap <0.1%).',
      'Two figures of a study can hardly both be right, as far as their bounds say (overlap 1.1%).',
      '97% of the spread between voices is disagreement beyond their own bounds (I²).',
    ])
  })

  test.each([
    [
      [
        { without: 'study', median: 181.3 },
        { without: 'leak', median: 170 },
      ],
      ['The median without each voice: 180 without a study and 170 without leak.'],
    ],
    [
      [
        { without: 'study', median: 181.3 },
        { without: 'leak', median: null },
      ],
      [],
    ],
  ])('says what each voice does, where more than one can be left out', (influence, notes) => {
    expect(find({ influence }).notes).toEqual(notes)
  })
})

describe('where the weight of a pool lies', () => {
  const find = ask(poolDensityFinding)

  test('is told by its quartiles', () => {
    expect(find({})).toEqual({
      ...ask(poolFinding)({}),
      title: 'What sources say of members in Syria puts even odds on 150–240, and one in ten outside 87–350',
    })
  })

  test.each([{ pooled: ENVELOPE }, { pooled: { ...QUANTILES, q95: 87.3 } }])(
    'is the pool’s own finding where it has no shape',
    (changes) => {
      expect(find(changes)).toEqual(ask(poolFinding)(changes))
    },
  )
})

describe('what each voice does to a pool', () => {
  const find = ask(poolInfluenceFinding)
  const without = (study: number | null, leak: number | null) => ({
    influence: [
      { without: 'study', median: study },
      { without: 'leak', median: leak },
    ],
  })

  test.each([
    // Half and double are as far; a third more is less.
    [without(99, 266), 'Without a study the pooled median is 99 instead of 200'],
    [without(266, 99), 'Without leak the pooled median is 99 instead of 200'],
    [without(150, 500), 'Without leak the pooled median is 500 instead of 200'],
    [without(null, 150), 'Without leak the pooled median is 150 instead of 200'],
    [without(199.9, 200.1), 'No one of 2 voices moves the pooled median of 200'],
    [without(null, null), 'This pool has no median for a voice to move'],
    [{ ...without(150, 150), pooled: ENVELOPE }, 'This pool has no median for a voice to move'],
    [{ ...without(150, 150), voices: 1 }, 'One voice speaks of members in Syria: without it nothing is left'],
  ])('is told by the one that moves it most', (changes, title) => {
    const { subtitle, notes } = ask(poolFinding)(changes)
    expect(find(changes)).toEqual({ title, subtitle, notes })
  })

  test('goes by the origin where nobody is known to speak', () => {
    expect(find({ ...without(99, 266), claims: [] }).title).toBe('Without study the pooled median is 99 instead of 200')
  })
})
