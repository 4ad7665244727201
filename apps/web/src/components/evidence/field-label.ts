import { STAGES, type Stage } from '@ffc/core/model'
import { stageLabel } from '@ffc/core/present'

const FIELD_STAGES: Readonly<Record<string, Stage>> = { signedOn: 'signed', inForceOn: 'in-force' }

/** The words for what a claim is about: a field of a treaty’s record or a stage. */
export function fieldLabel(field: string, focalName: string): string {
  const stage = FIELD_STAGES[field] ?? STAGES.find((one) => one === field)
  return stage === undefined ? field : stageLabel(stage, focalName)
}
