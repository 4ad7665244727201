import type { AnswerMeta } from '@ffc/core/analyses'
import { formatDay } from '@ffc/core/present'

/** How many sources a source line names; more are counted. */
const MOST_NAMED = 2

/** The source line of a figure: who says so, which data, as of when, on what terms. */
export function sourceLine(meta: AnswerMeta): string {
  const { dataVersion, dataHash, edition, asOf, knownAt, license } = meta
  const which = [
    `Data ${dataVersion} (${dataHash.slice(0, 12)})`,
    edition === null ? null : `${edition} edition`,
    asOf === null ? null : `as of ${formatDay(asOf)}`,
    knownAt === null ? null : `known by ${formatDay(knownAt)}`,
  ]
  const terms = license === null ? '' : ` Licence: ${license}.`
  return `${whoSays(meta)}${which.filter((part) => part !== null).join(', ')}.${terms}`
}

function whoSays({ sources }: AnswerMeta): string {
  if (sources.length === 0) return ''
  if (sources.length > MOST_NAMED) return `${sources.length} sources. `
  const named = sources.map(({ title, publisher, published }) =>
    [title, publisher, published?.slice(0, 4)].filter(Boolean).join(', '),
  )
  return `Source: ${named.join('; ')}. `
}
