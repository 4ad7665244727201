import type { PoolData } from '../analyses/pool.run.ts'

/** Who speaks, where the figures of an origin are one speaker’s; else the origin that they repeat. */
export function voiceName(origin: string, claims: PoolData['claims']): string {
  const [speaker = origin, ...others] = new Set(
    claims.filter((claim) => claim.origin === origin).map(({ statedBy }) => statedBy),
  )
  return others.length === 0 ? speaker : origin
}
