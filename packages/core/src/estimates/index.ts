/** Published figures pooled within one scope. */
export { type PooledLawRequest, type PoolWithout, pooledLaw, poolsWithoutEach } from './pooled-law.ts'
export type { PooledQuantiles } from './pool-claims.ts'
export { CLAIM_RULES, CLAIM_RULE_NAMES, type ClaimRuleName } from './claim-rules.ts'
export { POOL_METHODS, type PoolMethod } from './pool-claims.ts'
export { type Scope, type ScopeDimension, describeScope, differences } from './scope.ts'
