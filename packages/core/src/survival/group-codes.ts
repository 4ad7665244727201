import { InputError } from '../math/input-error.ts'
import { assertSameLength } from './survival-columns.ts'
import type { EntryOrder, TimeOrder } from './time-order.ts'

/** For each row the number of its group, 0, 1, …; a number that no row has is an empty group. */
export type GroupCodes = Uint32Array

/** Groups beyond this are taken for a mistake: a column of identifiers, or of measurements. */
const MOST_GROUPS = 100_000

/** Checks the codes and counts the groups. Throws `InputError`. */
export function countGroups(argument: string, codes: GroupCodes, rows: number): number {
  assertSameLength(argument, codes.length, rows)
  let largest = 0
  for (let row = 0; row < rows; row += 1) if (codes[row]! > largest) largest = codes[row]!
  if (largest < MOST_GROUPS) return largest + 1
  throw new InputError({
    argument,
    got: `code ${largest}`,
    expected: `codes 0, 1, … below ${MOST_GROUPS}`,
    tip: 'Number the groups from 0 without gaps.',
  })
}

/** The order of time within each group. Ties stay as they were found in all rows together. */
export function splitByGroup(
  { times, order, firstRow, entries }: TimeOrder,
  codes: GroupCodes,
  groups: number,
): TimeOrder[] {
  const rows = distribute(order, codes, groups)
  const entryOrders = entries && distribute(entries.order, codes, groups)
  const distinct = Array.from({ length: groups }, (_, group) => new Float64Array(rows[group]!.length))
  const first = Array.from({ length: groups }, (_, group) => new Uint32Array(rows[group]!.length + 1))
  const seen = new Uint32Array(groups)
  const timesSeen = new Uint32Array(groups)
  const lastTime = new Int32Array(groups).fill(-1)
  for (let index = 0; index < times.length; index += 1) {
    for (let position = firstRow[index]!; position < firstRow[index + 1]!; position += 1) {
      const group = codes[order[position]!]!
      if (lastTime[group] !== index) {
        lastTime[group] = index
        distinct[group]![timesSeen[group]!] = times[index]!
        first[group]![timesSeen[group]!] = seen[group]!
        timesSeen[group]! += 1
      }
      seen[group]! += 1
    }
  }
  return rows.map((members, group) => {
    const count = timesSeen[group]!
    const own = distinct[group]!.slice(0, count)
    first[group]![count] = members.length
    return {
      times: own,
      order: members,
      firstRow: first[group]!.slice(0, count + 1),
      entries: entries && countEntered(own, entryOrders![group]!, entries.entry),
    }
  })
}

/** A list of rows as one list for each group, in the same order. */
function distribute(order: Uint32Array, codes: GroupCodes, groups: number): Uint32Array[] {
  const sizes = new Uint32Array(groups)
  for (let position = 0; position < order.length; position += 1) sizes[codes[order[position]!]!]! += 1
  const lists = Array.from(sizes, (size) => new Uint32Array(size))
  const filled = new Uint32Array(groups)
  for (let position = 0; position < order.length; position += 1) {
    const row = order[position]!
    const group = codes[row]!
    lists[group]![filled[group]!] = row
    filled[group]! += 1
  }
  return lists
}

function countEntered(times: Float64Array, order: Uint32Array, entry: Float64Array): EntryOrder {
  const entered = new Uint32Array(times.length)
  let count = 0
  for (let index = 0; index < times.length; index += 1) {
    while (count < order.length && entry[order[count]!]! < times[index]!) count += 1
    entered[index] = count
  }
  return { entry, order, entered }
}
