import { describe, expect, test } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { CLAIM_RULES } from './claim-rules.ts'
import { openLens } from './lens.ts'
import { analyseVoices, conflictsOf, poolVoices, voicesOf } from './pool-claims.ts'
import { poolsWithoutEach } from './pooled-law.ts'

const claim = (id: string, cells: object) => ({ id, wording: id, ...cells })

const TWO = [claim('a', { central: '200' }), claim('b', { central: '400' })]

describe('a pool of voices', () => {
  const lens = (estimates: readonly object[]) =>
    openLens(
      selectView(makeDossier({ estimates } as Parameters<typeof makeDossier>[0])),
      { organisation: null, theatre: null, counted: null, measure: null, convert: null },
      CLAIM_RULES.usual,
    )
  const options = { method: 'random-effects', scale: 'log', tau2Method: 'DL', knappHartung: false } as const

  test('mixes the claims of one origin evenly', () => {
    const [voice, ...others] = voicesOf(
      lens([claim('a', { central: '100' }), claim('b', { central: '900', derived_from: 'a' })]).claims,
    )
    expect(others).toEqual([])
    expect(voice?.claims).toHaveLength(2)
    expect(voice?.law.quantile(0.5)).toBeGreaterThan(105)
    expect(voice?.law.cumulative(300)).toBeCloseTo(0.5, 6)
  })

  test('with random effects has the middle of two equally sure voices on the scale of ratios', () => {
    const { estimate, standardError } = analyseVoices(voicesOf(lens(TWO).claims), options)
    expect(Math.exp(estimate)).toBeCloseTo(Math.sqrt(200 * 400), 6)
    // Two effects d apart and equally sure differ by d²/2 in variance, within and between: the mean's is half of that.
    expect(standardError).toBeCloseTo(Math.log(2) / 2, 8)
  })

  test('takes the width of a voice off its quantiles: 1.25 either way holds 90 %', () => {
    const [one] = voicesOf(lens(TWO).claims)
    const { standardError } = analyseVoices([one!, one!], options)
    expect(standardError).toBeCloseTo(Math.log(1.25) / 1.6448536269514722 / Math.SQRT2, 8)
  })

  test('by Knapp and Hartung has the error of the voices’ own spread, and by fixed effect none between them', () => {
    const voices = voicesOf(lens([...TWO, claim('c', { central: '210' })]).claims)
    const errors = [options, { ...options, knappHartung: true }, { ...options, tau2Method: 'FE' } as const].map(
      (one) => analyseVoices(voices, one).standardError,
    )
    expect(new Set(errors).size).toBe(3)
    expect(errors[2]).toBeCloseTo(Math.log(1.25) / 1.6448536269514722 / Math.sqrt(3), 8)
  })

  test('that is linear has half of the one and half of the other; one that is logarithmic leans to the surer', () => {
    const voices = voicesOf(
      lens([claim('a', { central: '200', bound: 'exact' }), claim('b', { central: '800' })]).claims,
    )
    const linear = poolVoices(voices, { ...options, method: 'linear' }).law!
    expect(linear.cumulative(400)).toBeCloseTo(0.5, 6)
    // Precisions are as the squares of what 90 % lie within, on the scale of ratios.
    const [exact, about] = [1.05, 1.25].map((factor) => Math.log(factor) ** -2) as [number, number]
    const middle = (exact * Math.log(200) + about * Math.log(800)) / (exact + about)
    const logarithmic = poolVoices(voices, { ...options, method: 'logarithmic' }).quantiles.median!
    expect(logarithmic).toBeCloseTo(Math.exp(middle), 4)
    const quantile = poolVoices(voices, { ...options, method: 'quantile' }).quantiles.median!
    expect(quantile).toBeCloseTo(Math.sqrt(200 * 800), 6)
  })

  test('names conflicts, the worst first', () => {
    const { claims } = lens([
      claim('a', { central: '100', bound: 'exact' }),
      claim('b', { central: '150', bound: 'exact' }),
      claim('c', { central: '900', bound: 'exact' }),
      claim('d', { central: '115', bound: 'exact' }),
    ])
    const overlaps = conflictsOf(claims).map(({ overlap }) => overlap)
    expect(overlaps.length).toBeGreaterThan(3)
    expect(overlaps).toEqual(overlaps.toSorted((a, b) => a - b))
    expect(new Set(overlaps).size).toBeGreaterThan(1)
  })

  test('has none to leave out of a single voice, and each of two', () => {
    const view = (estimates: readonly object[]) =>
      selectView(makeDossier({ estimates } as Parameters<typeof makeDossier>[0]))
    const ask = {
      organisation: null,
      theatre: null,
      counted: null,
      measure: null,
      convert: null,
      rule: 'usual',
      ...options,
    } as const
    expect(poolsWithoutEach(view(TWO.slice(1)), ask)).toEqual([])
    expect(poolsWithoutEach(view(TWO), ask).map(({ without }) => without)).toEqual(['a', 'b'])
  })

  test('an envelope has the outermost ends of its claims and no middle', () => {
    const voices = voicesOf(lens(TWO).claims)
    const { quantiles, law, envelope } = poolVoices(voices, { ...options, method: 'envelope' })
    const [low, high] = voices.map((voice) => voice.law)
    expect(law).toBeNull()
    expect(quantiles).toEqual({
      q05: low!.quantile(0.05),
      q25: low!.quantile(0.25),
      median: null,
      q75: high!.quantile(0.75),
      q95: high!.quantile(0.95),
      mean: null,
    })
    expect(envelope?.median.lower).toBeCloseTo(200, 6)
    expect(envelope?.median.upper).toBeCloseTo(400, 6)
  })
})
