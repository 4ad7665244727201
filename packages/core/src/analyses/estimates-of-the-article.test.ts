import { beforeAll, describe, expect, test } from 'vitest'
import { readDataFolder } from '../../test/support/data-folder.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { findEntry } from './catalogue.ts'
import type { PoolData } from './pool.run.ts'
import type { SharesData } from './shares.run.ts'

let dossier: Dossier
beforeAll(() => {
  dossier = readDataFolder()
})

const answer = <Data>(name: string, parameters: Record<string, string>) =>
  findEntry(name)!.prepare(dossier, parameters).answer().data as Data

describe('in the article', () => {
  test('the Uyghurs of the Islamic State are 300, 200 and about 100, from three voices that cannot all be right', () => {
    const data = answer<PoolData>('pool', { organisation: 'islamic-state', counted: 'uyghur-fighters' })
    expect(data.claims.map(({ median }) => Math.round(median)).toSorted((a, b) => a - b)).toEqual([100, 200, 300])
    expect(data.voices).toBe(3)
    expect(data.conflicts).toHaveLength(3)
    expect(data.claims.every(({ sources }) => sources.some(({ locator }) => locator === 'p12'))).toBe(true)
  })

  test('the total for Syria is refused: thousands with families are not 2,000 to 2,500 fighters', () => {
    const pool = () => answer('pool', { theatre: 'syria' })
    expect(pool).toThrow(/Wives and children are in interviews-alqaeda-uyghurs-with-families and not in the others/)
  })

  test('with a stated conversion it is answered, more doubtful than the figure it rests on', () => {
    const data = answer<PoolData>('pool', { theatre: 'syria', convert: 'families-to-fighters-2025' })
    expect(data.claims.map(({ id }) => id)).toEqual([
      'interviews-alqaeda-uyghurs-with-families',
      'levant-nusra-uyghurs',
    ])
    expect(data.setAside.length).toBeGreaterThan(0)
    expect(data.conversion?.sources[0]?.source).toBe('fp-2025')
  })

  test('the envoy’s ranges are one voice', () => {
    const data = answer<PoolData>('pool', { counted: 'chinese-fighters', measure: 'unstated' })
    expect(data.n).toBeGreaterThan(data.voices)
    expect(
      new Set(data.claims.filter(({ id }) => id.startsWith('envoy-syria-2018')).map(({ origin }) => origin)).size,
    ).toBe(1)
  })

  test('Uyghurs are a small share of all who fought for the Islamic State, with the range carried through', () => {
    const { share, part, whole } = answer<SharesData>('shares', {})
    expect(share.median).toBeLessThan(0.01)
    expect(share.q95 / share.q05).toBeGreaterThan(part.pooled.q95 / part.pooled.q05)
    expect(whole.claims).toEqual(['is-foreign-fighters'])
  })
  test('the share is answered in every edition by default, of one theatre', () => {
    for (const { name } of dossier.editions) {
      const { part, whole } = answer<SharesData>('shares', { edition: name })
      expect([part.scope.theatre, whole.scope.theatre]).toEqual(['syria-iraq', 'syria-iraq'])
    }
  })

  test('a share of figures that count different people is refused, with what its own question can change', () => {
    const share = () => answer('shares', { edition: 'extended', part: 'members' })
    expect(share).toThrow(/period differs: 2018-08 \(un-is-members-2018\); 2023-07 \(un-is-members-2023\)/)
    const { tip } = failureOf(share)
    const known = Object.keys(findEntry('shares')!.parameters.shape)
    expect((tip.match(/--\w+/g) ?? []).filter((flag) => !known.includes(flag.slice(2)))).toEqual([])
  })
})
