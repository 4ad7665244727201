import { countryCodes } from './country-codes.ts'
import { editionsExist } from './editions-exist.ts'
import { focalStateIsAParty } from './focal-state-is-a-party.ts'
import { locatorsExist } from './locators-exist.ts'
import { milestonesInOrder } from './milestones-in-order.ts'
import { noCircularDerivation } from './no-circular-derivation.ts'
import { noDuplicateClaims } from './no-duplicate-claims.ts'
import { numbersFitBound } from './numbers-fit-bound.ts'
import { numbersInOrder } from './numbers-in-order.ts'
import { referencesResolve } from './references-resolve.ts'
import { routesConnected } from './routes-connected.ts'
import type { Rule } from './rule.ts'
import { sourceTiers } from './source-tiers.ts'
import { sourcesNotOlder } from './sources-not-older.ts'
import { uniqueIds } from './unique-ids.ts'

/** Every rule that data must keep, ours and a caller's own alike. */
export const RULES: readonly Rule[] = [
  uniqueIds,
  referencesResolve,
  editionsExist,
  focalStateIsAParty,
  countryCodes,
  sourceTiers,
  locatorsExist,
  noDuplicateClaims,
  milestonesInOrder,
  sourcesNotOlder,
  numbersInOrder,
  numbersFitBound,
  noCircularDerivation,
  routesConnected,
]
