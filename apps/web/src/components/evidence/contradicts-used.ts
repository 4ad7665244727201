import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { fieldLabel } from '@ffc/core/present'
import { areCompatible, asDateRange, isEdtf } from '@ffc/core/time'

/** Whether a claim and the one that is used cannot both be right: March 2007 is in keeping with 20 March 2007. */
export function contradictsUsed(
  { milestones }: Pick<TreatyRecord, 'milestones'>,
  { field, value }: Pick<TreatyRecord['alternatives'][number], 'field' | 'value'>,
): boolean {
  if (value === null) return false
  const used = milestones.find(({ stage }) => fieldLabel(stage, '') === fieldLabel(field, ''))?.date ?? null
  return used === null || !isEdtf(used) || !isEdtf(value) || !areCompatible(asDateRange(used), asDateRange(value))
}
