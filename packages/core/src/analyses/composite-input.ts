/** Any CSV as the data of an index: units, indicators, their weights and directions. */
import { type DataTable, isNumberColumn, numberColumn, textColumn } from '../dossier/data-table.ts'
import { parseAssignment } from '../cooperation/index-choices.ts'
import { Failure, badParameter } from '../failure.ts'
import type { CompositeParameters } from './composite-choices.ts'

/** The table as the engine takes it. */
export interface CompositeInputData {
  readonly units: readonly string[]
  /** Names of the columns that are indicators. */
  readonly names: readonly string[]
  readonly columns: readonly Float64Array[]
  readonly weights: readonly number[]
  readonly directions: readonly (1 | -1)[]
  /** Columns that are no indicators, with the reason. */
  readonly leftOut: readonly { readonly column: string; readonly why: string }[]
}

/** Reads the columns that the parameters ask for. Throws a `Failure` that names file, row and column. */
export function readInput(table: DataTable, parameters: CompositeParameters): CompositeInputData {
  if (parameters.unit === '') throw badParameter('unit', 'missing', 'Name the column that names the units.')
  const units = readUnits(table, parameters.unit)
  const others = table.header.filter((column) => column !== parameters.unit)
  const weights = new Map(parameters.weights.map(parseAssignment))
  const directions = new Map(parameters.direction.map(parseAssignment))
  expectColumns('weights', weights, others, table)
  expectColumns('direction', directions, others, table)
  const isAsked = (column: string): boolean => weights.size === 0 || weights.has(column)
  const isIndicator = (column: string): boolean =>
    isAsked(column) && (weights.has(column) || isNumberColumn(table, 'weights', column))
  const names = others.filter(isIndicator)
  if (names.length === 0) {
    throw new Failure('bad-data', `${table.name}: no column of numbers beside ${parameters.unit}`, 'Add indicators.')
  }
  return {
    units,
    names,
    columns: names.map((name) => numberColumn(table, 'weights', name)),
    weights: names.map((name) => weights.get(name) ?? 1),
    directions: names.map((name) => (directions.get(name) === -1 ? -1 : 1)),
    leftOut: others
      .filter((column) => !names.includes(column))
      .map((column) => ({ column, why: isAsked(column) ? 'it holds text' : 'the weights do not name it' })),
  }
}

function readUnits(table: DataTable, column: string): string[] {
  const seen = new Map<string, number>()
  return textColumn(table, 'unit', column).map((name, index) => {
    const { row } = table.records[index]!
    const place = `${table.name}:${row}:${column}`
    if (name === null)
      throw new Failure('bad-data', `${place}: empty`, 'Name every unit.', [{ pointer: place, detail: 'empty' }])
    const earlier = seen.get(name)
    if (earlier !== undefined) {
      const detail = `"${name}" stands in row ${earlier} already`
      throw new Failure('bad-data', `${place}: ${detail}`, 'Give every unit its own name.', [
        { pointer: place, detail },
      ])
    }
    seen.set(name, row)
    return name
  })
}

function expectColumns(
  parameter: string,
  named: ReadonlyMap<string, number>,
  columns: readonly string[],
  table: DataTable,
): void {
  const unknown = [...named.keys()].find((name) => !columns.includes(name))
  if (unknown === undefined) return
  throw badParameter(parameter, `${table.name} has no column "${unknown}"`, `Its columns: ${columns.join(', ')}.`)
}
