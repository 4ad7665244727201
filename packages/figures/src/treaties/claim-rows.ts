import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'

/** Ids of the rows that a treaty's record rests on: the treaty itself first, then every claim, dissent included. */
export function claimRows({ id, sources, milestones, alternatives }: TreatyRecord): string[] {
  return [...new Set([id, ...[...sources, ...milestones, ...alternatives].map(({ row }) => row)])]
}
