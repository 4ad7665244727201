import {
  type DataTable,
  completeRows,
  isNumberColumn,
  leftOutWarnings,
  numberColumn,
  textColumn,
} from '../dossier/data-table.ts'
import { Failure, badParameter } from '../failure.ts'
import { survivalFinding } from '../present/survival-finding.ts'
import { type CoxReport, reportCox } from '../reports/cox-report.ts'
import { ALL, type CurveGroup, type GroupTests, reportCurves } from '../reports/curve-report.ts'
import { type FitReport, reportFits } from '../reports/fit-report.ts'
import {
  type IntervalKind,
  type ModelTerm,
  type Distribution,
  type SurvivalColumns,
  type TieMethod,
  numericTerm,
  treatmentTerm,
} from '../survival/index.ts'
import type { ToolRun } from './analysis.ts'
import { CURVE_COLUMNS, curveRows } from './curve-table.ts'
import { METHODS, curveMethods } from './methods.ts'

export interface SurvivalParameters {
  /** Names of columns. */
  readonly time: string
  readonly event: string
  /** The value that means an event, where the column is not 0/1 or true/false. */
  readonly eventValue: string | null
  readonly entry: string | null
  readonly group: string | null
  readonly weight: string | null
  readonly strata: string | null
  readonly covariates: readonly string[]
  readonly ties: TieMethod
  readonly fit: readonly Distribution[]
  readonly interval: IntervalKind
  readonly level: number
  /** Null: the largest time. */
  readonly horizon: number | null
}

export interface SurvivalData {
  readonly n: number
  readonly events: number
  readonly censored: number
  readonly groups: readonly CurveGroup[]
  readonly tests: GroupTests | null
  readonly cox: CoxReport | null
  readonly fits: readonly FitReport[]
}

export const survival: ToolRun<SurvivalParameters, SurvivalData> = {
  name: 'survival',
  page: '/data?tool=survival',
  defaults: {
    time: '',
    event: '',
    eventValue: null,
    entry: null,
    group: null,
    weight: null,
    strata: null,
    covariates: [],
    ties: 'efron',
    fit: [],
    interval: 'log-log',
    level: 0.95,
    horizon: null,
  },

  run(table, parameters) {
    const input = readInput(table, parameters)
    const { columns } = input
    const horizon = parameters.horizon ?? columns.time.reduce((largest, time) => Math.max(largest, time), 0)
    const report = reportCurves(columns, input.groups.levels, input.groups.codes, {
      interval: parameters.interval,
      level: parameters.level,
      // A horizon of 0 would be no horizon: every time is 0.
      horizon: horizon > 0 ? horizon : 1,
      strata: input.strata?.codes,
    })
    const { cox, warnings: coxWarnings } =
      input.terms.length === 0
        ? { cox: null, warnings: [] }
        : reportCox({
            columns,
            terms: input.terms,
            strata: input.strata?.codes,
            ties: parameters.ties,
            level: parameters.level,
          })
    const fits = reportFits(columns, input.terms, parameters.fit)
    const events = columns.event.reduce((sum, event) => sum + event, 0)
    return {
      data: {
        n: columns.time.length,
        events,
        censored: columns.time.length - events,
        groups: report.groups,
        tests: report.tests,
        cox,
        fits: fits.fits,
      },
      n: columns.time.length,
      warnings: [...input.warnings, ...report.warnings, ...coxWarnings, ...fits.warnings],
      sources: [],
      methods: [
        ...curveMethods(parameters.interval, report.tests !== null),
        ...(cox ? [METHODS.cox, METHODS.proportionalHazards, METHODS.concordance] : []),
        ...(fits.fits.length > 0 ? [METHODS.acceleratedFailureTime] : []),
      ],
    }
  },

  finding: survivalFinding,
  table: ({ groups }) => ({ columns: CURVE_COLUMNS, rows: curveRows(groups) }),
}

interface Classification {
  readonly levels: readonly string[]
  readonly codes: Uint32Array
}

interface SurvivalInput {
  readonly columns: SurvivalColumns
  readonly groups: Classification
  readonly strata: Classification | null
  readonly terms: readonly ModelTerm[]
  readonly warnings: readonly string[]
}

/** Reads the columns that the parameters name; rows with a missing value in any of them are left out and counted. */
function readInput(table: DataTable, parameters: SurvivalParameters): SurvivalInput {
  const time = numberColumn(table, 'time', required('time', parameters.time))
  const event = textColumn(table, 'event', required('event', parameters.event))
  const entry = parameters.entry === null ? null : numberColumn(table, 'entry', parameters.entry)
  const weight = parameters.weight === null ? null : numberColumn(table, 'weight', parameters.weight)
  const group = parameters.group === null ? null : textColumn(table, 'group', parameters.group)
  const strata = parameters.strata === null ? null : textColumn(table, 'strata', parameters.strata)
  const covariates = parameters.covariates.map((name) =>
    isNumberColumn(table, 'covariates', name)
      ? { name, numbers: numberColumn(table, 'covariates', name), texts: null }
      : { name, numbers: null, texts: textColumn(table, 'covariates', name) },
  )
  const used = [time, event, entry, weight, group, strata, ...covariates.map(({ numbers, texts }) => numbers ?? texts)]
  const complete = completeRows(used.filter((column) => column !== null))
  const { kept } = complete
  if (kept.length === 0) {
    throw new Failure(
      'bad-data',
      `${table.name}: no row has a value in every column used`,
      'Check the names of the columns.',
    )
  }
  const pick = (column: Float64Array) => Float64Array.from(kept, (row) => column[row]!)
  const pickText = (column: readonly (string | null)[]) => Array.from(kept, (row) => column[row]!)
  return {
    columns: {
      time: pick(time),
      event: readEvents(table, parameters, event, kept),
      ...(entry ? { entry: pick(entry) } : {}),
      ...(weight ? { weight: pick(weight) } : {}),
    },
    groups: group ? classify(pickText(group)) : { levels: [ALL], codes: new Uint32Array(kept.length) },
    strata: strata ? classify(pickText(strata)) : null,
    terms: covariates.map(({ name, numbers, texts }) =>
      numbers ? numericTerm(name, pick(numbers)) : treatmentTerm(name, pickText(texts)),
    ),
    warnings: leftOutWarnings(table, complete),
  }
}

function required(parameter: string, value: string): string {
  if (value === '') throw badParameter(parameter, 'missing', 'Name the column.')
  return value
}

const MOST_VALUES_SHOWN = 10

const EVENT_WORDS: ReadonlyMap<string, 0 | 1> = new Map([
  ['1', 1],
  ['0', 0],
  ['true', 1],
  ['false', 0],
  ['TRUE', 1],
  ['FALSE', 0],
])

function readEvents(
  table: DataTable,
  { event: column, eventValue }: SurvivalParameters,
  values: readonly (string | null)[],
  kept: Uint32Array,
): Uint8Array {
  if (eventValue !== null) {
    const events = Uint8Array.from(kept, (row) => Number(values[row] === eventValue))
    if (events.includes(1)) return events
    const present = [...new Set(Array.from(kept, (row) => values[row]!))].slice(0, MOST_VALUES_SHOWN)
    throw badParameter(
      'event-value',
      `no row has "${eventValue}" in column ${column}`,
      `Its values: ${present.join(', ')}.`,
    )
  }
  return Uint8Array.from(kept, (row) => {
    const given = values[row]!
    const word = EVENT_WORDS.get(given)
    if (word !== undefined) return word
    const place = `${table.name}:${table.records[row]!.row}:${column}`
    throw new Failure(
      'bad-data',
      `${place}: not an event (got "${given.slice(0, 40)}"; expected 0 or 1, or true or false)`,
      'If another value means an event, name it: --event-value VALUE.',
      [{ pointer: place, detail: 'expected 0 or 1, or true or false' }],
    )
  })
}

/** Levels in code-unit order, as R sorts factors in the C locale. */
function classify(labels: readonly string[]): Classification {
  const levels = [...new Set(labels)].toSorted()
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  return { levels, codes: Uint32Array.from(labels, (label) => codeOf.get(label) ?? 0) }
}
