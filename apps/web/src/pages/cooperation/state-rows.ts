import type { ScoreRecord } from '@ffc/core/cooperation'

/** Ids of all rows that a state’s score rests on, and of those that stand beside it. */
export function stateRows({ contributions, figures }: Pick<ScoreRecord, 'contributions' | 'figures'>): string[] {
  const evidence = contributions.flatMap((contribution) => contribution.evidence)
  return [...new Set([...evidence, ...figures].map(({ row }) => row))]
}
