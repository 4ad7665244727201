import type { ScoreRecord } from '../cooperation/score.ts'
import type { Dimension } from '../model/vocabulary.ts'

/** The score of a state in one dimension, 0–1; null where nothing is known of it there. */
export function dimensionScore({ dimensions }: ScoreRecord, name: Dimension): number | null {
  return dimensions.find(({ dimension }) => dimension === name)?.score ?? null
}
