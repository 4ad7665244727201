import { editionsExist } from './editions-exist.ts'
import { focalStateIsAParty } from './focal-state-is-a-party.ts'
import { milestonesInOrder } from './milestones-in-order.ts'
import { noDuplicateClaims } from './no-duplicate-claims.ts'
import { referencesResolve } from './references-resolve.ts'
import type { Rule } from './rule.ts'
import { uniqueIds } from './unique-ids.ts'

/** Every rule that data must keep, ours and a caller's own alike. */
export const RULES: readonly Rule[] = [
  uniqueIds,
  referencesResolve,
  editionsExist,
  focalStateIsAParty,
  milestonesInOrder,
  noDuplicateClaims,
]
