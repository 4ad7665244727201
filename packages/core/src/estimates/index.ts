/** Published figures pooled within one scope. */
export { type PooledLawRequest, type PoolWithout, pooledLaw, poolsWithoutEach } from './pooled-law.ts'
export type { PooledQuantiles } from './pool-claims.ts'
