import { describe, expect, test } from 'vitest'
import type { Tie } from '../model/tables.ts'
import { COUNTED, THEATRES } from '../model/vocabulary.ts'
import type { Edtf } from '../time/edtf.ts'
import { type Scope, differences, isWithin, describeScope } from './scope.ts'

const ANY: Scope = {
  organisation: null,
  theatre: 'any',
  counted: 'foreigners-with-families',
  measure: 'cumulative',
  period: null,
}
const FIGHTERS: Scope = {
  organisation: 'al-nusra-front',
  theatre: 'syria',
  counted: 'uyghur-fighters',
  measure: 'present',
  period: '2015' as Edtf,
}
const TIES = [{ from: 'al-nusra-front', relation: 'affiliated-with', to: 'al-qaeda' }] as unknown as readonly Tie[]

describe('nesting', () => {
  test('is reflexive', () => {
    expect(isWithin(FIGHTERS, FIGHTERS, [])).toBe(true)
    expect(isWithin(ANY, ANY, [])).toBe(true)
  })

  test('puts fighters among their people, with their families, and among all foreigners', () => {
    for (const counted of [
      'uyghurs',
      'uyghurs-with-families',
      'foreign-fighters',
      'foreigners-with-families',
    ] as const) {
      expect(isWithin(FIGHTERS, { ...FIGHTERS, counted }, [])).toBe(true)
      expect(isWithin({ ...FIGHTERS, counted }, FIGHTERS, [])).toBe(false)
    }
  })

  test('puts neither Chinese nationals in Uyghurs nor Uyghurs in Chinese nationals', () => {
    expect(isWithin({ ...FIGHTERS, counted: 'chinese-fighters' }, { ...FIGHTERS, counted: 'uyghurs' }, [])).toBe(false)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, counted: 'chinese-nationals' }, [])).toBe(false)
  })

  test('follows the theatres upward, never sideways', () => {
    expect(isWithin(FIGHTERS, { ...FIGHTERS, theatre: 'syria-iraq' }, [])).toBe(true)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, theatre: 'any' }, [])).toBe(true)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, theatre: 'af-pak' }, [])).toBe(false)
  })

  test('follows affiliations that a row states, and only those', () => {
    expect(isWithin(FIGHTERS, { ...FIGHTERS, organisation: 'al-qaeda' }, TIES)).toBe(true)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, organisation: 'al-qaeda' }, [])).toBe(false)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, organisation: null }, [])).toBe(true)
  })

  test('puts those present among those who ever came, and a year within a longer period', () => {
    expect(isWithin(FIGHTERS, { ...FIGHTERS, measure: 'cumulative', period: '2012/2016' as Edtf }, [])).toBe(true)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, period: '2016' as Edtf }, [])).toBe(false)
  })

  test('puts nobody of any group or time among those of one', () => {
    expect(isWithin({ ...FIGHTERS, organisation: null }, FIGHTERS, TIES)).toBe(false)
    expect(isWithin({ ...FIGHTERS, period: null }, FIGHTERS, [])).toBe(false)
    expect(isWithin(FIGHTERS, { ...FIGHTERS, period: null }, [])).toBe(true)
  })

  test('follows ties of belonging from their own end, step by step, and ends where they run in a circle', () => {
    const ties = [
      { from: 'al-nusra-front', relation: 'linked-with', to: 'hamas' },
      { from: 'al-nusra-front', relation: 'part-of', to: 'levant' },
      { from: 'levant', relation: 'affiliated-with', to: 'al-qaeda' },
      { from: 'al-qaeda', relation: 'affiliated-with', to: 'levant' },
      { from: 'taliban', relation: 'part-of', to: 'emirate' },
    ] as unknown as readonly Tie[]
    const of = (organisation: string) => isWithin(FIGHTERS, { ...FIGHTERS, organisation }, ties)
    expect(['levant', 'al-qaeda', 'hamas', 'emirate', 'taliban', 'nowhere'].map(of)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('puts those who ever came in neither those present nor those unstated', () => {
    const measures = ['present', 'cumulative', 'unstated'] as const
    const within = measures.map((inner) =>
      measures.filter((outer) => isWithin({ ...FIGHTERS, measure: inner }, { ...FIGHTERS, measure: outer }, [])),
    )
    expect(within).toEqual([['present', 'cumulative'], ['cumulative'], ['unstated']])
  })

  test('is antisymmetric over every pair of theatres and counts', () => {
    const scopes = THEATRES.flatMap((theatre) => COUNTED.map((counted) => ({ ...ANY, theatre, counted })))
    const both = scopes.flatMap((a) => scopes.filter((b) => a !== b && isWithin(a, b, []) && isWithin(b, a, [])))
    expect(both).toEqual([])
  })
})

describe('differences', () => {
  test('are none between a scope and itself', () => {
    expect(differences(FIGHTERS, FIGHTERS)).toEqual([])
  })

  test('are named one by one', () => {
    expect(differences(FIGHTERS, ANY)).toEqual(['organisation', 'theatre', 'counted', 'measure'])
  })

  test('are a measure where both are stated, and a period where they do not meet', () => {
    expect(differences(FIGHTERS, { ...FIGHTERS, measure: 'cumulative' })).toEqual(['measure'])
    expect(differences({ ...FIGHTERS, measure: 'unstated' }, FIGHTERS)).toEqual([])
    expect(differences(FIGHTERS, { ...FIGHTERS, period: '2016' as Edtf })).toEqual(['period'])
    expect(differences(FIGHTERS, { ...FIGHTERS, period: '2014/2016' as Edtf })).toEqual([])
    expect(differences({ ...FIGHTERS, period: null }, FIGHTERS)).toEqual([])
  })

  test('do not arise from what is left unstated', () => {
    expect(differences(FIGHTERS, { ...FIGHTERS, measure: 'unstated', period: null })).toEqual([])
  })
})

describe('a scope in words', () => {
  test('names whom, of what group, where, how and when', () => {
    expect(describeScope(FIGHTERS)).toBe('uyghur fighters of al-nusra-front in syria present 2015')
  })

  test('says what is open, and nothing of what is unstated', () => {
    expect(describeScope(ANY)).toBe('foreigners with families of any group anywhere cumulative')
    expect(describeScope({ ...ANY, measure: 'unstated' })).toBe('foreigners with families of any group anywhere')
  })
})
