import { InputError } from '../math/input-error.ts'
import { makeRanker } from './rank-scores.ts'

/** Counts how often each unit had each rank, and how often each stood above each other. */
export interface RankTally {
  /** Ranks one vector of scores and counts it. */
  add(scores: Float64Array): void
  /** Vectors counted so far. */
  readonly draws: () => number
  /** How often unit u had rank r, at u · units + r − 1. */
  readonly rankCounts: () => Uint32Array
  /** How often unit a stood above unit b, at a · units + b; null if pairs are not counted. */
  readonly aboveCounts: () => Uint32Array | null
}

/** The tables are units × units: beyond this they would outgrow memory. */
export const MAXIMUM_RANKED_UNITS = 2000

/** Draws that are counted together. */
const BLOCK = 128

/** Words that hold a unit's ranks in a block, two draws to a word. */
const WORDS = BLOCK / 2
const TWO_LANES = 0x00010001

/** The counts, and the ranks of draws that wait to be counted. */
interface Tables {
  readonly unitCount: number
  readonly rankCounts: Uint32Array
  readonly aboveCounts: Uint32Array | null
  /** Unit u's ranks in draws d and d + 64 of the block, in the low and high half of word u · 64 + d; 0 for no draw. */
  readonly block: Int32Array
  readonly raised: Int32Array
}

export function makeRankTally(unitCount: number, countPairs: boolean): RankTally {
  if (unitCount > MAXIMUM_RANKED_UNITS) {
    throw new InputError({
      argument: 'columns',
      got: `${unitCount} units`,
      expected: `at most ${MAXIMUM_RANKED_UNITS}`,
      tip: 'Rank uncertainty keeps a table of units by units; analyse a part of the units.',
    })
  }
  const ranker = makeRanker(unitCount)
  const ranks = new Int32Array(unitCount)
  const tables: Tables = {
    unitCount,
    rankCounts: new Uint32Array(unitCount * unitCount),
    aboveCounts: countPairs ? new Uint32Array(unitCount * unitCount) : null,
    block: new Int32Array(unitCount * WORDS),
    raised: new Int32Array(countPairs ? unitCount * WORDS : 0),
  }
  const fullRankSum = (unitCount * (unitCount + 1)) / 2
  let draws = 0
  let filled = 0
  let hasTies = false

  const emptyBlock = (): void => {
    if (filled === 0) return
    countRanks(tables)
    // A block that is not full has draws without ranks, in which nobody stands above anybody.
    if (tables.aboveCounts) countPairsInto(tables.aboveCounts, tables, !hasTies && filled === BLOCK)
    tables.block.fill(0)
    filled = 0
    hasTies = false
  }

  return {
    add(scores) {
      ranker.rankInto(scores, ranks)
      draws += 1
      if (ranks.includes(0)) {
        countWithGaps(ranks, tables)
        return
      }
      const shift = filled < WORDS ? 0 : 16
      const start = filled % WORDS
      const { block } = tables
      let rankSum = 0
      for (let unit = 0; unit < unitCount; unit += 1) {
        const rank = ranks[unit]!
        rankSum += rank
        block[unit * WORDS + start]! |= rank << shift
      }
      // Units that tie share the smallest of their ranks, which takes the sum of all ranks down.
      if (rankSum < fullRankSum) hasTies = true
      filled += 1
      if (filled === BLOCK) emptyBlock()
    },
    draws: () => draws,
    rankCounts() {
      emptyBlock()
      return tables.rankCounts
    },
    aboveCounts() {
      emptyBlock()
      return tables.aboveCounts
    },
  }
}

function countRanks({ unitCount, rankCounts, block }: Tables): void {
  for (let unit = 0; unit < unitCount; unit += 1) {
    const row = unit * unitCount - 1
    for (let word = unit * WORDS; word < (unit + 1) * WORDS; word += 1) {
      const low = block[word]! & 0xffff
      const high = block[word]! >>> 16
      if (low > 0) rankCounts[row + low]! += 1
      if (high > 0) rankCounts[row + high]! += 1
    }
  }
}

/**
 * Counts pairs a block at a time, because one pass over a pair's ranks in registers is far cheaper than one update of
 * memory per pair and draw. For ranks below 2^15, bit 15 of (rank of b + 0x7fff − rank of a) is set exactly if a's rank
 * is the smaller, and neither half of a word borrows from the other: two draws per subtraction.
 * @param isStrict the block is full and without ties, so that of two units always one stands above
 */
function countPairsInto(above: Uint32Array, { unitCount, block, raised }: Tables, isStrict: boolean): void {
  for (let word = 0; word < block.length; word += 1) raised[word] = block[word]! + 0x7fff * TWO_LANES
  for (let one = 0; one < unitCount; one += 1) {
    for (let other = one + 1; other < unitCount; other += 1) {
      const oneAbove = countAbove(block, raised, one * WORDS, other * WORDS)
      above[one * unitCount + other]! += oneAbove
      above[other * unitCount + one]! += isStrict
        ? BLOCK - oneAbove
        : countAbove(block, raised, other * WORDS, one * WORDS)
    }
  }
}

/** In how many draws of the block the unit whose words start at `one` stood above the one at `other`. */
function countAbove(block: Int32Array, raised: Int32Array, one: number, other: number): number {
  let lanes = 0
  for (let word = 0; word < WORDS; word += 1) {
    lanes += ((raised[other + word]! - block[one + word]!) >>> 15) & TWO_LANES
  }
  return (lanes & 0xffff) + (lanes >>> 16)
}

/** A unit without a rank stands neither above nor below any other, which the block arithmetic cannot say. */
function countWithGaps(ranks: Int32Array, { unitCount, rankCounts, aboveCounts }: Tables): void {
  for (let one = 0; one < unitCount; one += 1) {
    const rank = ranks[one]!
    if (rank === 0) continue
    rankCounts[one * unitCount + rank - 1]! += 1
    if (!aboveCounts) continue
    for (let other = 0; other < unitCount; other += 1) {
      if (rank < ranks[other]!) aboveCounts[one * unitCount + other]! += 1
    }
  }
}
