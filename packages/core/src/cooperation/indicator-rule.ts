import type { Evidence } from '../dossier/evidence.ts'
import type { CooperationRecord } from './cooperation-record.ts'

/** What the value of an indicator rests on. */
export const BASES = [
  /** Rows of the view say so. */
  'on-record',
  /** 0, because a source says that there is none. */
  'absence-claimed',
  /** 0, because the view has such rows on others and none on this state. */
  'none-on-record',
  /** Missing: nothing is reported of this state. */
  'nothing-reported',
  /** Missing for every state: the view has no row of this kind. */
  'not-covered',
] as const
export type Basis = (typeof BASES)[number]

export interface IndicatorValue {
  /** 0 to 1 on the scale of the rule, whatever the direction of the indicator; null where missing. */
  readonly value: number | null
  readonly basis: Basis
  /** The rows that it rests on; for "none on record" what the view says of the number of such instruments. */
  readonly evidence: readonly Evidence[]
}

/** Computes one indicator for one state. Pure; one file each in `rules/`. */
export type IndicatorRule = (record: CooperationRecord, state: string) => IndicatorValue

export const NOT_COVERED: IndicatorValue = { value: null, basis: 'not-covered', evidence: [] }
export const NOTHING_REPORTED: IndicatorValue = { value: null, basis: 'nothing-reported', evidence: [] }
