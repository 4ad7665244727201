import { toEvidence } from '../../dossier/evidence.ts'
import type { Stance } from '../../model/vocabulary.ts'
import { type IndicatorRule, NOTHING_REPORTED, NOT_COVERED } from '../indicator-rule.ts'

/** Id of the term in the table of terms. */
const TERM = 'three-evils'

/** What a stance towards the term counts for. */
const STANCE_VALUES: Readonly<Record<Stance, number>> = {
  endorses: 1,
  silent: 0.5,
  'does-not-endorse': 0,
  rejects: 0,
}

/** The latest stance of the state towards the term "three evils": 1 endorses, 0.5 silent, 0 has not accepted it. */
export const threeEvilsPosition: IndicatorRule = (record, state) => {
  const [latest] = record.positions(state, TERM)
  if (latest) return { value: STANCE_VALUES[latest.stance], basis: 'on-record', evidence: [toEvidence(latest)] }
  return record.states.some((other) => record.positions(other, TERM).length > 0) ? NOTHING_REPORTED : NOT_COVERED
}
