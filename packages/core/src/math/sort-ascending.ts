import { type Sorted, countUp, countingSort, narrowIntegerRange } from './counting-sort.ts'
import { radixSort } from './radix-sort.ts'
import { insertionSort } from './sort-runs.ts'

/** Fewer values than this are sorted by insertion at once: counters would cost more than they save. */
const FEWEST_KEYED = 48

/**
 * Sorts numbers in time proportional to how many there are: by counting where they are integers in a narrow range
 * (whole days), else by a radix sort on the upper half of each double, which leaves short runs to finish by comparing.
 * A few are sorted by insertion.
 *
 * `values` is left as it is and must hold no NaN. Minus zero counts as zero.
 */
export function sortAscending(values: Float64Array): Sorted {
  if (values.length < FEWEST_KEYED) return sortFew(values)
  const range = narrowIntegerRange(values)
  return range === null ? radixSort(values) : countingSort(values, range.lowest, range.highest)
}

function sortFew(values: Float64Array): Sorted {
  const sorted = values.slice()
  const order = countUp(values.length)
  insertionSort(sorted, order, 0, values.length)
  return { values: sorted, order }
}
