/** What the parts of a forest plot say. */
import type { PoolClaim, PoolData } from '@ffc/core/analyses/pool.run'
import { formatEdtf, formatList, formatShare, formatSignificant } from '@ffc/core/present'

/** What stands before a row: who stated it and in which year, or the row’s id where that would not tell it from others. */
export function claimNames(claims: readonly PoolClaim[]): Map<string, string> {
  return new Map(
    claims.map((claim) => {
      const isShared = claims.some((other) => other !== claim && sayer(other) === sayer(claim))
      const mark = claim.converted === null ? '' : ' (converted)'
      return [claim.id, `${isShared ? claim.id : sayer(claim)}${mark}`]
    }),
  )
}

function sayer({ statedBy, statedOn }: PoolClaim): string {
  const year = statedOn?.slice(0, 4) ?? ''
  return /^\d{4}$/.test(year) ? `${statedBy}, ${year}` : statedBy
}

/** `1,000`, with the interval where it is one: `1,000 (500–2,000)`. */
export function valueWithInterval(median: number | null, low: number, high: number): string {
  const range = `${formatSignificant(low)}–${formatSignificant(high)}`
  if (median === null) return range
  return low === high ? formatSignificant(median) : `${formatSignificant(median)} (${range})`
}

export function claimSentence(claim: PoolClaim, data: PoolData): string {
  const { id, statedBy, statedOn, q05, median, q95, weight, converted, origin } = claim
  const when = statedOn === null ? '' : ` (${formatEdtf(statedOn)})`
  const value =
    q05 === q95
      ? formatSignificant(median)
      : `about ${formatSignificant(median)}, 90% interval ${formatSignificant(q05)}–${formatSignificant(q95)}`
  const shared = data.claims.filter((one) => one.origin === origin).length
  return [
    `${statedBy}${when}: ${value}; ${formatShare(weight)} of the pool.`,
    shared > 1 ? `One of ${shared} figures that go back to ${origin} and share its weight.` : '',
    converted === null ? '' : `Converted: ${converted}.`,
    conflictSentence(id, data),
    `Row ${id}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** With which others it cannot hold together; nothing without any. */
function conflictSentence(id: string, { conflicts }: PoolData): string {
  const others = conflicts.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []))
  return others.length === 0 ? '' : `It cannot hold together with ${formatList(others)}, as far as their bounds say.`
}

export function pooledSentence({ pooled, voices }: PoolData): string {
  const { median, q05, q25, q75, q95 } = pooled
  const middle = median === null ? 'no median' : `median ${formatSignificant(median)}`
  return (
    `Pool of ${voices} ${voices === 1 ? 'voice' : 'voices'}: ${middle}, 50% interval ${formatSignificant(q25)}–${formatSignificant(q75)}, ` +
    `90% interval ${formatSignificant(q05)}–${formatSignificant(q95)}.`
  )
}

export function forestDescription(data: PoolData): string {
  const aside = data.setAside.length
  return (
    `One line for each of ${data.n} ${data.n === 1 ? 'figure' : 'figures'} of ${data.scopeInWords}, with its 90% interval and median on a logarithmic axis. ` +
    pooledSentence(data) +
    (aside > 0 ? ` ${aside} ${aside === 1 ? 'figure is' : 'figures are'} set aside and not drawn on the axis.` : '')
  )
}
