import { InputError } from '../math/input-error.ts'

/**
 * Right-censored survival data, one row a position. Time and status travel as one value, for a time without its
 * status means nothing.
 */
export interface SurvivalColumns {
  /** Time from the origin to the event or to the censoring, ≥ 0, in any one unit. */
  readonly time: Float64Array
  /** 1 if the event happened at `time`, 0 if the row was last seen there without it. */
  readonly event: Uint8Array
  /**
   * Delayed entry (left truncation): the row is under observation in (entry, time], so one that enters at t is not at
   * risk for an event at t. Absent: observed from the origin on.
   */
  readonly entry?: Float64Array | undefined
  /** Case weights > 0: how many identical rows a row stands for; fractions are allowed. Absent: 1. */
  readonly weight?: Float64Array | undefined
}

/** Throws `InputError` for the first value that is not what `SurvivalColumns` says. */
export function assertSurvivalColumns({ time, event, entry, weight }: SurvivalColumns): void {
  if (time.length === 0) {
    throw new InputError({
      argument: 'time',
      got: 'no rows',
      expected: 'at least one row',
      tip: 'Check the filter or the column name that left nothing.',
    })
  }
  assertSameLength('event', event.length, time.length)
  for (let row = 0; row < time.length; row += 1) {
    if (!(time[row]! >= 0 && time[row]! < Number.POSITIVE_INFINITY)) {
      throw rowProblem(
        'time',
        row,
        time[row]!,
        'a finite number ≥ 0',
        'Leave out rows without a time, and measure from an origin no row precedes.',
      )
    }
    if (event[row]! > 1) {
      throw rowProblem('event', row, event[row]!, '1 for an event, 0 for a censoring', 'Recode the status column.')
    }
  }
  if (entry) assertEntries(entry, time)
  if (weight) assertWeights(weight, time.length)
}

function assertEntries(entry: Float64Array, time: Float64Array): void {
  assertSameLength('entry', entry.length, time.length)
  for (let row = 0; row < time.length; row += 1) {
    if (!(entry[row]! >= 0 && entry[row]! < time[row]!)) {
      throw rowProblem(
        'entry',
        row,
        entry[row]!,
        `a number ≥ 0 and before the row's time ${time[row]}`,
        'A row that leaves when it enters was never observed: leave it out.',
      )
    }
  }
}

function assertWeights(weight: Float64Array, rows: number): void {
  assertSameLength('weight', weight.length, rows)
  for (let row = 0; row < rows; row += 1) {
    if (!(weight[row]! > 0 && weight[row]! < Number.POSITIVE_INFINITY)) {
      throw rowProblem('weight', row, weight[row]!, 'a finite number > 0', 'Leave out rows that count for nothing.')
    }
  }
}

/** Throws `InputError` unless a column has as many rows as `time`. */
export function assertSameLength(argument: string, length: number, rows: number): void {
  if (length === rows) return
  throw new InputError({
    argument,
    got: `${length} rows`,
    expected: `${rows} rows, as many as in time`,
    tip: 'Columns of one data set have one length.',
  })
}

function rowProblem(column: string, row: number, got: number, expected: string, tip: string): InputError {
  return new InputError({ argument: `${column}[${row}]`, got: String(got), expected, tip })
}
