import { expect, test } from 'vitest'
import { findEntry } from '../analyses/catalogue.ts'
import type { PoolData } from '../analyses/pool.run.ts'
import { pool } from '../analyses/pool.run.ts'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { POOL_METHODS } from './pool-claims.ts'
import { pooledLaw, poolsWithoutEach } from './pooled-law.ts'

const dossier = await loadBundledDossier('article')
const view = selectView(dossier)
const scope = { organisation: 'islamic-state', counted: 'uyghur-fighters' } as const
const answerOf = (method: string) =>
  findEntry('pool')!
    .prepare(dossier, { ...scope, method })
    .answer().data as PoolData

test.each(POOL_METHODS.filter((method) => method !== 'envelope'))(
  'the law of %s has the quantiles that the answer gives',
  (method) => {
    const law = pooledLaw(view, { ...pool.defaults, ...scope, method })
    const { pooled } = answerOf(method)
    expect([0.05, 0.5, 0.95].map((p) => law?.quantile(p))).toEqual([pooled.q05, pooled.median, pooled.q95])
  },
)

test('an envelope has no law', () => {
  expect(pooledLaw(view, { ...pool.defaults, ...scope, method: 'envelope' })).toBeNull()
})

test.each(POOL_METHODS)('leaving out a voice of %s gives the medians that the answer gives', (method) => {
  const without = poolsWithoutEach(view, { ...pool.defaults, ...scope, method })
  expect(without.map(({ without, quantiles }) => ({ without, median: quantiles.median }))).toEqual(
    answerOf(method).influence,
  )
})
