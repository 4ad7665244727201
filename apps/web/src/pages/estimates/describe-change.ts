import type { CivilDate } from '@ffc/core/time'
import { ESTIMATES_TEXT } from '../../text/estimates.ts'

const WORDS = ESTIMATES_TEXT.change

/** What a reader had before them at one moment. */
export interface EstimatesSnapshot {
  readonly asOf: CivilDate
  readonly edition: string
  readonly editionTitle: string
  /** Who states each figure that the lens looks at, by its id. */
  readonly figures: ReadonlyMap<string, string>
  /** What the page says at the top. */
  readonly headline: string
}

/** What changed between two moments, in a sentence or two. */
export function describeChange(before: EstimatesSnapshot, after: EstimatesSnapshot): string {
  if (before.edition !== after.edition) {
    return `${WORDS.edition(after.editionTitle, after.figures.size)}. ${WORDS.finding(after.headline)}`
  }
  if (before.asOf === after.asOf) return WORDS.finding(after.headline)
  const more = missingIn(before, after)
  const fewer = missingIn(after, before)
  const clauses = [
    ...(more.length > 0 ? [WORDS.more(more.length, [...new Set(more)])] : []),
    ...(fewer.length > 0 ? [WORDS.fewer(fewer.length, [...new Set(fewer)])] : []),
  ]
  const when = (after.asOf < before.asOf ? WORDS.back : WORDS.from)(before.asOf, after.asOf)
  return `${when}: ${clauses.length > 0 ? clauses.join('; ') : WORDS.nothing}. ${WORDS.finding(after.headline)}`
}

/** Who states the figures that the one moment lacks and the other has. */
function missingIn({ figures: lacking }: EstimatesSnapshot, { figures }: EstimatesSnapshot): string[] {
  return [...figures].flatMap(([id, statedBy]) => (lacking.has(id) ? [] : [statedBy]))
}
