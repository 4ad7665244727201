export type { BeforeAfter, Stretch } from './before-after.ts'
export { type HazardChange, type Wait, hazardChange, splitWaits } from './hazard-change.ts'
export {
  type AssessedTurningPoint,
  type Assessment,
  type InterplayRecord,
  assessTurningPoint,
  interplayRecord,
} from './interplay.ts'
export { type OutcomeChange, outcomeChange } from './outcome-change.ts'
export { type RateChange, rateChange } from './rate-change.ts'
export {
  type DayChoice,
  NAMED_TURNING_POINTS,
  type TurningPoint,
  findTurningPoint,
  turningPointAt,
} from './turning-point.ts'
