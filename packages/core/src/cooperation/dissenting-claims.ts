import type { TreatyState } from '../dossier/treaty-state.ts'
import type { Milestone } from '../model/tables.ts'
import type { Stage } from '../model/vocabulary.ts'
import { areCompatible, asDateRange } from '../time/edtf.ts'

/** Stages on whose date the state of a treaty hangs. */
const DECISIVE: readonly Stage[] = ['signed', 'in-force']

/** Stages that say nothing against entry into force. */
const NO_DENIAL: ReadonlySet<Stage> = new Set(['sought', 'negotiations-opened', 'signed', 'in-force'])

/** The claims on a disputed treaty that are left when those that the resolver believes are taken away. */
export function dissentingClaims(state: TreatyState, claims: readonly Milestone[]): Milestone[] {
  if (state.contradictions.length > 0) {
    // Either the entry into force stands against the claims that deny it, or the other way about.
    return claims.filter(({ stage }) => (state.entryStands ? stage !== 'in-force' : NO_DENIAL.has(stage)))
  }
  return claims.filter((claim) => !DECISIVE.some((stage) => claim.stage === stage && isBelieved(state, stage, claim)))
}

/** Whether a claim agrees with the one that was chosen where another contradicts it. */
function isBelieved(state: TreatyState, stage: Stage, { date }: Milestone): boolean {
  const resolved = state.stages.get(stage)
  if (!resolved?.disputed || resolved.value === null || date === null) return false
  return areCompatible(asDateRange(resolved.value), asDateRange(date))
}
