import type { DossierView } from '../dossier/view.ts'
import { Failure, badParameter } from '../failure.ts'
import {
  type AssessedTurningPoint,
  type Assessment,
  NAMED_TURNING_POINTS,
  type TurningPoint,
  assessTurningPoint,
  findTurningPoint,
  interplayRecord,
  turningPointAt,
} from '../interplay/index.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { capitalise, formatCount, formatNumber } from '../present/format.ts'
import { interplayFinding, turningPointLabel } from '../present/interplay-finding.ts'
import { hazardText, outcomeText, rateText } from '../present/interplay-text.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { lagObservations } from '../treaty-lag/lag-observations.ts'
import type { AnalysisRun, Cell } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface InterplayParameters {
  /** A day; null: turning points of the data. */
  readonly at: CivilDate | null
  /** Id of an event row or of a happening; null: the named ones. */
  readonly turningPoint: string | null
  readonly kind: TreatyKind
  /** Years on either side. */
  readonly window: number
  readonly level: number
}

/** Each test in a sentence or two. */
export interface Readings {
  readonly signatures: string
  readonly entries: string
  readonly hazard: string
  readonly outcomes: string
}

export interface ReadAssessment extends Assessment {
  readonly readings: Readings
}

export interface ReadTurningPoint extends Omit<AssessedTurningPoint, 'assessments'> {
  readonly assessments: readonly ReadAssessment[]
}

export interface InterplayData {
  readonly turningPoints: readonly ReadTurningPoint[]
}

export const interplay: AnalysisRun<InterplayParameters, InterplayData> = {
  name: 'interplay',
  page: '/turning-points',
  defaults: { at: null, turningPoint: null, kind: 'extradition', window: 10, level: 0.95 },

  run(view, parameters) {
    const points = turningPointsOf(view, parameters)
    const { kind } = parameters
    const waits = lagObservations(view, { kind, from: 'signed', to: 'in-force' })
    const record = interplayRecord(view, kind, waits.observations)
    const assessed = points.map((point) => readPoint(assessTurningPoint(point, record, parameters), parameters))
    // A day of the caller's own that cannot be assessed rests on no row: it is said, not returned.
    const turningPoints = assessed.filter(({ sources, assessments }) => sources.length + assessments.length > 0)
    const unassessed = assessed.flatMap((one) => (turningPoints.includes(one) ? [] : (one.why ?? [])))
    const missing = points.length === 0 ? [NO_TURNING_POINT] : unassessed
    const disputed = waits.observations.filter((one) => one.disputed).map(({ treaty }) => treaty)
    const waitSources = waits.observations.flatMap(({ claims }) => claims)
    return {
      data: { turningPoints },
      n: record.signatures.length + record.outcomes.length,
      warnings: [...missing, ...warningsOf(turningPoints, disputed, waits.leftOut.length, parameters.level)],
      sources: [...turningPoints.flatMap(sourcesOf), ...waitSources].map(({ source }) => source),
      methods: [METHODS.exactRates, METHODS.timeVaryingCox, METHODS.fisher, METHODS.resolution],
    }
  },

  finding: interplayFinding,

  table: ({ turningPoints }) => ({
    columns: [
      { key: 'turningPoint', label: 'Turning point' },
      { key: 'at', label: 'Taken as' },
      { key: 'measure', label: 'Measure' },
      { key: 'before', label: 'Before' },
      { key: 'beforeOf', label: '(of, years)' },
      { key: 'after', label: 'After' },
      { key: 'afterOf', label: '(of, years)' },
      { key: 'ratio', label: 'Ratio' },
      { key: 'lower', label: 'Lower' },
      { key: 'upper', label: 'Upper' },
      { key: 'pValue', label: 'p' },
      { key: 'smallestPValue', label: 'Least p' },
      { key: 'choice', label: 'Day', detail: true },
      { key: 'reading', label: 'Reading', detail: true },
      { key: 'rows', label: 'Rows', detail: true },
    ],
    rows: turningPoints.flatMap((point) => point.assessments.flatMap((one) => toRows(point, one))),
  }),
}

function turningPointsOf(view: DossierView, { at, turningPoint }: InterplayParameters): TurningPoint[] {
  if (at !== null && turningPoint !== null) {
    throw badParameter('at', 'given together with turning-point', 'Give a day or a turning point, not both.')
  }
  if (at !== null) return [turningPointAt(at)]
  if (turningPoint !== null) {
    const point = findTurningPoint(view, turningPoint)
    if (point) return [point]
    throw new Failure(
      'not-found',
      `no event row or happening "${turningPoint}" in this view`,
      'Use an id or a happening as ffc timeline --json prints them, or a day with --at.',
    )
  }
  return NAMED_TURNING_POINTS.flatMap((id) => findTurningPoint(view, id) ?? [])
}

function readPoint(point: AssessedTurningPoint, { level }: InterplayParameters): ReadTurningPoint {
  const read = (one: Assessment): ReadAssessment => ({
    ...one,
    readings: {
      signatures: rateText(one.signatures, 'signatures', level),
      entries: rateText(one.entries, 'entries into force', level),
      hazard: hazardText(one.hazard, level),
      outcomes: outcomeText(one.outcomes, level),
    },
  })
  return { ...point, assessments: point.assessments.map(read) }
}

function sourcesOf({ sources, assessments }: ReadTurningPoint) {
  return [
    ...sources,
    ...assessments.flatMap(({ signatures, entries, outcomes }) =>
      [signatures, entries, outcomes].flatMap(({ before, after }) => [...before.sources, ...after.sources]),
    ),
  ]
}

const NO_TURNING_POINT =
  'None of the named turning points is in this view: name an event with turning-point, or a day with at.'

/** Signatures, entries, hazard and outcomes. */
const TESTS_PER_DAY = 4

function warningsOf(
  points: readonly ReadTurningPoint[],
  disputed: readonly string[],
  leftOut: number,
  level: number,
): string[] {
  const assessments = points.flatMap((point) => point.assessments)
  const tests = assessments.length * TESTS_PER_DAY
  const warnings: string[] = []
  if (tests > 0) {
    warnings.push(
      'A change in time is no proof of cause: whatever else changed then is in it too. ' +
        `${tests} tests for a change are made here; were there none at all, ${formatNumber(tests * (1 - level), 1)} of them would be expected to show one by chance.`,
      'Rows are what sources reported: a treaty or an outcome that nobody reported is not among them, and what is reported ' +
        'may itself have changed. Outcomes are counted as decisions, not people.',
    )
  }
  if (points.filter((point) => point.assessments.length > 0).length > 1) {
    warnings.push(
      'Turning points overlap: the years after one are in part those before or after another, so that one slow trend ' +
        'shows at all of them.',
    )
  }
  if (leftOut > 0 && tests > 0) {
    warnings.push(
      `The hazard leaves out ${formatCount(leftOut, 'treaty', 'treaties')} whose wait no source dates or closes; ffc lag names them.`,
    )
  }
  if (points.some(({ days }) => days.some(({ choice }) => choice !== 'exact'))) {
    warnings.push(
      'Turning points without an exact day are assessed on the first and the last day that their dates allow; a change ' +
        'counts only where both show it.',
    )
  }
  const open = points.filter(({ date }) => date.startsWith('../')).map(turningPointLabel)
  if (open.length > 0) {
    warnings.push(
      `${capitalise(open.join('; '))}: dated only by a day by which it was known. It began earlier, so that what is called before holds part of it.`,
    )
  }
  const unclear = new Set(assessments.flatMap((one) => [...one.signatures.unclear, ...one.entries.unclear]))
  if (unclear.size > 0) {
    warnings.push(`Left out of some comparison, for their dates allow either side: ${[...unclear].join(', ')}.`)
  }
  for (const warning of new Set(assessments.flatMap(({ hazard }) => hazard.warnings))) warnings.push(warning)
  if (disputed.length > 0) {
    warnings.push(
      `Some dates are disputed; leave them out with --exclude ${disputed.join(',')} to see what they change.`,
    )
  }
  return warnings
}

function toRows({ id }: ReadTurningPoint, one: ReadAssessment): Cell[][] {
  const { at, choice, signatures, entries, hazard, outcomes, readings } = one
  const rate = (measure: 'signatures' | 'entries', change: Assessment['signatures']): Cell[] => [
    id,
    at,
    measure,
    change.before.events,
    change.before.years,
    change.after.events,
    change.after.years,
    change.rateRatio,
    change.lower,
    change.upper,
    change.pValue,
    change.smallestPValue,
    choice,
    readings[measure],
    [...change.before.treaties, ...change.after.treaties].join('; '),
  ]
  return [
    rate('signatures', signatures),
    rate('entries', entries),
    [
      id,
      at,
      'hazard',
      hazard.eventsBefore,
      null,
      hazard.eventsAfter,
      null,
      hazard.hazardRatio,
      hazard.lower,
      hazard.upper,
      hazard.pValue,
      null,
      choice,
      readings.hazard,
      hazard.treaties.join('; '),
    ],
    [
      id,
      at,
      'outcomes',
      outcomes.before.returned,
      outcomes.before.returned + outcomes.before.notReturned,
      outcomes.after.returned,
      outcomes.after.returned + outcomes.after.notReturned,
      outcomes.oddsRatio,
      outcomes.lower,
      outcomes.upper,
      outcomes.pValue,
      outcomes.smallestPValue,
      choice,
      readings.outcomes,
      [...outcomes.before.happenings, ...outcomes.after.happenings].join('; '),
    ],
  ]
}
