import { spreadOf } from './column-spread.ts'
import { type GroupCodes, countGroups, splitByGroup } from './group-codes.ts'
import type { ModelColumn } from './model-terms.ts'
import type { SurvivalColumns } from './survival-columns.ts'
import { type EntryOrder, type TimeOrder, orderByTime } from './time-order.ts'

/** One stratum: positions of the design by ascending time, cut at the distinct times. */
export interface CoxStratum {
  /** Code of the stratum; 0 if there are none. */
  readonly code: number
  readonly times: Float64Array
  /** The positions of `times[k]` are `firstPosition[k] … firstPosition[k + 1] − 1`. */
  readonly firstPosition: Uint32Array
  /** With delayed entry. */
  readonly entries: CoxEntries | null
}

export interface CoxEntries {
  /** Positions by ascending entry. */
  readonly order: Uint32Array
  /** How many of them entered before `times[k]`. */
  readonly entered: Uint32Array
  /** For each position, counted from the stratum's first, its place in the order of entry. */
  readonly rank: Uint32Array
}

/**
 * The rows of a Cox regression in the order in which they are walked: by stratum, then by time. Covariates are centred
 * and scaled, which leaves the partial likelihood as it is and keeps its exponentials and its information tame.
 */
export interface CoxDesign {
  readonly rows: number
  /** Columns of the design. */
  readonly size: number
  readonly strata: readonly CoxStratum[]
  /** Row numbers by position. */
  readonly order: Uint32Array
  readonly event: Uint8Array
  readonly weight: Float64Array | null
  /** (x − centre) / scale, position by position. */
  readonly covariates: Float64Array
  readonly centres: Float64Array
  readonly scales: Float64Array
  /** Rows with an event. */
  readonly events: number
  /** Sum of their weights. */
  readonly eventWeight: number
}

export function makeCoxDesign(
  columns: SurvivalColumns,
  covariates: readonly ModelColumn[],
  strata: GroupCodes | undefined,
): CoxDesign {
  const rows = columns.time.length
  const parts = splitStrata(columns, strata)
  const order = new Uint32Array(rows)
  let filled = 0
  const blocks = parts.map(([code, part]) => {
    order.set(part.order, filled)
    const offset = filled
    filled += part.order.length
    return { code, part, offset }
  })
  const positionOf = columns.entry ? invertOrder(order) : null
  const spreads = covariates.map(({ values }) => spreadOf(values, columns.weight))
  const centres = Float64Array.from(spreads, ({ centre }) => centre)
  const scales = Float64Array.from(spreads, ({ scale }) => scale)
  const event = new Uint8Array(rows)
  let events = 0
  let eventWeight = 0
  for (let position = 0; position < rows; position += 1) {
    const row = order[position]!
    event[position] = columns.event[row]!
    events += columns.event[row]!
    eventWeight += columns.event[row]! * (columns.weight ? columns.weight[row]! : 1)
  }
  return {
    rows,
    size: covariates.length,
    strata: blocks.map(({ code, part, offset }) => ({
      code,
      times: part.times,
      firstPosition: part.firstRow.map((position) => position + offset),
      entries: part.entries && orderEntries(part.entries, positionOf!, offset),
    })),
    order,
    event,
    weight: columns.weight ? gatherInto(new Float64Array(rows), columns.weight, order) : null,
    covariates: standardised(covariates, order, centres, scales),
    centres,
    scales,
    events,
    eventWeight,
  }
}

/** The design with some of its columns only. */
export function selectCovariates(design: CoxDesign, selected: readonly number[]): CoxDesign {
  const size = selected.length
  const covariates = new Float64Array(design.rows * size)
  for (let position = 0; position < design.rows; position += 1) {
    selected.forEach((column, index) => {
      covariates[position * size + index] = design.covariates[position * design.size + column]!
    })
  }
  const pick = (values: Float64Array): Float64Array => Float64Array.from(selected, (column) => values[column]!)
  return { ...design, size, covariates, centres: pick(design.centres), scales: pick(design.scales) }
}

function splitStrata(columns: SurvivalColumns, strata: GroupCodes | undefined): (readonly [number, TimeOrder])[] {
  const whole = orderByTime(columns)
  if (!strata) return [[0, whole]]
  const count = countGroups('strata', strata, columns.time.length)
  return splitByGroup(whole, strata, count)
    .map((part, code) => [code, part] as const)
    .filter(([, part]) => part.order.length > 0)
}

function orderEntries({ order, entered }: EntryOrder, positionOf: Uint32Array, offset: number): CoxEntries {
  const positions = order.map((row) => positionOf[row]!)
  return { order: positions, entered, rank: invertOrder(positions.map((position) => position - offset)) }
}

function invertOrder(order: Uint32Array): Uint32Array {
  const positions = new Uint32Array(order.length)
  for (let position = 0; position < order.length; position += 1) positions[order[position]!] = position
  return positions
}

function gatherInto(target: Float64Array, values: Float64Array, order: Uint32Array): Float64Array {
  for (let position = 0; position < order.length; position += 1) target[position] = values[order[position]!]!
  return target
}

function standardised(
  covariates: readonly ModelColumn[],
  order: Uint32Array,
  centres: Float64Array,
  scales: Float64Array,
): Float64Array {
  const size = covariates.length
  const design = new Float64Array(order.length * size)
  covariates.forEach(({ values }, column) => {
    writeStandardised(values, order, centres[column]!, scales[column]!, design, column, size)
  })
  return design
}

function writeStandardised(
  values: Float64Array,
  order: Uint32Array,
  centre: number,
  scale: number,
  design: Float64Array,
  column: number,
  size: number,
): void {
  for (let position = 0; position < order.length; position += 1) {
    design[position * size + column] = (values[order[position]!]! - centre) / scale
  }
}
