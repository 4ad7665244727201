import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { TREATY_KINDS } from '@ffc/core/model'
import { TREATY_KIND_LABELS, capitalise, formatCount } from '@ffc/core/present'
import { bySignature } from './by-signature.ts'

export interface KindGroup {
  /** `Extradition treaties: 58`; null where all instruments are of one kind. */
  readonly heading: string | null
  /** In the order of signature. */
  readonly records: readonly TreatyRecord[]
}

/** Instruments kind by kind: two with one partner are told apart by the heading that they stand under. */
export function kindGroups(records: readonly TreatyRecord[]): KindGroup[] {
  const groups = TREATY_KINDS.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind)
    if (own.length === 0) return []
    const { singular, plural } = TREATY_KIND_LABELS[kind]
    return [{ heading: capitalise(formatCount(own.length, singular, plural)), records: own.toSorted(bySignature) }]
  })
  return groups.length === 1 ? groups.map((group) => ({ ...group, heading: null })) : groups
}
