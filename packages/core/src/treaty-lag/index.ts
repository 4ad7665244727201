export { type CompletedOnly, completedOnly } from './completed-only.ts'
export {
  LEFT_OUT_REASONS,
  type LagObservation,
  type LagObservations,
  type LagRequest,
  type LeftOutReason,
  lagObservations,
} from './lag-observations.ts'
export {
  GROUPINGS,
  type Grouping,
  LAG_DEFAULTS,
  type LagCurvePoint,
  type LagData,
  type LagGroup,
  type LagParameters,
  type LagRecord,
  type TreatyLag,
  toSurvivalColumns,
  treatyLag,
} from './treaty-lag.ts'
export { type ResidualWait, residualWaits } from './residual-waits.ts'
export { SPLIT_STAGES, type Side, type StageRecord, stageDurations } from './stage-durations.ts'
export type { QuantileReport as LagQuantile } from '../reports/curve-report.ts'
export { HAZARD_DEFAULTS, type HazardData, type HazardParameters, treatyHazard } from './hazard-model.ts'
export {
  BACKTEST_DEFAULTS,
  type BacktestCase,
  type BacktestModel,
  type BacktestData,
  type BacktestParameters,
  backtest,
} from './backtest.ts'
export { type CalibrationBin, type CalibrationOptions, calibrate } from './calibration.ts'
export { FORECAST_DEFAULTS, type ForecastData, type ForecastParameters, forecastTreaties } from './forecast.ts'
