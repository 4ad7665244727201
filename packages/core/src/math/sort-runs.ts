/** A run of equal keys longer than this is sorted by comparison, a shorter one by insertion. */
const LONGEST_INSERTION = 24

/**
 * Sorts each run of equal keys by its values, and `order` with them; no value leaves its run. The first of a run must not be
 * less than the one before it. Keys stand at the even places of `rows`.
 */
export function sortRuns(values: Float64Array, rows: Uint32Array, order: Uint32Array): void {
  for (let position = 1; position < values.length; position += 1) {
    if (values[position - 1]! <= values[position]!) continue
    let start = position - 1
    let end = position + 1
    const key = rows[2 * position]
    while (start > 0 && rows[2 * start - 2] === key) start -= 1
    while (end < values.length && rows[2 * end] === key) end += 1
    if (end - start <= LONGEST_INSERTION) insertionSort(values, order, start, end)
    else comparisonSort(values, order, start, end)
    position = end
  }
}

/** Sorts what lies from `start` to before `end`; equal values keep their order. */
export function insertionSort(values: Float64Array, order: Uint32Array, start: number, end: number): void {
  for (let position = start + 1; position < end; position += 1) {
    const value = values[position]!
    const row = order[position]!
    let gap = position
    while (gap > start && values[gap - 1]! > value) {
      values[gap] = values[gap - 1]!
      order[gap] = order[gap - 1]!
      gap -= 1
    }
    values[gap] = value
    order[gap] = row
  }
}

/** As `insertionSort`, for many values. */
function comparisonSort(values: Float64Array, order: Uint32Array, start: number, end: number): void {
  const before = values.slice(start, end)
  const rows = order.slice(start, end)
  const sorted = Uint32Array.from(before.keys()).toSorted((one, other) => before[one]! - before[other]!)
  sorted.forEach((from, index) => {
    values[start + index] = before[from]!
    order[start + index] = rows[from]!
  })
}
