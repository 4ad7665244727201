import type { AnswerMeta } from '@ffc/core'
import { formatDay } from '@ffc/core/present'

/** How many sources a source line names; more are counted. */
const MOST_NAMED = 2

/** The source line of a figure: who says so, which data, as of when. */
export function sourceLine(meta: AnswerMeta): string {
  const { sources, dataVersion, dataHash, edition, asOf, knownAt } = meta
  const named = sources.map(({ title, publisher, published }) =>
    [title, publisher, published?.slice(0, 4)].filter(Boolean).join(', '),
  )
  const who =
    sources.length === 0 ? 'no source' : sources.length > MOST_NAMED ? `${sources.length} sources` : named.join('; ')
  const known = knownAt === null ? '' : `, known by ${formatDay(knownAt)}`
  return `Source: ${who}. Data ${dataVersion} (${dataHash.slice(0, 12)}), ${edition} edition, as of ${formatDay(asOf)}${known}.`
}
