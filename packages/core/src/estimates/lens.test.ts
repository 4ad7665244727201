import { describe, expect, test } from 'vitest'
import { makeDossier } from '../../test/support/dossier.ts'
import { findEntry } from '../analyses/catalogue.ts'
import type { PoolData } from '../analyses/pool.run.ts'
import { selectView } from '../dossier/view.ts'
import { Failure } from '../failure.ts'
import { CLAIM_RULES } from './claim-rules.ts'
import { type Lens, type LensRequest, openLens } from './lens.ts'

const claim = (id: string, cells: object) => ({
  id,
  bound: 'about',
  counted: 'uyghur-fighters',
  theatre: 'syria',
  measure: 'unstated',
  stated_by: 'somebody',
  ...cells,
})

const CONVERSION = {
  id: 'families',
  title: 'Families to fighters',
  from_counted: 'uyghurs-with-families',
  to_counted: 'uyghur-fighters',
  part: '5000',
  whole: '15000',
  bound: 'about',
  assumption: 'The share holds.',
  source: 'page',
  locator: 'p1',
}

function pool(
  estimates: readonly object[],
  parameters: Record<string, string> = {},
  conversions: readonly object[] = [CONVERSION],
) {
  const dossier = makeDossier({ estimates, conversions } as Parameters<typeof makeDossier>[0])
  return findEntry('pool')!.prepare(dossier, parameters).answer().data as PoolData
}

const failureOf = (run: () => unknown): Failure => {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const TWO = [claim('a', { central: '200' }), claim('b', { central: '400' })]

describe('a lens', () => {
  test('pools figures of one scope', () => {
    const { n, voices, claims } = pool(TWO)
    expect([n, voices]).toEqual([2, 2])
    expect(claims.map(({ weight }) => weight)).toEqual([0.5, 0.5])
  })

  test('refuses figures that count different people, and names families as the reason', () => {
    const families = claim('c', { central: '5000', counted: 'uyghurs-with-families' })
    const failure = failureOf(() => pool([...TWO, families]))
    expect(failure.code).toBe('refused')
    expect(failure.message).toContain('Wives and children are in c and not in the others')
    expect(failure.details.map(({ parameter }) => parameter)).toEqual(['counted'])
  })

  test('answers with a conversion that is named, and carries its doubt', () => {
    const families = claim('c', { central: '5000', counted: 'uyghurs-with-families' })
    const { claims, conversion } = pool([...TWO, families], { convert: 'families' })
    const converted = claims.find(({ id }) => id === 'c')!
    expect(conversion).toMatchObject({ id: 'families', assumption: 'The share holds.' })
    expect(converted.converted).toBe('families')
    expect(converted.median).toBeCloseTo(5000 / 3, 0)
    const doubt = (one: { q05: number; q95: number }) => one.q95 / one.q05
    expect(doubt(converted)).toBeGreaterThan(doubt(claims.find(({ id }) => id === 'a')!))
  })

  test('sets aside what a conversion does not bring into its scope', () => {
    const families = claim('c', { central: '5000', counted: 'uyghurs-with-families' })
    const elsewhere = claim('d', { central: '10', theatre: 'afghanistan' })
    const { claims, setAside } = pool([...TWO, families, elsewhere], { convert: 'families' })
    expect(claims.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(setAside).toEqual([{ id: 'd', why: expect.stringContaining('in Afghanistan') }])
  })

  test('refuses a conversion that applies to nothing, and one that does not exist', () => {
    expect(failureOf(() => pool(TWO, { convert: 'families' })).code).toBe('refused')
    expect(failureOf(() => pool(TWO, { convert: 'nothing' })).message).toContain('nothing')
  })

  test('says so when no figure has the scope', () => {
    expect(failureOf(() => pool(TWO, { theatre: 'iraq' })).code).toBe('not-found')
  })

  test('shows no figure stated after the as-of date', () => {
    expect(pool([...TWO, claim('later', { central: '900', stated_on: '2020-01-01' })]).n).toBe(2)
  })
})

describe('what a lens lets through', () => {
  const request = { organisation: null, theatre: null, counted: null, measure: null, convert: null }
  const GROUPS = { organisations: ['one', 'other'].map((id) => ({ id, name_en: id })) }

  function look(
    estimates: readonly object[],
    asked: Partial<LensRequest> = {},
    conversions: readonly object[] = [CONVERSION],
  ): Lens {
    const dossier = makeDossier({ estimates, conversions, ...GROUPS } as Parameters<typeof makeDossier>[0])
    return openLens(selectView(dossier), { ...request, ...asked }, CLAIM_RULES.usual)
  }
  const idsOf = ({ claims }: Lens) => claims.map(({ estimate }) => estimate.id)

  test('is of the measure asked for, or of none that is stated; and the scope has the measure that is', () => {
    const some = [
      claim('a', { central: '200' }),
      claim('b', { central: '300', measure: 'present' }),
      claim('c', { central: '900', measure: 'cumulative' }),
    ]
    const present = look(some, { measure: 'present' })
    expect([idsOf(present), present.scope.measure]).toEqual([['a', 'b'], 'present'])
    const ever = look(some, { measure: 'cumulative' })
    expect([idsOf(ever), ever.scope.measure]).toEqual([['a', 'c'], 'cumulative'])
    expect(look(TWO).scope.measure).toBe('unstated')
  })

  test('is of the group asked for, or of no group in particular', () => {
    const some = [claim('a', { central: '200', organisation: 'one' }), claim('b', { central: '300' })]
    expect(idsOf(look(some, { organisation: 'one' }))).toEqual(['a'])
    expect(idsOf(look(some, { organisation: 'any' }))).toEqual(['b'])
  })

  test('sets aside a figure whose numbers give no distribution', () => {
    const { claims, setAside } = look([...TWO, claim('zero', { central: '0' })])
    expect(claims).toHaveLength(2)
    expect(setAside).toEqual([{ id: 'zero', why: 'its numbers give no distribution' }])
  })

  test('tells where to look where it lets nothing through', () => {
    const failure = failureOf(() => look(TWO, { theatre: 'iraq' }))
    expect([failure.message, failure.tip]).toEqual([
      'no published figure of this view has this scope',
      'See ffc scopes for those that exist.',
    ])
  })

  test('converts figures of the group that a conversion names, and they stand for the group that it leads to', () => {
    const named = { ...CONVERSION, from_organisation: 'one', to_organisation: 'other' }
    const families = (id: string, organisation: string) =>
      claim(id, { central: '3000', counted: 'uyghurs-with-families', organisation })
    const { scope, claims, setAside } = look([families('a', 'one'), families('b', 'other')], { convert: 'families' }, [
      named,
    ])
    expect(scope).toMatchObject({ organisation: 'other', counted: 'uyghur-fighters' })
    expect(claims.map(({ estimate, converted }) => [estimate.id, converted])).toEqual([['a', 'families']])
    expect(setAside.map(({ id }) => id)).toEqual(['b'])
    expect(claims[0]?.law.quantile(0.5)).toBeCloseTo(1000, 0)
  })

  test('lets in what a conversion converts, though it asks for those who are counted afterwards', () => {
    const families = claim('c', { central: '3000', counted: 'uyghurs-with-families', organisation: 'one' })
    const fighters = claim('d', { central: '900', organisation: 'one' })
    const asked = { convert: 'families', counted: 'uyghur-fighters' } as const
    expect(idsOf(look([families, fighters], asked))).toEqual(['c', 'd'])
  })

  test('refuses a conversion that it does not know, or that applies to nothing, with what there is', () => {
    const unknown = failureOf(() =>
      look(TWO, { convert: 'other' }, [CONVERSION, { ...CONVERSION, id: 'second', title: 'Another', part: '1' }]),
    )
    expect(unknown.details.map(({ parameter }) => parameter)).toEqual(['convert'])
    expect([unknown.message, unknown.tip]).toEqual([
      'convert: there is no conversion "other"',
      'Known: families, second.',
    ])
    expect(failureOf(() => look(TWO, { convert: 'other' }, [])).tip).toBe('Known: none in this dossier.')
    const idle = failureOf(() => look(TWO, { convert: 'families' }))
    expect([idle.message, idle.tip]).toEqual([
      'the conversion families applies to no figure of this selection',
      'It converts uyghurs-with-families. Leave it out, or widen the selection.',
    ])
    const named = { ...CONVERSION, from_organisation: 'one' }
    expect(failureOf(() => look(TWO, { convert: 'families' }, [named])).tip).toContain('uyghurs-with-families of one.')
  })

  test('refuses figures of several scopes with each difference and the figures on each side', () => {
    const failure = failureOf(() => look([...TWO, claim('c', { central: '9', theatre: 'iraq', organisation: 'one' })]))
    expect(failure.message).toBe(
      'these 3 figures do not count the same people, so pooling them would mean nothing. ' +
        'organisation differs: any or unstated (a, b); one (c). theatre differs: syria (a, b); iraq (c)',
    )
    expect(failure.tip).toMatch(/--organisation.*--theatre.*--counted.*--measure.*--convert/)
  })

  test('speaks of wives and children only where some figures count them and others do not', () => {
    const families = (id: string, theatre: string) =>
      claim(id, { central: '9', theatre, counted: 'uyghurs-with-families' })
    expect(failureOf(() => look([families('a', 'syria'), families('b', 'iraq')])).message).not.toContain('Wives')
    expect(failureOf(() => look([families('a', 'syria'), families('c', 'iraq'), TWO[1]!])).message).toContain(
      'Wives and children are in a, c and not in the others.',
    )
  })
})

describe('claims of one origin', () => {
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      claim(`copy-${index}`, {
        central: '200',
        derived_from: 'a',
        wording: `copy ${index}`,
        stated_by: `paper ${index}`,
      }),
    )

  test.each(['linear', 'logarithmic', 'quantile', 'random-effects'])(
    'copied, they change nothing in the %s pool',
    (method) => {
      const once = pool(TWO, { method }).pooled
      const often = pool([...TWO, ...copies(3)], { method }).pooled
      for (const key of ['q05', 'median', 'q95', 'mean'] as const) expect(often[key]! / once[key]!).toBeCloseTo(1, 6)
    },
  )

  test('share its weight', () => {
    const { claims, voices } = pool([...TWO, ...copies(3)])
    const shared = claims.filter(({ origin }) => origin === 'a').map(({ weight }) => weight)
    expect(voices).toBe(2)
    expect(shared).toEqual([0.125, 0.125, 0.125, 0.125])
  })
})

describe('the answer', () => {
  test('does not hang on the order of the rows', () => {
    const other = pool(TWO.toReversed())
    expect(other.pooled).toEqual(pool(TWO).pooled)
  })

  test('scales with the claims', () => {
    const large = pool([claim('a', { central: '2000' }), claim('b', { central: '4000' })])
    expect(large.pooled.median! / pool(TWO).pooled.median!).toBeCloseTo(10, 6)
  })

  test.each(['linear', 'quantile'])('lies within the envelope by the %s pool', (method) => {
    const { envelope } = pool(TWO, { method: 'envelope' })
    const { pooled } = pool(TWO, { method })
    for (const key of ['q05', 'q25', 'median', 'q75', 'q95'] as const) {
      expect(pooled[key]!).toBeGreaterThanOrEqual(envelope![key].lower - 1e-9)
      expect(pooled[key]!).toBeLessThanOrEqual(envelope![key].upper + 1e-9)
    }
  })

  test('tells what each voice does to the median', () => {
    const { influence } = pool(TWO)
    expect(influence.find(({ without }) => without === 'a')!.median).toBeCloseTo(400, 6)
  })

  test('names pairs that cannot both hold', () => {
    expect(pool([claim('a', { central: '100', bound: 'exact' }), claim('b', { central: '900' })]).conflicts).toEqual([
      { a: 'a', b: 'b', overlap: expect.closeTo(0, 6) },
    ])
    expect(pool([claim('a', { central: '100' }), claim('b', { central: '105' })]).conflicts).toEqual([])
  })

  test('shows how the picture grew as sources were published', () => {
    const dossier = makeDossier({
      sources: [{ id: 'page' }, { id: 'early', published: '2014-01-01' }, { id: 'late', published: '2018-01-01' }],
      estimates: [claim('a', { central: '200', source: 'early' }), claim('b', { central: '400', source: 'late' })],
    } as Parameters<typeof makeDossier>[0])
    const { growth } = findEntry('pool')!.prepare(dossier, {}).answer().data as PoolData
    expect(growth.map(({ knownAt, n }) => [knownAt, n])).toEqual([
      ['2014-01-01', 1],
      ['2018-01-01', 2],
    ])
  })
})
