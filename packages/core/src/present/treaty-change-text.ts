/** A change in a treaty as a sentence. */
import type { Evidence } from '../dossier/evidence.ts'
import type { TreatyChangeField } from '../dossier/treaty-changes.ts'
import type { TreatyKind, TreatyStatus } from '../model/vocabulary.ts'
import { sourceEnding } from './cite-text.ts'
import { TREATY_KIND_LABELS, TREATY_STATUS_LABELS } from './labels.ts'

export interface ChangeWords {
  /** Name of the partner, or title of an instrument of many. */
  readonly subject: string
  /** Null where the subject names the instrument already. */
  readonly kind: TreatyKind | null
  readonly field: TreatyChangeField
  readonly from: string | null
  readonly to: string | null
  readonly on: string | null
  readonly signedOn: string | null
  readonly sources: readonly Evidence[]
}

const FIELD_WORDS = { signedOn: 'signature', inForceOn: 'entry into force' } as const

/**
 * `Vietnam: pending → in force 2019-12-12, source …`. A treaty that the text does not describe is one on extradition,
 * the kind that the analyses ask about unless told otherwise.
 */
export function treatyChangeText(words: ChangeWords): string {
  const { subject, kind, sources } = words
  const what = kind === null || kind === 'extradition' ? subject : `${subject}, ${TREATY_KIND_LABELS[kind].singular}`
  return `${what}: ${changeText(words)}${sourceEnding(sources)}`
}

function changeText({ field, from, to, on, signedOn }: ChangeWords): string {
  if (field === 'dissent') {
    if (to === null) return `no longer disputed, was by ${from}`
    return from === null ? `now disputed by ${to}` : `disputed by ${from} → by ${to}`
  }
  if (field !== 'status') return `${FIELD_WORDS[field]} ${from ?? 'none'} → ${to ?? 'none'}`
  const before = from === null ? null : TREATY_STATUS_LABELS[from as TreatyStatus]
  if (to === null) return `${before}, absent from the second view`
  const after = TREATY_STATUS_LABELS[to as TreatyStatus]
  if (before !== null) return `${before} → ${after}${to === 'in-force' ? dateText(on) : ''}`
  const signed = signedOn === null ? '' : `, signed${dateText(signedOn)}`
  if (to === 'pending') return `new${signed}, pending`
  if (to === 'unknown') return `new${signed}, status unknown`
  return `new${signed}, ${after}${dateText(on)}`
}

/** A date as the data have it; of one that is open at its start the day by which it was so. */
function dateText(date: string | null): string {
  return date === null ? '' : ` ${date.replace('../', 'by ')}`
}
