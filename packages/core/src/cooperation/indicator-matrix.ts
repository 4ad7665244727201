import { Failure } from '../failure.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Indicator } from '../model/tables.ts'
import { type CooperationRecord, makeCooperationRecord } from './cooperation-record.ts'
import type { IndicatorRule, IndicatorValue } from './indicator-rule.ts'
import { INDICATOR_RULES } from './rules/index.ts'

/** Every indicator of the index for every state that is scored. */
export interface IndicatorMatrix {
  readonly record: CooperationRecord
  /** Indicators on which the view has a value for some state, in the order of the dimensions. */
  readonly indicators: readonly Indicator[]
  /** Indicators that no row of the view bears on. */
  readonly notCovered: readonly Indicator[]
  /** ISO 3166-1 alpha-3. */
  readonly states: readonly string[]
  /** Per indicator, per state. */
  readonly values: readonly (readonly IndicatorValue[])[]
}

const DIMENSION_ORDER = ['paper', 'practice', 'terms'] as const

/**
 * Computes the indicators of a view. A state is scored if some row bears on it: a party to an instrument, an actor in
 * an act of practice, a state with a stance, or one of which a source says that it has no treaty. The focal state is
 * not. Throws a `Failure` if the dossier has no indicators or names a rule that does not exist.
 */
export function indicatorMatrix(view: DossierView): IndicatorMatrix {
  const record = makeCooperationRecord(view)
  const all = indicatorsOf(view)
  const computed = all.map((indicator) => {
    const rule = ruleOf(indicator)
    return new Map(record.states.map((state) => [state, rule(record, state)]))
  })
  const states = record.states.filter((state) => computed.some((values) => isAboutState(values.get(state)!)))
  const isCovered = all.map((_, index) => states.some((state) => computed[index]!.get(state)!.value !== null))
  const indicators = all.filter((_, index) => isCovered[index])
  return {
    record,
    indicators,
    notCovered: all.filter((_, index) => !isCovered[index]),
    states,
    values: all.flatMap((_, index) => (isCovered[index] ? [states.map((state) => computed[index]!.get(state)!)] : [])),
  }
}

/** The matrix of a view that is asked for scores. Throws a `Failure` as well if it tells of no state. */
export function scorableMatrix(view: DossierView): IndicatorMatrix {
  const matrix = indicatorMatrix(view)
  if (matrix.states.length > 0) return matrix
  throw new Failure(
    'refused',
    `no state can be scored: no row of this view bears on one as of ${view.asOf}`,
    'Ask as of a later date, or in another edition.',
  )
}

/** The values as the engine takes them: a column per indicator, NaN where missing. */
export function columnsOf({ values }: Pick<IndicatorMatrix, 'values'>): Float64Array[] {
  return values.map((column) => Float64Array.from(column, ({ value }) => value ?? Number.NaN))
}

/** The same indicators of the same states from another reading of the record. */
export function columnsOfRecord(record: CooperationRecord, { indicators, states }: IndicatorMatrix): Float64Array[] {
  return indicators.map((indicator) => {
    const rule = ruleOf(indicator)
    return Float64Array.from(states, (state) => rule(record, state).value ?? Number.NaN)
  })
}

function indicatorsOf({ tables, dossier }: DossierView): Indicator[] {
  if (tables.indicators.length === 0) {
    throw new Failure(
      'refused',
      `${dossier.title} has no indicators`,
      'Add an indicators.csv that says what the index counts; that of the bundled data is a model.',
    )
  }
  return tables.indicators.toSorted(
    (a, b) => DIMENSION_ORDER.indexOf(a.dimension) - DIMENSION_ORDER.indexOf(b.dimension),
  )
}

function ruleOf({ id, rule }: Indicator): IndicatorRule {
  const found = INDICATOR_RULES.get(rule)
  if (found) return found
  const known = [...INDICATOR_RULES.keys()].join(', ')
  throw new Failure('bad-data', `indicators.csv: ${id}: there is no rule "${rule}"`, `The rules: ${known}.`, [
    { pointer: `indicators.csv:${id}:rule`, detail: `no such rule; known are ${known}` },
  ])
}

function isAboutState({ basis }: IndicatorValue): boolean {
  return basis === 'on-record' || basis === 'absence-claimed'
}
