import type { SurvivalColumns } from '../../../src/survival/index.ts'
import {
  type Reference,
  type ReferenceRecord,
  at,
  column,
  listOf,
  numbers,
  numbersOf,
  readReference,
  readTable,
  recordOf,
} from './oracle.ts'

/** A data set of the reference folder with R's answers on it. */
export interface DataSet {
  readonly name: string
  readonly columns: SurvivalColumns
  /** A column as text. */
  readonly text: (name: string) => readonly string[]
  /** A column as numbers, NaN where blank. */
  readonly numbers: (name: string) => Float64Array
  readonly answers: ReferenceRecord
}

const CLASSIC = ['aml', 'lung', 'ovarian', 'veteran']
const SYNTHETIC = [
  's01_tied_times',
  's03c_left_truncation_tied',
  's05_case_weights',
  's06a_single_event',
  's06b_single_censored',
  's07_all_censored',
  's09_zero_times',
  's11_monotone_likelihood',
  's12_float_near_ties',
  's13_collinear',
  's14_many_ties_exact',
  's15_event_censor_same_time',
  's16_exact_half',
]

function readDataSet(path: string): DataSet {
  const table = readTable(`${path}.csv`)
  const hasEntry = table.has('start')
  return {
    name: path,
    columns: {
      time: numbers(table, hasEntry ? 'stop' : 'time'),
      event: Uint8Array.from(column(table, 'status'), Number),
      entry: hasEntry ? numbers(table, 'start') : undefined,
    },
    text: (name) => column(table, name),
    numbers: (name) => numbers(table, name),
    answers: readReference(`${path}.json`),
  }
}

export const DATA_SETS: readonly DataSet[] = [
  ...CLASSIC.map((name) => readDataSet(`classic/${name}`)),
  ...SYNTHETIC.map((name) => readDataSet(`synthetic/${name}`)),
]

export function dataSet(name: string): DataSet {
  const found = DATA_SETS.find((one) => one.name === name)
  if (!found) throw new TypeError(`no data set ${name}`)
  return found
}

/** The regions in the order of R's factor: the first is the reference. */
export const REGIONS = ['post-Soviet Eurasia', 'SE Asia', 'Europe', 'MENA', 'Other']

/** The article's treaties as of a date, in days and in years of 365.25 days. */
export interface TreatySnapshot {
  readonly asOf: string
  readonly days: SurvivalColumns
  readonly years: SurvivalColumns
  readonly iso3: readonly string[]
  readonly region: readonly string[]
  /** Years from 2000-01-01 to the signature. */
  readonly signatureYear: Float64Array
  readonly signedBefore2000: Float64Array
  readonly answers: ReferenceRecord
}

export const TREATY_SNAPSHOTS: readonly TreatySnapshot[] = Object.entries(
  recordOf(at(readReference('oracle-treaties.json'), 'as_of')),
).map(([asOf, answers]) => {
  const rows = at(answers, 'rows')
  const event = Uint8Array.from(numbersOf(at(rows, 'event')))
  return {
    asOf,
    days: { time: Float64Array.from(numbersOf(at(rows, 'lag_days'))), event },
    years: { time: Float64Array.from(numbersOf(at(rows, 'lag_years'))), event },
    iso3: texts(at(rows, 'iso3')),
    region: texts(at(rows, 'region')),
    signatureYear: Float64Array.from(numbersOf(at(rows, 'yearc'))),
    signedBefore2000: Float64Array.from(numbersOf(at(rows, 'pre2000'))),
    answers: recordOf(answers),
  }
})

function texts(node: Reference): string[] {
  return listOf(node).map(String)
}

/** Codes 0, 1, … of a text column, by the order given or else of first appearance. */
export function codesOf(values: readonly string[], levels: readonly string[] = [...new Set(values)]): Uint32Array {
  return Uint32Array.from(values, (value) => levels.indexOf(value))
}
