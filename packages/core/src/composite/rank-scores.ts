/** Ranks scores, the best first. Made once for a number of units, then used for many vectors of scores. */
export interface Ranker {
  /**
   * Writes the rank of each score to `ranks`: 1 for the largest, ties share the smallest, 0 for NaN. Scores that agree
   * after rounding to 12 decimals are tied, so that the order of summation does not break ties.
   */
  rankInto(scores: Float64Array, ranks: Int32Array): void
}

const TWELVE_DECIMALS = 1e12

/** Buckets per unit. More makes the insertion pass shorter and the counting pass longer. */
const BUCKETS_PER_UNIT = 2

/** Mean number of units in a unit's bucket above which sorting is faster than inserting. */
const CROWDED = 24

/** Ranks of one vector of scores; see `Ranker`. */
export function rankScores(scores: Float64Array): Int32Array {
  const ranks = new Int32Array(scores.length)
  makeRanker(scores.length).rankInto(scores, ranks)
  return ranks
}

/**
 * Sorting into proportional buckets takes time linear in the number of units for scores that are spread out; where
 * they crowd into few buckets, or some are missing, a comparison sort takes over. Both give the same ranks.
 */
export function makeRanker(unitCount: number): Ranker {
  const buffers: Buffers = {
    rounded: new Float64Array(unitCount),
    starts: new Int32Array(BUCKETS_PER_UNIT * unitCount + 1),
    buckets: new Int32Array(unitCount),
    order: new Int32Array(unitCount),
  }
  return {
    rankInto(scores, ranks) {
      if (!rankByBuckets(scores, ranks, buffers)) rankBySorting(buffers.rounded, ranks)
    },
  }
}

interface Buffers {
  readonly rounded: Float64Array
  readonly starts: Int32Array
  readonly buckets: Int32Array
  readonly order: Int32Array
}

/** Rounds the scores and ranks them, or returns false, with the scores rounded, where this way does not suit. */
function rankByBuckets(scores: Float64Array, ranks: Int32Array, buffers: Buffers): boolean {
  const { rounded, starts, buckets, order } = buffers
  const unitCount = rounded.length
  let least = Infinity
  let most = -Infinity
  let missing = 0
  for (let unit = 0; unit < unitCount; unit += 1) {
    const value = Math.floor(scores[unit]! * TWELVE_DECIMALS + 0.5)
    rounded[unit] = value
    if (value < least) least = value
    if (value > most) most = value
    if (Number.isNaN(value)) missing += 1
  }
  if (missing > 0 || !(most - least < Infinity)) return false
  const lastBucket = starts.length - 2
  const perBucket = most > least ? lastBucket / (most - least) : 0
  starts.fill(0)
  for (let unit = 0; unit < unitCount; unit += 1) {
    // Bucket 0 holds the best; the count of bucket b stands at b + 1 until the running sum below.
    const bucket = ((most - rounded[unit]!) * perBucket) | 0
    buckets[unit] = bucket
    starts[bucket + 1]! += 1
  }
  let crowding = 0
  let before = 0
  for (let bucket = 0; bucket <= lastBucket; bucket += 1) {
    const count = starts[bucket + 1]!
    crowding += count * count
    before += count
    starts[bucket + 1] = before
  }
  if (crowding > CROWDED * unitCount) return false
  for (let unit = 0; unit < unitCount; unit += 1) {
    const bucket = buckets[unit]!
    order[starts[bucket]!] = unit
    starts[bucket]! += 1
  }
  insertionSort(order, rounded)
  let rank = 0
  let last = Number.NaN
  for (let position = 0; position < unitCount; position += 1) {
    const unit = order[position]!
    const value = rounded[unit]!
    if (value !== last) {
      rank = position + 1
      last = value
    }
    ranks[unit] = rank
  }
  return true
}

/** Sorts `order` by falling value; it is nearly in order already. */
function insertionSort(order: Int32Array, values: Float64Array): void {
  for (let position = 1; position < order.length; position += 1) {
    const unit = order[position]!
    const value = values[unit]!
    let gap = position
    while (gap > 0 && values[order[gap - 1]!]! < value) {
      order[gap] = order[gap - 1]!
      gap -= 1
    }
    order[gap] = unit
  }
}

/** A unit's rank is one more than the number of larger values, found by bisection in the sorted values. */
function rankBySorting(values: Float64Array, ranks: Int32Array): void {
  const ascending = values.filter((value) => !Number.isNaN(value)).toSorted()
  for (let unit = 0; unit < values.length; unit += 1) {
    const value = values[unit]!
    let below = 0
    let above = ascending.length
    while (below < above) {
      const middle = (below + above) >>> 1
      if (ascending[middle]! > value) above = middle
      else below = middle + 1
    }
    ranks[unit] = Number.isNaN(value) ? 0 : ascending.length - below + 1
  }
}
