import { STAGE_LABELS } from '@ffc/core/present'
import type { Stage } from '@ffc/core/model'

const FIELDS: Readonly<Record<string, string>> = {
  signedOn: STAGE_LABELS.signed,
  inForceOn: STAGE_LABELS['in-force'],
  status: 'status',
}

/** The words for what a claim is about: a field of a treaty’s record or a stage. */
export function fieldLabel(field: string): string {
  return FIELDS[field] ?? STAGE_LABELS[field as Stage] ?? field
}
