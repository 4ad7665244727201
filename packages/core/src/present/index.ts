export type { Finding } from './finding.ts'
export { countryName, focalName } from './country-name.ts'
export { COVER_LABELS, coverText } from './cover-text.ts'
export {
  capitalise,
  formatAct,
  formatCount,
  formatDay,
  formatDays,
  formatEdtf,
  formatLevel,
  formatList,
  formatNumber,
  formatPValue,
  formatPossessive,
  formatRatio,
  formatSignificant,
  formatShare,
  formatYears,
  uncapitalise,
} from './format.ts'
export { EVENT_KIND_LABELS, TREATY_KIND_LABELS, TREATY_STATUS_LABELS, fieldLabel, stageLabel } from './labels.ts'
export { dataChangelog } from './data-changelog.ts'
export { referenceGroups } from './reference-groups.ts'
export { backtestFinding } from './backtest-finding.ts'
export { calibrationFinding } from './calibration-finding.ts'
export { comparisonFinding } from './comparison-finding.ts'
export { compositeFinding } from './composite-finding.ts'
export { countryFinding } from './country-finding.ts'
export { diffFinding } from './diff-finding.ts'
export { estimatesFinding } from './estimates-finding.ts'
export { flipFinding } from './flip-finding.ts'
export { forecastFinding } from './forecast-finding.ts'
export { forecastWaitsFinding } from './forecast-waits-finding.ts'
export { gapsFinding } from './gaps-finding.ts'
export { hazardFinding } from './hazard-finding.ts'
export { interplayFinding, turningPointLabel } from './interplay-finding.ts'
export { lagFinding } from './lag-finding.ts'
export { metaAnalysisFinding } from './meta-analysis-finding.ts'
export { paperPracticeFinding } from './paper-practice-finding.ts'
export { poolDensityFinding } from './pool-density-finding.ts'
export { poolFinding } from './pool-finding.ts'
export { poolInfluenceFinding } from './pool-influence-finding.ts'
export { datedRowText } from './row-text.ts'
export { COUNTED_LABELS, THEATRE_LABELS, peopleText, scopeText } from './scope-text.ts'
export { heatMapFinding } from './heat-map-finding.ts'
export { scoreFinding } from './score-finding.ts'
export { scoreHistoryFinding } from './score-history-finding.ts'
export { BASIS_LABELS, VARIED_INPUT_LABELS } from './score-labels.ts'
export { NON_REFOULEMENT_NOTE, scoreCaveat, whatScoreCounts } from './score-notes.ts'
export { sharesFinding } from './shares-finding.ts'
export { stagesFinding } from './stages-finding.ts'
export { survivalFinding } from './survival-finding.ts'
export { thesesFinding } from './theses-finding.ts'
export { treatiesFinding } from './treaties-finding.ts'
