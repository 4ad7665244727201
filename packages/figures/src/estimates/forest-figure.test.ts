import type { PoolClaim, PoolData } from '@ffc/core/analyses/pool.run'
import type { CivilDate } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import type { Frame, Scene } from '../scene.ts'
import { forestFigure } from './forest-figure.ts'

interface SmallClaim {
  readonly statedBy?: string
  readonly statedOn?: string | null
  readonly origin?: string
  readonly low: number
  readonly median: number
  readonly high: number
  readonly converted?: string | null
}

function poolOf(claims: readonly SmallClaim[], setAside: PoolData['setAside'] = []): PoolData {
  const records = claims.map(
    ({ statedBy = 'A ministry', statedOn = '2017-05', origin, ...claim }, index): PoolClaim => {
      const id = `claim-${index}`
      return {
        id,
        weight: 1 / claims.length,
        distribution: null,
        q05: claim.low,
        median: claim.median,
        q95: claim.high,
        origin: origin ?? id,
        converted: claim.converted ?? null,
        statedBy,
        statedOn,
        wording: null,
        sources: [{ row: id, source: 'paper', locator: 'p1' }],
      }
    },
  )
  const lows = claims.map(({ low }) => low)
  const highs = claims.map(({ high }) => high)
  return {
    scope: {} as PoolData['scope'],
    scopeInWords: 'fighters in Syria',
    method: 'linear',
    n: claims.length,
    voices: new Set(records.map(({ origin }) => origin)).size,
    pooled: {
      q05: Math.min(...lows),
      q25: Math.min(...lows) * 1.1,
      median: Math.min(...lows) * 1.2,
      q75: Math.min(...lows) * 1.3,
      q95: Math.max(...highs) * 1.5,
      mean: null,
    },
    envelope: null,
    heterogeneity: null,
    claims: records,
    influence: [],
    conflicts: [],
    setAside,
    growth: [],
    conversion: { id: 'factor', assumption: 'Two in five fight.', sources: [] },
    rule: {} as PoolData['rule'],
  }
}

function draw(data: PoolData, frame: Frame = pageFrame(900)): Scene {
  return forestFigure(data, {
    frame,
    finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
    asOf: '2019-01-25' as CivilDate,
    source: 'Source.',
  })
}

/** The scale that the axis promises, from two of its labels. */
function scaleOf(scene: Scene): (value: number) => number {
  const labels = marksOf(partNamed(scene, 'axis'), 'text')
    .filter(({ anchor }) => anchor === 'middle')
    .map(({ text, at }) => [Number(text.replaceAll(',', '')), at[0]] as const)
    .toSorted((a, b) => a[0] - b[0])
  const [[low, lowX], [high, highX]] = [labels[0] ?? [1, 0], labels.at(-1) ?? [1, 0]]
  return (value) => lowX + (Math.log(value / low) / Math.log(high / low)) * (highX - lowX)
}

const words = fc.oneof(
  fc.constantFrom('Syrian ambassador', '中华人民共和国', 'x'.repeat(90)),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
)
const pools: fc.Arbitrary<PoolData> = fc
  .tuple(
    fc.array(
      fc
        .record({
          statedBy: words,
          statedOn: fc.constantFrom(null, '2017', '../2018', '2018-09-03'),
          origin: fc.constantFrom('one', 'two', 'three'),
          converted: fc.constantFrom(null, 'by a factor'),
          numbers: fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.5, max: 1e6, noNaN: true }))),
        })
        .map(({ numbers, ...claim }) => {
          const [low = 1, median = 1, high = 1] = numbers.toSorted((a, b) => a - b)
          return { ...claim, low, median, high }
        }),
      { minLength: 1, maxLength: 20 },
    ),
    fc.uniqueArray(fc.record({ id: words, why: words }), { maxLength: 5, selector: ({ id }) => id }),
  )
  .map(([claims, setAside]) => poolOf(claims, setAside))

describe('forest figure', () => {
  test('a claim is a line over its interval and a tick at its median, where the axis has them', () => {
    const scene = draw(
      poolOf([
        { low: 300, median: 1000, high: 4700 },
        { low: 30, median: 60, high: 100 },
      ]),
    )
    const x = scaleOf(scene)
    const part = partNamed(scene, 'claim-0')
    const [line] = marksOf(part, 'line')
    expect(line?.from[0]).toBeCloseTo(x(300), 6)
    expect(line?.to[0]).toBeCloseTo(x(4700), 6)
    expect(marksOf(part, 'symbol')[0]?.at[0]).toBeCloseTo(x(1000), 6)
    expect(part.label).toContain('about 1,000, 90% interval 300–4,700; 50% of the pool.')
  })

  test('figures that cannot hold together have a ring, and each says with which; the others have none', () => {
    const pool = poolOf([
      { low: 10, median: 12, high: 15 },
      { low: 100, median: 120, high: 150 },
      { low: 11, median: 50, high: 140 },
    ])
    const scene = draw({ ...pool, conflicts: [{ a: 'claim-0', b: 'claim-1', overlap: 0 }] })
    const isRinged = (name: string) => marksOf(partNamed(scene, name), 'symbol').some(({ symbol }) => symbol === 'ring')
    expect(['claim-0', 'claim-1', 'claim-2'].map(isRinged)).toEqual([true, true, false])
    expect(partNamed(scene, 'claim-1').label).toContain('It cannot hold together with claim-0')
    expect(partNamed(scene, 'claim-2').label).not.toContain('cannot hold')
    const words = (one: Scene) =>
      marksOf(partNamed(one, 'axis'), 'text')
        .map(({ text }) => text)
        .join(' ')
    expect([words(scene), words(draw(pool))].map((text) => text.includes('ring'))).toEqual([true, false])
  })

  test('the pool has its thick half and its median on the same axis', () => {
    const data = poolOf([{ low: 300, median: 1000, high: 4700 }])
    const scene = draw(data)
    const x = scaleOf(scene)
    const part = partNamed(scene, 'pooled')
    const [bar] = marksOf(part, 'bar')
    expect(bar?.x).toBeCloseTo(x(data.pooled.q25), 6)
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(x(data.pooled.q75), 6)
    expect(marksOf(part, 'symbol')[0]?.at[0]).toBeCloseTo(x(data.pooled.median ?? 0), 6)
  })

  test('a pool without a median has no tick', () => {
    const data = poolOf([{ low: 3, median: 10, high: 40 }])
    const scene = draw({ ...data, pooled: { ...data.pooled, median: null } })
    expect(marksOf(partNamed(scene, 'pooled'), 'symbol')).toEqual([])
  })

  test('a converted claim is dashed, says so and opens the row of the factor', () => {
    const scene = draw(
      poolOf([
        { low: 3, median: 10, high: 40, converted: 'times 0.4' },
        { low: 3, median: 9, high: 40 },
      ]),
    )
    const [converted, plain] = [partNamed(scene, 'claim-0'), partNamed(scene, 'claim-1')]
    expect(marksOf(converted, 'line')[0]?.dashed).toBe(true)
    expect(converted.label).toContain('Converted: times 0.4.')
    expect(converted.rows).toEqual(['claim-0', 'factor'])
    expect(marksOf(plain, 'line')[0]?.dashed).toBeUndefined()
  })

  test('two claims of one voice and year are told apart by their rows', () => {
    const scene = draw(poolOf([1, 2].map((low) => ({ statedBy: 'Envoy', low, median: 3, high: 4 }))))
    const names = ['claim-0', 'claim-1'].map((id) => marksOf(partNamed(scene, id), 'text')[0]?.text)
    expect(names).toEqual(['claim-0', 'claim-1'])
  })

  test('claims of one origin stand together under its name', () => {
    const scene = draw(
      poolOf([
        { low: 1, median: 2, high: 3, origin: 'envoy' },
        { low: 3, median: 4, high: 5 },
        { low: 5, median: 6, high: 7, origin: 'envoy' },
      ]),
    )
    const names = scene.parts.map(({ name }) => name)
    const start = names.indexOf('origin envoy')
    expect(names.slice(start, start + 3)).toEqual(['origin envoy', 'claim-0', 'claim-2'])
    expect(partNamed(scene, 'claim-2').label).toContain('One of 2 figures that go back to envoy')
  })

  test('what is set aside has no mark on the axis and says why', () => {
    const scene = draw(poolOf([{ low: 1, median: 2, high: 3 }], [{ id: 'gross', why: 'families are in it' }]))
    const part = partNamed(scene, 'set aside gross')
    expect(part.marks.map(({ kind }) => kind)).toEqual(['text'])
    expect(part.label).toBe('gross is set aside: families are in it.')
    const pooledAt = marksOf(partNamed(scene, 'pooled'), 'text')[0]?.at[1] ?? Infinity
    expect(marksOf(part, 'text')[0]?.at[1]).toBeGreaterThan(pooledAt)
  })

  test('every claim, pooled or set aside, is one part that takes focus', () => {
    fc.assert(
      fc.property(pools, frames, (data, frame) => {
        const rows = dataParts(draw(data, frame))
          .filter(({ name }) => name !== 'pooled')
          .map((part) => part.rows?.[0])
        expect(rows.toSorted()).toEqual([...data.claims, ...data.setAside].map(({ id }) => id).toSorted())
      }),
    )
  })

  test('intervals keep their order on the axis and inside the frame', () => {
    fc.assert(
      fc.property(pools, frames, (data, frame) => {
        const scene = draw(data, frame)
        for (const { id } of data.claims) {
          const part = partNamed(scene, id)
          const [line] = marksOf(part, 'line')
          const at = marksOf(part, 'symbol')[0]?.at[0] ?? Number.NaN
          expect(line?.from[0]).toBeGreaterThanOrEqual(0)
          expect(line?.from[0]).toBeLessThanOrEqual(at + 1e-9)
          expect(line?.to[0]).toBeGreaterThanOrEqual(at - 1e-9)
          expect(line?.to[0]).toBeLessThanOrEqual(frame.width)
        }
      }),
    )
  })

  test('no text leaves the frame or covers another, whatever the data', () => {
    fc.assert(
      fc.property(pools, frames, (data, frame) => {
        const scene = draw(data, frame)
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
      }),
    )
  })
})
