import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { asDateRange } from '@ffc/core/time'

/** Orders treaties by signature: undated ones last, one signed "before" a day at that day. */
export function bySignature(a: TreatyRecord, b: TreatyRecord): number {
  const [dayA, dayB] = [signatureDay(a), signatureDay(b)]
  return dayA === dayB ? (a.id < b.id ? -1 : 1) : dayA - dayB
}

function signatureDay({ signedOn }: TreatyRecord): number {
  const range = signedOn === null ? null : asDateRange(signedOn)
  return range?.earliest ?? range?.latest ?? Infinity
}
